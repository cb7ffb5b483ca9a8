"""From the rules to the column engine's problem: what they limit for one person, and rows over several people.

A limit on one cell is its price, a must on two neighbouring days a forbidden succession, a limit on a person's month a
total, a count or weekends. What a rule says in the vocabulary itself (`Rule.shape`) stands for its limits. What else
is a sum of shifts becomes a row; what is not is left to the solver of the whole model, which only relaxes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import gcd

import numpy as np

from planner.domain.rota import Assignment, Rota
from scheduling.columns.assemble import WEEKEND, Key, Place, assemble
from scheduling.columns.draft import Draft
from scheduling.columns.limit import Limit
from scheduling.columns.month import Count, Floats
from scheduling.columns.problem import Cells, Problem
from scheduling.columns.reading import ReadableModel, Reader, Terms
from scheduling.limits import MUST_WEIGHT, PIECE
from scheduling.rule import LEVELS

MONTHLY = 11
"""A limit on one person that touches so many days is one on the whole month; shorter ones are rows."""

MOST_COUNTS = 4
"""Counts per person in the pricing; more become rows."""


@dataclass(frozen=True, eq=False)
class Translation:
    """A problem, its values those of the model's objective, and how its cells are read.

    It is `complete` when it says all that the model says.
    """

    problem: Problem
    people: tuple[str, ...]
    days: tuple[date, ...]
    codes: tuple[str, ...]
    complete: bool

    def cells(self, rota: Rota) -> Cells:
        """Return the shifts of a rota as symbols."""
        made = np.zeros((len(self.people), len(self.days)), np.int8)
        person = {name: p for p, name in enumerate(self.people)}
        day = {day: d for d, day in enumerate(self.days)}
        symbol = {code: s for s, code in enumerate(self.codes, 1)}
        for entry in rota.assignments:
            if entry.duty in symbol and entry.day in day:
                made[person[entry.person], day[entry.day]] = symbol[entry.duty]
        return made

    def rota(self, cells: Cells, rest: Rota) -> Rota:
        """Return symbols as a rota, with whatever else than shifts there is in another."""
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
    """Return the engine's problem, with what is no shift kept as in `rota` or, without one, decided freely.

    Without one, limits on on-call turns alone are left out, for they can be looked at by themselves (see `calls`).
    """
    return _Translator(model, rota).run()


class _Translator:
    def __init__(self, model: ReadableModel, rota: Rota | None) -> None:
        inputs = model.inputs
        self._model, self._rota = model, rota
        self._reader = Reader(model, rota)
        self._codes = tuple(shift.code for shift in inputs.shifts)
        self._person = {person.name: p for p, person in enumerate(inputs.people)}
        self._day = {day: d for d, day in enumerate(model.days)}
        self._symbol = {code: s for s, code in enumerate(self._codes, 1)}
        self._scale = 1.0 / (60.0 * model.unit_price)
        self._must = self._scale * LEVELS["legal"] * MUST_WEIGHT * PIECE
        self._constant = 0.0
        self._complete = rota is None and not inputs.tiers
        self._drafts = {person.name: self._draft(person.name) for person in inputs.people}
        self._monthly: dict[str, dict[Key, list[Limit]]] = {}
        self._rows: list[tuple[Key, Limit]] = []
        self._weekends_counted: dict[tuple[int, int], int] = {}

    def run(self) -> Translation:
        shaped = self._shape()
        for posted in self._model.posted:
            spelled = None if id(posted.rule) in shaped else self._reader.spell(posted)
            self._complete &= id(posted.rule) in shaped or (spelled is not None and spelled.exact)
            if spelled is not None and (spelled.terms or spelled.exact):
                price = np.inf if posted.price is None else self._scale * posted.price
                terms = {key: weight for key, weight in spelled.terms.items() if weight}
                self._place(terms, Limit(posted.at_most - spelled.more, posted.each, price))
        for name, groups in self._monthly.items():
            self._month(name, groups)
        for name, draft in self._drafts.items():
            self._short_rests(self._person[name], draft)
        months = tuple(draft.month() for draft in self._drafts.values())
        complete = self._complete and all(draft.exact for draft in self._drafts.values())
        shape = (len(self._person), len(self._day), len(self._codes) + 1)
        rows = assemble(self._rows, shape, self._must, self._weekends_counted)
        problem = Problem(months, rows, self._constant, 1.0)
        return Translation(problem, tuple(self._person), self._model.days, self._codes, complete)

    def _draft(self, name: str) -> Draft:
        days, symbols = len(self._day), len(self._codes) + 1
        cost = np.full((days, symbols), np.inf)
        cost[:, 0] = 0.0
        for code, symbol in self._symbol.items():
            for day, d in self._day.items():
                if (name, day, code) in self._model.cells:
                    cost[d, symbol] = 0.0
        follows = np.ones((days, symbols, symbols), np.bool_)
        units = np.zeros((days, symbols), np.int64)
        return Draft(self._model.inputs, name, self._rota is not None, cost, follows, units, np.zeros(1), np.zeros(1))

    def _shape(self) -> set[int]:
        """Let the rules speak the vocabulary; return those whose limits are said by it."""
        standby_is_work = any(tier.counts_as_work == "all" for tier in self._model.inputs.tiers)
        shaped = set()
        for rule in () if standby_is_work else self._model.rules:
            price = np.inf if rule.mode == "must" else self._scale * LEVELS[rule.level] * rule.weight * PIECE
            said = [rule.shape(self._drafts[name], price) for name in rule.people]
            if said and all(said):
                shaped.add(id(rule))
        return shaped

    def _place(self, terms: Terms, limit: Limit) -> None:
        """Say a limit on a sum of terms where the engine says it best."""
        if any(not isinstance(key[2], str) for key in terms):
            self._weekends(terms, limit)
            return
        if sum(max(0, weight) for weight in terms.values()) <= limit.most:
            return
        people = {name for name, _, _ in terms}
        days = sorted({self._day[day] for _, day, _ in terms})
        signs = {weight > 0 for weight in terms.values()}
        key = self._key(terms)
        if not terms:
            self._constant += min(self._must, float(limit.priced(np.zeros(1, np.int64))[0]))
        elif len(people) == 1 and len(days) == 1:
            self._cell(people.pop(), key, limit)
        elif (
            len(people) == 1 and len(days) == 2 and days[1] - days[0] == 1 and signs == {True} and limit.price == np.inf
        ):
            self._pair(people.pop(), key, limit)
        elif len(people) == 1 and len(days) >= MONTHLY and len(signs) == 1:
            size = tuple((cell, abs(weight)) for cell, weight in key)
            self._monthly.setdefault(people.pop(), {}).setdefault(size, []).append(
                replace(limit, at_least=True not in signs)
            )
        else:
            self._rows.append((key, limit))

    def _short_rests(self, person: int, draft: Draft) -> None:
        """Forbid two shifts with one day off between them that is no real rest."""
        symbols = draft.cost.shape[1]
        for day, first, soon in draft.too_short_rests():
            here = ((person, day, first), 1)
            between = (((person, day + 1, symbol), -1) for symbol in range(1, symbols))
            then = (((person, day + 2, symbol), 1) for symbol in soon)
            self._rows.append(((here, *between, *then), Limit(1, 1, np.inf)))

    def _key(self, terms: Terms) -> Key:
        return tuple(sorted((self._place_of(*key), weight) for key, weight in terms.items()))

    def _place_of(self, name: str, day: date, what: str | date) -> Place:
        person, first = self._person[name], self._day[day]
        if isinstance(what, str):
            return person, first, self._symbol[what]
        weekend = self._weekends_counted.setdefault((first, self._day[what]), len(self._weekends_counted))
        return person, weekend, WEEKEND

    def _cell(self, name: str, key: Key, limit: Limit) -> None:
        cost = self._drafts[name].cost
        day = key[0][0][1]
        sums = np.zeros(cost.shape[1], np.int64)
        for (_, _, symbol), weight in key:
            sums[symbol] = weight
        cost[day] += limit.priced(sums)

    def _pair(self, name: str, key: Key, limit: Limit) -> None:
        draft = self._drafts[name]
        first, second = sorted({day for (_, day, _), _ in key})
        before, after = np.zeros((2, draft.cost.shape[1]), np.int64)
        for (_, day, symbol), weight in key:
            (before if day == first else after)[symbol] = weight
        draft.follows[second] &= before[:, None] + after[None, :] <= limit.most
        for day, sums in ((first, before), (second, after)):
            draft.cost[day] += limit.priced(sums)

    def _month(self, name: str, groups: Mapping[Key, list[Limit]]) -> None:
        """Make the sum with most values the person's total, others counts, and the rest rows."""
        draft = self._drafts[name]
        for number, (key, limits) in enumerate(sorted(groups.items(), key=lambda item: -_levels(item[0]))):
            if number > MOST_COUNTS:
                self._rows += [(_signed(key, limit), replace(limit, at_least=False)) for limit in limits]
                continue
            step = gcd(*(weight for _, weight in key))
            sizes = np.zeros(draft.cost.shape, np.int64)
            for (_, day, symbol), weight in key:
                sizes[day, symbol] = weight // step
            sums = step * np.arange(int(sizes.max(axis=1).sum()) + 1)
            price = _cut(sum((limit.priced(sums) for limit in limits), np.zeros(len(sums))))
            if number == 0:
                draft.units, draft.total = sizes, price
            else:
                draft.counts.append(Count(sizes, price))

    def _weekends(self, terms: Terms, limit: Limit) -> None:
        """Price one person's number of spoilt weekends, where that says it all; any other sum of them is a row."""
        names, weights = {key[0] for key in terms}, set(terms.values())
        draft = self._drafts[names.pop()]
        own = sorted((self._day[k[1]], self._day[k[1] if isinstance(k[2], str) else k[2]]) for k in terms)
        pairs = sorted(set(own))
        if names or len(weights) > 1 or min(weights) < 0 or (draft.weekends and draft.weekends != pairs):
            self._rows.append((self._key(terms), limit))
            return
        draft.weekends = pairs
        price = limit.priced(weights.pop() * np.arange(len(pairs) + 1))
        held = np.zeros(len(pairs) + 1) if len(draft.weekend) == 1 else draft.weekend
        draft.weekend = _cut(held[: len(price)] + price[: len(held)])


def _levels(key: Key) -> int:
    """Return how many values a sum can have, by its weights."""
    return sum(weight for _, weight in key) // gcd(*(weight for _, weight in key))


def _signed(key: Key, limit: Limit) -> Key:
    return tuple((cell, -weight) for cell, weight in key) if limit.at_least else key


def _cut(price: Floats) -> Floats:
    """Drop the numbers at the end that are not allowed."""
    allowed = np.flatnonzero(np.isfinite(price))
    return price[: allowed[-1] + 1] if len(allowed) else price[:1]
