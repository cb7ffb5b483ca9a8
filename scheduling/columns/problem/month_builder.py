"""The month builder: the limits that rules may set on one person's month, and the arrays they become."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.roster.shifts import Shift
from scheduling.columns.problem.month_problem import Count, Floats, Ints, MonthProblem
from scheduling.columns.problem.run_automaton import RunAutomaton, RunLimit
from scheduling.columns.problem.week_rests import WeekRests
from scheduling.facts.observed_days import observed_days

UNKNOWN_REST = 99
"""Days off before the horizon when the days before it are unknown: any rest is over."""


@dataclass
class MonthBuilder:
    """The month of one person while rules add their limits.

    Some musts cannot be stated exactly in a month. A `cautious` builder forbids all that might break them, so that
    rotas are legal; another one allows all that might keep them, so that bounds are valid.
    """

    inputs: Inputs
    person: str
    cautious: bool
    cost: Floats
    succession: Floats
    units: Ints
    total: Floats
    weekend: Floats
    weekends: list[tuple[int, int]] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    week_rest: tuple[int, tuple[date, ...]] = (0, ())
    _most: list[tuple[int, float]] = field(default_factory=list)
    _least: list[tuple[int, float]] = field(default_factory=list)
    _least_off: list[tuple[int, float]] = field(default_factory=list)
    _most_off: list[tuple[int, float]] = field(default_factory=list)
    _both: list[tuple[date, date, float]] = field(default_factory=list)
    _runs: list[RunLimit] = field(default_factory=list)
    _rests: dict[str, int] = field(default_factory=dict)

    def most_in_a_row(self, limit: int, price: float) -> None:
        """Limit the days worked in a row; each day beyond the limit costs the price."""
        self._most.append((limit, price))

    def least_in_a_row(self, limit: int, price: float) -> None:
        """Require a least number of days worked in a row; each missing day costs the price."""
        self._least.append((limit, price))

    def least_off_in_a_row(self, limit: int, price: float) -> None:
        """Require a least number of days off in a row; each missing day costs the price."""
        self._least_off.append((limit, price))

    def most_off_in_a_row(self, limit: int, price: float) -> None:
        """Limit the days off in a row; each day beyond the limit costs the price."""
        self._most_off.append((limit, price))

    def most_alike_in_a_row(self, codes: Collection[str], limit: int, price: float) -> None:
        """Limit the days in a row with one of some shifts; each day beyond the limit costs the price."""
        self._run_limit(codes, limit, price, False)

    def least_alike_in_a_row(self, codes: Collection[str], limit: int, price: float) -> None:
        """Require a least number of days in a row with one of some shifts; each missing day costs the price."""
        if limit > 1:
            self._run_limit(codes, limit, price, True)

    def both_or_neither(self, first: date, second: date, price: float) -> None:
        """Require work on both of two successive days or on neither; work on one of them costs the price."""
        self._both.append((first, second, price))

    def not_next_day(self, barred: Mapping[str, Collection[str]]) -> None:
        """Forbid certain shifts on the day after each of some shifts."""
        symbols = self._symbols
        for first, then in barred.items():
            self.succession[:, symbols[first], [symbols[code] for code in then]] = np.inf
        self.cost[0, [symbols[code] for last in self._tail()[:1] for code in barred.get(last, ())]] = np.inf

    def rest_after(self, kind: str, minutes: int) -> None:
        """Require a rest of some minutes between the last shift of a kind in a row and the next other shift."""
        self._rests[kind] = max(minutes, self._rests.get(kind, 0))

    def rest_each_week(self, minutes: int, mondays: tuple[date, ...]) -> None:
        """Require a rest of some minutes in one go in each week that starts on one of the `mondays`."""
        self.week_rest = max(self.week_rest, (minutes, mondays))

    @property
    def exact(self) -> bool:
        """Whether the month states every limit exactly."""
        return not self._rests and not self.week_rest[0]

    def build(self) -> MonthProblem:
        """Build the month as arrays."""
        tail = self._tail()
        self._forbid_short_rests()
        self._forbid_short_rests_after(tail)
        worked = next((i for i, code in enumerate(tail) if not code), len(tail))
        started = worked < len(tail)
        rests = self._rests_priced(tail)
        symbol_class = self._symbol_class(rests.after)
        runs = self._run_automaton(symbol_class, [self._symbols[code] for code in reversed(tail[:worked])], not started)
        if worked:
            self._price_end_at_start(worked if started else UNKNOWN_REST, runs)
        stint, carried = self._stints(bool(tail), worked, started)
        self._price_halves(stint, carried)
        spoilt, carried_weekends = self._weekends_worked(stint.shape[1])
        return MonthProblem(
            self.cost, self.succession, self.units, stint, carried, spoilt, carried_weekends, rests.price, rests.cut,
            rests.after, self.total, self.weekend, runs.nodes(), symbol_class, tuple(self.counts), rests.opening,
            rests.rested, rests.longer,
        )  # fmt: skip

    def week_rests(self) -> WeekRests:
        """Return the rest required in every week; a rest that another rule makes long enough is never too short."""
        minutes, mondays = self.week_rest
        shifts = self._possible()
        return WeekRests(
            minutes,
            mondays,
            tuple(symbol for symbol, _ in shifts),
            tuple(symbol for symbol, shift in shifts if self._rests.get(shift.kind, 0) < minutes),
            tuple(self._tail()),
            self.inputs.local[self.person].zone,
        )

    def _possible(self) -> list[tuple[int, Shift]]:
        """Return the symbols that the person may have on some day, with their shifts."""
        shifts = enumerate(self.inputs.shifts, start=1)
        return [(symbol, shift) for symbol, shift in shifts if np.isfinite(self.cost[:, symbol]).any()]

    @property
    def _symbols(self) -> dict[str, int]:
        return {shift.code: symbol for symbol, shift in enumerate(self.inputs.shifts, start=1)}

    def _run_limit(self, codes: Collection[str], limit: int, price: float, at_least: bool) -> None:
        meant = frozenset(self._symbols[code] for code in codes)
        tail = self._tail()
        before = next((i for i, code in enumerate(tail) if code not in codes), len(tail))
        if at_least or limit < before + len(self.cost):
            self._runs.append(RunLimit(meant, limit, price, at_least))

    def _symbol_class(self, after: Ints) -> Ints:
        """Return the class of each symbol; symbols of one class differ only in the costs of their cells."""
        found: dict[tuple[object, ...], int] = {(): 0}
        of = np.zeros(self.cost.shape[1], np.int64)
        for symbol in range(1, len(of)):
            parts = (self.succession[:, symbol], self.succession[:, :, symbol], self.units[:, symbol])
            hits = (count.hits[:, symbol] for count in self.counts)
            runs = (symbol in limit.classes for limit in self._runs)
            key = (*(part.tobytes() for part in (*parts, *hits)), int(after[symbol]), *runs)
            of[symbol] = found.setdefault(key, len(found))
        return of

    def _run_automaton(self, symbol_class: Ints, tail: list[int], open_start: bool) -> RunAutomaton:
        """Return the automaton of the classes that the person may have on some day."""
        open_ever = np.flatnonzero(np.isfinite(self.cost[:, 1:]).any(axis=0)) + 1
        can = sorted(set(symbol_class[open_ever].tolist())) or [1]
        limits = [replace(limit, classes=frozenset(symbol_class[list(limit.classes)].tolist())) for limit in self._runs]
        return RunAutomaton(can, limits, symbol_class[tail].tolist(), open_start)

    def _tail(self) -> list[str]:
        """Return the person's shifts before the horizon, the last day first; an empty text is a day off."""
        first = self.inputs.horizon.first_day
        known = len(observed_days(self.inputs)) - len(self.inputs.horizon.days)
        had = {a.day: a.duty for a in self.inputs.previous if a.person == self.person and a.duty in self.inputs.shift}
        return [had.get(first - timedelta(days=i + 1), "") for i in range(known)]

    def _stints(self, known: bool, worked: int, start_known: bool) -> tuple[Floats, Floats]:
        days = len(self.cost)
        longest = min((limit for limit, price in self._most if price == np.inf), default=days)
        lengths = np.arange(min(days, longest) + 1)
        stint = np.tile(_excess_costs(self._most, lengths), (days, 1))
        carried = _excess_costs(self._most, worked + lengths, worked) if worked else np.full(len(lengths), np.inf)
        for limit, price in self._least:
            for day in range(0 if known else 1, days):
                inner = lengths + day < days
                stint[day, inner] += _cost_of(limit - lengths[inner], price)
            if start_known:
                inner = lengths < days
                carried[inner] += _cost_of(limit - worked - lengths[inner], price)
        stint[:, 0] = carried[0] = np.inf
        return stint, carried

    def _price_end_at_start(self, worked: int, runs: RunAutomaton) -> None:
        """Price a day off on the first day that ends a stint or run from before the horizon too soon."""
        self.cost[0, 0] += runs.leave(runs.last)
        self.cost[0, 0] += sum(price * (limit - worked) for limit, price in self._least if worked < limit)

    def _price_halves(self, stint: Floats, carried: Floats) -> None:
        """Price stints with only one of two days that belong together."""
        place = {day: d for d, day in enumerate(self.inputs.horizon.days)}
        first, length = np.arange(len(stint))[:, None], np.arange(stint.shape[1])
        for one, other, price in self._both:
            early, late = place.get(one, -1), place[other]
            if early < 0:  # the first of the two is before the horizon
                had = any(a.person == self.person and a.day == one for a in self.inputs.previous)
                self.cost[0, 0 if had else slice(1, None)] += price
                continue
            half = ((first <= early) & (early < first + length)) != ((first <= late) & (late < first + length))
            stint[half] += price
            carried[half[0]] += price

    def _rests_priced(self, tail: list[str]) -> "_Rests":
        kinds = list(self._rests)
        least_after = [self._days_off_after(kind, minutes) for kind, minutes in self._rests.items()]
        limits = [limit for limit, _ in (*self._least_off, *self._most_off)]
        lengths = np.arange(max([1, *limits, *least_after]) + 1)
        few = sum((_cost_of(limit - lengths, each) for limit, each in self._least_off), np.zeros(len(lengths)))
        excess = _excess_costs(self._most_off, lengths)
        short = np.tile(few, (1 + len(kinds), 1))
        short[:, 0] = np.inf
        for row, least in enumerate(least_after, start=1):
            short[row, :least] = np.inf
        after = np.array(
            [0, *(1 + kinds.index(s.kind) if s.kind in kinds else 0 for s in self.inputs.shifts)], np.int64
        )
        last = next((code for code in tail if code), "")
        rested = next((i for i, code in enumerate(tail) if code), UNKNOWN_REST)
        opening = int(after[self._symbols[last]]) if last else 0
        price, cut = short + excess, np.tile(excess, (len(short), 1))
        if self._most_off and (rested or not last):
            rested = rested if last else len(tail)  # if nothing was worked that is known of, it may be long over
            known = _excess_costs(self._most_off, lengths, rested)
            price = np.vstack([price, short[opening] + known if last else known])
            cut, opening = np.vstack([cut, known]), len(price) - 1
        return _Rests(price, cut, after, opening, rested, sum((each for _, each in self._most_off), 0.0))

    def _days_off_after(self, kind: str, minutes: int) -> int:
        """Return the fewest days off after a shift of a kind that keep the rest, for each such shift or for any one.

        Only shifts that the person may have count, because those of another site start at other hours.
        """
        found = []
        possible = [shift for _, shift in self._possible()]
        for shift in possible:
            for then in possible if shift.kind == kind else ():
                for day in self.inputs.horizon.days:
                    off, end = 0, self.inputs.span(shift.code, day)[1]
                    while self.inputs.span(then.code, day + timedelta(days=off + 1))[0] - end < minutes:
                        off += 1
                    found.append(off)
        return (max if self.cautious else min)(found, default=0)

    def _forbid_short_rests(self) -> None:
        shifts = self.inputs.shifts
        for kind, minutes in self._rests.items():
            for d, day in enumerate(self.inputs.horizon.days):
                for a, first in enumerate(shifts, start=1):
                    for b, then in enumerate(shifts, start=1):
                        if first.kind == kind and then.kind != kind:
                            end = self.inputs.span(first.code, day - timedelta(days=1))[1]
                            if self.inputs.span(then.code, day)[0] - end < minutes:
                                self.succession[d, a, b] = np.inf

    def _forbid_short_rests_after(self, tail: list[str]) -> None:
        """Forbid what starts before a rest from last month is over, worked into already or not.

        Only on the first day can a shift of the same kind go on from the last day before; what comes after a free first
        day is a matter of the days off.
        """
        shift, first, days = self.inputs.shift, self.inputs.horizon.first_day, self.inputs.horizon.days
        kinds = [shift[code].kind if code else "" for code in tail]
        for back, kind in enumerate(kinds):
            if kind not in self._rests or (back and kinds[back - 1] == kind):
                continue
            rested = self.inputs.span(tail[back], first - timedelta(days=back + 1))[1] + self._rests[kind]
            for d, day in enumerate(days if back else days[:1]):
                for symbol, then in enumerate(self.inputs.shifts, start=1):
                    if (back or then.kind != kind) and self.inputs.span(then.code, day)[0] < rested:
                        self.cost[d, symbol] = np.inf

    def _weekends_worked(self, lengths: int) -> tuple[Ints, Ints]:
        days, length = np.arange(len(self.cost))[:, None], np.arange(lengths)
        spoilt = np.zeros((len(self.cost), lengths), np.int64)
        for early, late in self.weekends:
            spoilt += ((days <= early) & (early < days + length)) | ((days <= late) & (late < days + length))
        return spoilt, spoilt[0].copy()


class _Rests(NamedTuple):
    """The part of a month about days off; see `MonthProblem`."""

    price: Floats
    cut: Floats
    after: Ints
    opening: int
    rested: int
    longer: float


def _excess_costs(limits: list[tuple[int, float]], lengths: Ints, before: int = 0) -> Floats:
    """Return the costs of runs of some lengths under upper limits; an excess `before` the horizon costs nothing."""
    return sum((_cost_of(lengths - max(limit, before), each) for limit, each in limits), np.zeros(len(lengths)))


def _cost_of(amount: Ints, price: float) -> Floats:
    """Return the cost of each amount beyond a limit; an amount of 0 or less costs nothing."""
    return np.where(amount > 0, price * np.maximum(amount, 1), 0.0)
