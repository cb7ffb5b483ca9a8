"""From the rules to the problem of the column engine: limits of one person in a month, others as rows.

A limit on one cell becomes its price, one on two neighbouring days the price of a succession, and a limit on a person's
month a total, a count or weekends. What a rule adds to the month itself (`Rule.add_to_month`) replaces its limits. Any
other limit on a sum of shifts becomes a row; a limit that is no such sum is left to CP-SAT, which only relaxes.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import numpy as np

from planner.domain.roster.rota import Assignment, Rota
from scheduling.columns.problem.limit import Limit
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.columns.problem.month_problem import Count, Floats, Ints
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.problem.sums import Sums, concatenate
from scheduling.columns.problem.week_rests import WeekRests, week_rest_rows
from scheduling.columns.translation.assemble_problem import assemble
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.reading import Reader, Spelled
from scheduling.columns.translation.recorder import RecordedLimit
from scheduling.model.levels import LEVELS
from scheduling.model.soft_limits import MUST_WEIGHT, PIECE

MONTHLY = 11
"""A limit on one person that touches at least this many days is one on the month; shorter ones become rows."""

MOST_COUNTS = 12
"""The most counts of a person in the pricing; further ones become rows."""


@dataclass(frozen=True, eq=False)
class Translation:
    """A problem whose values are those of the model's objective, with the meaning of its cells.

    It is `complete` when it states all that the model states.
    """

    problem: Problem
    people: tuple[str, ...]
    days: tuple[date, ...]
    codes: tuple[str, ...]
    complete: bool

    def cells(self, rota: Rota) -> Cells:
        """Return the shifts of a rota as symbols, shape (people, days)."""
        made = np.zeros((len(self.people), len(self.days)), np.int8)
        person = {name: p for p, name in enumerate(self.people)}
        day = {day: d for d, day in enumerate(self.days)}
        symbol = {code: s for s, code in enumerate(self.codes, 1)}
        for entry in rota.assignments:
            if entry.duty in symbol and entry.day in day:
                made[person[entry.person], day[entry.day]] = symbol[entry.duty]
        return made

    def rota(self, cells: Cells, rest: Rota) -> Rota:
        """Return symbols as a rota, with the duties of another rota that are not shifts."""
        other = (entry for entry in rest.assignments if entry.duty not in self.codes)
        return Rota.of(
            [
                *other,
                *(
                    Assignment(self.people[p], self.days[d], self.codes[cells[p, d] - 1])
                    for p, d in np.argwhere(cells > 0)
                ),
            ]
        )


def translate(model: ReadableModel, rota: Rota | None) -> Translation:
    """Return the engine's problem; duties that are not shifts stay as in `rota` or, without one, are free.

    Without a rota, limits on turns on call alone are left out; `on_call_first` treats them by themselves.
    """
    return _Translator(model, rota).run()


class _Translator:
    def __init__(self, model: ReadableModel, rota: Rota | None) -> None:
        inputs = model.inputs
        self._model, self._rota = model, rota
        self._reader = Reader(model, rota)
        self._places = self._reader.places
        self._codes = tuple(shift.code for shift in inputs.shifts)
        self._day = {day: d for d, day in enumerate(model.days)}
        self._symbol = {code: s for s, code in enumerate(self._codes, 1)}
        self._scale = 1.0 / (60.0 * model.unit_price)
        self._must = self._scale * LEVELS["legal"] * MUST_WEIGHT * PIECE
        self._constant = 0.0
        self._complete = rota is None and not inputs.tiers
        self._drafts = [self._draft(person.name) for person in inputs.people]
        self._monthly: dict[int, dict[bytes, _Monthly]] = {}
        self._rows: list[tuple[int, Limit]] = []
        self._more_rows: list[tuple[Sums, list[Limit]]] = []

    def run(self) -> Translation:
        shaped = self._shape()
        posted = [limit for limit in self._model.posted if not shaped.states(limit)]
        spelled = self._reader.spell(posted)
        self._complete &= bool((spelled.known & spelled.exact).all())
        self._place(posted, spelled)
        for person, groups in self._monthly.items():
            self._month(self._drafts[person], list(groups.values()))
        self._week_rests()
        months = tuple(draft.build() for draft in self._drafts)
        complete = self._complete and all(draft.exact for draft in self._drafts)
        taken = spelled.sums.select(np.array([number for number, _ in self._rows], np.int64))
        del spelled  # a large desk has tens of millions of terms
        limits = [*(limit for _, limit in self._rows), *(limit for _, more in self._more_rows for limit in more)]
        more = [one for one, _ in self._more_rows]
        rows = assemble(concatenate([taken, *more]) if more else taken, limits, self._places, self._must)
        problem = Problem(months, rows, self._constant, 1.0, self._must)
        return Translation(
            problem, tuple(draft.person for draft in self._drafts), self._model.days, self._codes, complete
        )  # fmt: skip

    def _draft(self, name: str) -> MonthBuilder:
        days, symbols = len(self._day), len(self._codes) + 1
        cost = np.full((days, symbols), np.inf)
        cost[:, 0] = 0.0
        for code, symbol in self._symbol.items():
            for day, d in self._day.items():
                if (name, day, code) in self._model.cells:
                    cost[d, symbol] = 0.0
        succession = np.zeros((days, symbols, symbols))
        units = np.zeros((days, symbols), np.int64)
        return MonthBuilder(
            self._model.inputs, name, self._rota is not None, cost, succession, units, np.zeros(1), np.zeros(1)
        )

    def _shape(self) -> "_Shaped":
        """Let the rules add limits to the months; return which limits the months now state."""
        standby_is_work = any(tier.counts_as_work == "all" for tier in self._model.inputs.tiers)
        whole: set[int] = set()
        own: set[tuple[int, str]] = set()
        number = {draft.person: p for p, draft in enumerate(self._drafts)}
        for rule in () if standby_is_work else self._model.rules:
            price = np.inf if rule.mode == "must" else self._scale * LEVELS[rule.level] * rule.weight * PIECE
            stated = {name for name in rule.people if rule.add_to_month(self._drafts[number[name]], price)}
            own.update((id(rule), name) for name in stated)
            if stated and stated.issuperset(rule.people):
                whole.add(id(rule))
        return _Shaped(frozenset(whole), frozenset(own))

    def _place(self, posted: list[RecordedLimit], spelled: Spelled) -> None:
        """Put each limit where the engine states it best; those that no rota can break are left out."""
        sums, most = spelled.sums, np.array([limit.at_most for limit in posted], np.int64) - spelled.more
        person, day, what = self._places.unravel(sums.place)
        one = sums.reduce(np.minimum, person) == sums.reduce(np.maximum, person)
        weekend = sums.reduce(np.maximum, what) > len(self._codes)
        up, down = (sums.reduce(np.maximum, sign * sums.weight) > 0 for sign in (1, -1))
        new = np.ones(len(day), np.int64)
        new[1:] = (person[1:] != person[:-1]) | (day[1:] != day[:-1])
        new[sums.start[:-1][sums.sizes > 0]] = 1
        days = sums.reduce(np.add, new)
        apart = sums.reduce(np.maximum, day) - sums.reduce(np.minimum, day)
        may_break = sums.reduce(np.add, np.maximum(0, sums.weight)) > most
        for number in np.flatnonzero(spelled.known & may_break & ((sums.sizes > 0) | spelled.exact)).tolist():
            said = posted[number]
            limit = Limit(int(most[number]), said.each, np.inf if said.price is None else self._scale * said.price)
            at = sums.terms_slice(number)
            own = _Own(day[at], what[at], sums.weight[at])
            if at.start == at.stop:
                self._constant += min(self._must, float(limit.cost(np.zeros(1, np.int64))[0]))
            elif not one[number]:
                self._rows.append((number, limit))
            elif weekend[number]:
                if not self._weekends(self._drafts[person[at.start]], own, limit):
                    self._rows.append((number, limit))
            elif days[number] == 1:
                self._cell(self._drafts[person[at.start]], own, limit)
            elif days[number] == 2 and apart[number] == 1 and not down[number]:
                self._pair(self._drafts[person[at.start]], own, limit)
            elif days[number] >= MONTHLY and not (up[number] and down[number]):
                groups = self._monthly.setdefault(int(person[at.start]), {})
                key = sums.place[at].tobytes() + np.abs(own.weight).tobytes()
                monthly = groups.setdefault(
                    key, _Monthly(own._replace(weight=np.abs(own.weight)), sums.select(np.array([number])))
                )
                monthly.limits.append(replace(limit, at_least=not up[number]))
            else:
                self._rows.append((number, limit))

    def _week_rests(self) -> None:
        """Add the rows for a long enough rest in every week."""
        found: dict[WeekRests, tuple[Sums, list[Limit]]] = {}
        for person, draft in enumerate(self._drafts):
            asked = draft.week_rests()
            if asked not in found:
                found[asked] = week_rest_rows(self._model.inputs, asked, self._places, cautious=self._rota is not None)
            sums, limits = found[asked]
            own = replace(sums, place=sums.place + self._places.cell(person, 0, 0))
            self._more_rows.append((own, limits))

    def _cell(self, draft: MonthBuilder, own: "_Own", limit: Limit) -> None:
        sums = np.zeros(draft.cost.shape[1], np.int64)
        sums[own.what] = own.weight
        draft.cost[own.day[0]] += limit.cost(sums)

    def _pair(self, draft: MonthBuilder, own: "_Own", limit: Limit) -> None:
        before, after = np.zeros((2, draft.cost.shape[1]), np.int64)
        late = own.day > own.day[0]
        before[own.what[~late]], after[own.what[late]] = own.weight[~late], own.weight[late]
        day, alone, then = own.day[-1], limit.cost(before), limit.cost(after)
        both = limit.cost(before[:, None] + after[None, :])
        change = np.full_like(both, np.inf)
        np.subtract(both, alone[:, None] + then[None, :], out=change, where=both < np.inf)
        draft.succession[day] += change
        draft.cost[day - 1] += alone
        draft.cost[day] += then

    def _month(self, draft: MonthBuilder, groups: "list[_Monthly]") -> None:
        """Make the sum with the most values the total of the person, others counts, and the rest rows."""
        for number, monthly in enumerate(sorted(groups, key=lambda monthly: -monthly.levels)):
            own = monthly.own
            if number > MOST_COUNTS:
                for limit in monthly.limits:
                    signed = Sums(monthly.sum.start, monthly.sum.place, -own.weight if limit.at_least else own.weight)
                    self._more_rows.append((signed, [replace(limit, at_least=False)]))
                continue
            sizes = np.zeros(draft.cost.shape, np.int64)
            sizes[own.day, own.what] = own.weight // monthly.step
            sums = monthly.step * np.arange(int(sizes.max(axis=1).sum()) + 1)
            price = _cut(sum((limit.cost(sums) for limit in monthly.limits), np.zeros(len(sums))))
            if number == 0:
                draft.units, draft.total = sizes, price
            else:
                draft.counts.append(Count(sizes, price))

    def _weekends(self, draft: MonthBuilder, own: "_Own", limit: Limit) -> bool:
        """Price the number of weekends on which a person works, where that states the limit; tell whether it does."""
        second = np.where(own.what > len(self._codes), own.what - len(self._codes) - 1, own.day)
        pairs = sorted(set(zip(own.day.tolist(), second.tolist(), strict=True)))
        weights = set(own.weight.tolist())
        if len(weights) > 1 or min(weights) < 0 or (draft.weekends and draft.weekends != pairs):
            return False
        draft.weekends = pairs
        price = limit.cost(weights.pop() * np.arange(len(pairs) + 1))
        held = np.zeros(len(pairs) + 1) if len(draft.weekend) == 1 else draft.weekend
        draft.weekend = _cut(held[: len(price)] + price[: len(held)])
        return True


class _Shaped(NamedTuple):
    """What the months state by themselves: rules as a `whole`, and rules for some people as their `own`, by id."""

    whole: frozenset[int]
    own: frozenset[tuple[int, str]]

    def states(self, limit: RecordedLimit) -> bool:
        """Tell whether a month states a limit; the witness of a rule about one person begins with the name."""
        return id(limit.rule) in self.whole or (id(limit.rule), *limit.at[:1]) in self.own


class _Own(NamedTuple):
    """The terms of a sum over one person's places."""

    day: Ints
    what: Ints
    weight: Ints


@dataclass(frozen=True, eq=False)
class _Monthly:
    """Limits on one sum over a person's month, its weights without signs."""

    own: _Own
    sum: Sums
    limits: list[Limit] = field(default_factory=list)

    @property
    def step(self) -> int:
        """The greatest common divisor of the weights."""
        return int(np.gcd.reduce(self.own.weight))

    @property
    def levels(self) -> int:
        """How many values the sum can have at most."""
        return int(self.own.weight.sum()) // self.step


def _cut(price: Floats) -> Floats:
    """Drop the numbers at the end that are forbidden."""
    allowed = np.flatnonzero(np.isfinite(price))
    return price[: allowed[-1] + 1] if len(allowed) else price[:1]
