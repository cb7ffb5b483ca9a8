"""One person's month while the rules are still speaking: the words a rule may use, and the arrays they become."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.shifts import Shift
from scheduling.columns.problem.month import Count, Floats, Ints, Month
from scheduling.columns.problem.run_automaton import RunLimit, RunNodes
from scheduling.columns.problem.week_rests import WeekRests
from scheduling.facts.observed_days import observed_days

UNKNOWN_REST = 99
"""Days off before the horizon when nothing is known of them: any rest is over."""


@dataclass
class Draft:
    """What is known of one person's month so far.

    `cautious` drafts forbid what might break a must that the month cannot say exactly (to find rotas), others allow it
    (so that a bound stays true).
    """

    inputs: Inputs
    person: str
    cautious: bool
    cost: Floats
    follows: np.ndarray
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

    # the words

    def most_in_a_row(self, limit: int, price: float) -> None:
        """Limit the days worked in a row; every day beyond costs the price."""
        self._most.append((limit, price))

    def least_in_a_row(self, limit: int, price: float) -> None:
        """Ask for so many days in a row at least; every missing day costs the price."""
        self._least.append((limit, price))

    def least_off_in_a_row(self, limit: int, price: float) -> None:
        """Ask for so many days off in a row at least; every missing day costs the price."""
        self._least_off.append((limit, price))

    def most_off_in_a_row(self, limit: int, price: float) -> None:
        """Limit the days off in a row; every day beyond costs the price."""
        self._most_off.append((limit, price))

    def most_alike_in_a_row(self, codes: Collection[str], limit: int, price: float) -> None:
        """Limit the days in a row with one of some shifts; every day beyond costs the price."""
        self._run_limit(codes, limit, price, False)

    def least_alike_in_a_row(self, codes: Collection[str], limit: int, price: float) -> None:
        """Ask for so many days in a row with one of some shifts at least; every missing day costs the price."""
        if limit > 1:
            self._run_limit(codes, limit, price, True)

    def both_or_neither(self, first: date, second: date, price: float) -> None:
        """Ask for work on both of two days that follow each other, or on neither."""
        self._both.append((first, second, price))

    def not_next_day(self, barred: Mapping[str, Collection[str]]) -> None:
        """Forbid after each of some shifts others on the next day."""
        symbols = self._symbols
        for first, then in barred.items():
            self.follows[:, symbols[first], [symbols[code] for code in then]] = False
        self.cost[0, [symbols[code] for last in self._tail()[:1] for code in barred.get(last, ())]] = np.inf

    def rest_after(self, kind: str, minutes: int) -> None:
        """Ask for so long a real rest between the last shift of a kind in a row and any other shift."""
        self._rests[kind] = max(minutes, self._rests.get(kind, 0))

    def rest_each_week(self, minutes: int, mondays: tuple[date, ...]) -> None:
        """Ask for a rest of so many minutes in one go in each of some weeks."""
        self.week_rest = max(self.week_rest, (minutes, mondays))

    @property
    def exact(self) -> bool:
        """Whether the words were said as they were meant."""
        return not self._rests and not self.week_rest[0]

    # the arrays

    def month(self) -> Month:
        """Return the month as arrays."""
        tail = self._tail()
        self._forbid_too_soon()
        self._forbid_too_soon_after(tail)
        worked = next((i for i, code in enumerate(tail) if not code), len(tail))
        started = worked < len(tail)
        rests = self._rests_priced(tail)
        alike = self._alike(rests.after)
        runs = self._run_nodes(alike, [self._symbols[code] for code in reversed(tail[:worked])], not started)
        if worked:
            self._end_at_once(worked if started else UNKNOWN_REST, runs)
        stint, carried = self._stints(bool(tail), worked, started)
        self._add_halves(stint, carried)
        spoilt, carried_spoilt = self._spoilt(stint.shape[1])
        return Month(
            self.cost, self.follows, self.units, stint, carried, spoilt, carried_spoilt, rests.price, rests.cut,
            rests.after, self.total, self.weekend, runs.nodes(), alike, tuple(self.counts), rests.opening, rests.rested,
            rests.longer,
        )  # fmt: skip

    def week_rests(self) -> WeekRests:
        """Return what is asked of every week; a rest that another rule makes long enough is never too short."""
        minutes, mondays = self.week_rest
        shifts = self._possible()
        return WeekRests(
            minutes,
            mondays,
            tuple(symbol for symbol, _ in shifts),
            tuple(symbol for symbol, shift in shifts if self._rests.get(shift.kind, 0) < minutes),
            tuple(self._tail()),
        )

    def _possible(self) -> list[tuple[int, Shift]]:
        """Return the symbols that the person can have on some day, with their shifts."""
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

    def _alike(self, after: Ints) -> Ints:
        """Return the class of each symbol: those of a class differ in what a cell of them costs alone."""
        found: dict[tuple[object, ...], int] = {(): 0}
        of = np.zeros(self.cost.shape[1], np.int64)
        for symbol in range(1, len(of)):
            parts = (self.follows[:, symbol], self.follows[:, :, symbol], self.units[:, symbol])
            hits = (count.hits[:, symbol] for count in self.counts)
            runs = (symbol in limit.classes for limit in self._runs)
            key = (*(part.tobytes() for part in (*parts, *hits)), int(after[symbol]), *runs)
            of[symbol] = found.setdefault(key, len(found))
        return of

    def _run_nodes(self, alike: Ints, tail: list[int], open_start: bool) -> RunNodes:
        """Return the nodes of the classes a person can have at all."""
        open_ever = np.flatnonzero(np.isfinite(self.cost[:, 1:]).any(axis=0)) + 1
        can = sorted(set(alike[open_ever].tolist())) or [1]
        limits = [replace(limit, classes=frozenset(alike[list(limit.classes)].tolist())) for limit in self._runs]
        return RunNodes(can, limits, alike[tail].tolist(), open_start)

    def _tail(self) -> list[str]:
        """Return the person's shifts before the horizon, the last day first; empty text is a day off."""
        first = self.inputs.horizon.first_day
        known = len(observed_days(self.inputs)) - len(self.inputs.horizon.days)
        had = {a.day: a.duty for a in self.inputs.previous if a.person == self.person and a.duty in self.inputs.shift}
        return [had.get(first - timedelta(days=i + 1), "") for i in range(known)]

    def _stints(self, known: bool, worked: int, start_known: bool) -> tuple[Floats, Floats]:
        days = len(self.cost)
        longest = min((limit for limit, price in self._most if price == np.inf), default=days)
        lengths = np.arange(min(days, longest) + 1)
        stint = np.tile(_crowded(self._most, lengths), (days, 1))
        carried = _crowded(self._most, worked + lengths, worked) if worked else np.full(len(lengths), np.inf)
        for limit, price in self._least:
            for day in range(0 if known else 1, days):
                inner = lengths + day < days
                stint[day, inner] += _priced(limit - lengths[inner], price)
            if start_known:
                inner = lengths < days
                carried[inner] += _priced(limit - worked - lengths[inner], price)
        stint[:, 0] = carried[0] = np.inf
        return stint, carried

    def _end_at_once(self, worked: int, runs: RunNodes) -> None:
        """Price a first day off that ends what goes on from before the horizon too soon."""
        self.cost[0, 0] += runs.leave(runs.last)
        self.cost[0, 0] += sum(price * (limit - worked) for limit, price in self._least if worked < limit)

    def _add_halves(self, stint: Floats, carried: Floats) -> None:
        """Price stints that have one of two days which go together and not the other."""
        place = {day: d for d, day in enumerate(self.inputs.horizon.days)}
        first, length = np.arange(len(stint))[:, None], np.arange(stint.shape[1])
        for one, other, price in self._both:
            early, late = place.get(one, -1), place[other]
            if early < 0:  # decided before the horizon
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
        few = sum((_priced(limit - lengths, each) for limit, each in self._least_off), np.zeros(len(lengths)))
        crowd = _crowded(self._most_off, lengths)
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
        price, cut = short + crowd, np.tile(crowd, (len(short), 1))
        if self._most_off and (rested or not last):
            rested = rested if last else len(tail)  # if nothing was worked that is known of, it may be long over
            known = _crowded(self._most_off, lengths, rested)
            price = np.vstack([price, short[opening] + known if last else known])
            cut, opening = np.vstack([cut, known]), len(price) - 1
        return _Rests(price, cut, after, opening, rested, sum((each for _, each in self._most_off), 0.0))

    def _days_off_after(self, kind: str, minutes: int) -> int:
        """Return the least days off after a shift of a kind that keep the rest: after all of them, or after any.

        Only shifts that the person can have count: another site's start at other hours.
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

    def _forbid_too_soon(self) -> None:
        shifts = self.inputs.shifts
        for kind, minutes in self._rests.items():
            for d, day in enumerate(self.inputs.horizon.days):
                for a, first in enumerate(shifts, start=1):
                    for b, then in enumerate(shifts, start=1):
                        if first.kind == kind and then.kind != kind:
                            end = self.inputs.span(first.code, day - timedelta(days=1))[1]
                            self.follows[d, a, b] &= self.inputs.span(then.code, day)[0] - end >= minutes

    def _forbid_too_soon_after(self, tail: list[str]) -> None:
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

    def _spoilt(self, lengths: int) -> tuple[Ints, Ints]:
        days, length = np.arange(len(self.cost))[:, None], np.arange(lengths)
        spoilt = np.zeros((len(self.cost), lengths), np.int64)
        for early, late in self.weekends:
            spoilt += ((days <= early) & (early < days + length)) | ((days <= late) & (late < days + length))
        return spoilt, spoilt[0].copy()


class _Rests(NamedTuple):
    """The part of a month that says what days off cost."""

    price: Floats
    cut: Floats
    after: Ints
    opening: int
    rested: int
    longer: float


def _crowded(limits: list[tuple[int, float]], lengths: Ints, before: int = 0) -> Floats:
    """Return what runs of some lengths cost under limits from above; what was too much `before` costs nothing."""
    return sum((_priced(lengths - max(limit, before), each) for limit, each in limits), np.zeros(len(lengths)))


def _priced(amount: Ints, price: float) -> Floats:
    """Return what so much too much costs; nothing where it is not too much."""
    return np.where(amount > 0, price * np.maximum(amount, 1), 0.0)
