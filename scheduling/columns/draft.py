"""One person's month while the rules are still speaking: the words a rule may use, and the arrays they become."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.shifts import Shift
from scheduling.columns.month import Count, Floats, Ints, Month
from scheduling.columns.run_nodes import run_nodes
from scheduling.columns.week_rests import WeekRests
from scheduling.known_days import known_days

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
    _runs: dict[str, int] = field(default_factory=dict)
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

    def most_of_a_kind_in_a_row(self, kind: str, limit: int) -> None:
        """Forbid more days in a row with shifts of a kind."""
        self._runs[kind] = min(limit, self._runs.get(kind, limit))

    def not_next_day(self, barred: Mapping[str, Collection[str]]) -> None:
        """Forbid after each of some shifts others on the next day."""
        symbols = {shift.code: symbol for symbol, shift in enumerate(self.inputs.shifts, start=1)}
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
        self._forbid_too_soon()
        tail = self._tail()
        worked = next((i for i, code in enumerate(tail) if not code), len(tail))
        rested = next((i for i, code in enumerate(tail) if code), UNKNOWN_REST)
        last = next((code for code in tail if code), "")
        stint, carried = self._stints(bool(tail), worked, worked < len(tail))
        rest, rest_class, opening = self._rest_prices(last)
        spoilt, carried_spoilt = self._spoilt(stint.shape[1])
        kinds = [shift.kind for shift in self.inputs.shifts]
        own_run = next(
            (i for i, code in enumerate(tail) if not code or self._kind(code) != self._kind(tail[0])), len(tail)
        )
        nodes = run_nodes(kinds, self._runs, self._kind(tail[0]) if worked else "", own_run)
        return Month(
            self.cost, self.follows, self.units, stint, carried, spoilt, carried_spoilt, rest, rest_class, self.total,
            self.weekend, nodes, tuple(self.counts), opening, rested,
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

    def _kind(self, code: str) -> str:
        return self.inputs.shift[code].kind

    def _tail(self) -> list[str]:
        """Return the person's shifts before the horizon, the last day first; empty text is a day off."""
        first = self.inputs.horizon.first_day
        known = len(known_days(self.inputs)) - len(self.inputs.horizon.days)
        had = {a.day: a.duty for a in self.inputs.previous if a.person == self.person and a.duty in self.inputs.shift}
        return [had.get(first - timedelta(days=i + 1), "") for i in range(known)]

    def _stints(self, known: bool, worked: int, start_known: bool) -> tuple[Floats, Floats]:
        days = len(self.cost)
        longest = min((limit for limit, price in self._most if price == np.inf), default=days)
        lengths = np.arange(min(days, longest) + 1)
        stint = np.tile(self._beyond(lengths), (days, 1))
        carried = self._beyond(worked + lengths) if worked else np.full(len(lengths), np.inf)
        for limit, price in self._least:
            for day in range(0 if known else 1, days):
                inner = lengths + day < days
                stint[day, inner] += _priced(limit - lengths[inner], price)
            if start_known:
                inner = lengths < days
                carried[inner] += _priced(limit - worked - lengths[inner], price)
        stint[:, 0] = carried[0] = np.inf
        return stint, carried

    def _beyond(self, lengths: Ints) -> Floats:
        return sum((_priced(lengths - limit, price) for limit, price in self._most), np.zeros(len(lengths)))

    def _rest_prices(self, last: str) -> tuple[Floats, Ints, int]:
        kinds = list(self._rests)
        least_after = [self._days_off_after(kind, minutes) for kind, minutes in self._rests.items()]
        enough = max([1, *(limit for limit, _ in self._least_off), *least_after])
        rest = np.zeros((1 + len(kinds), enough + 1))
        lengths = np.arange(enough + 1)
        for limit, price in self._least_off:
            rest += _priced(limit - lengths, price)
        rest[:, 0] = np.inf
        for row, least in enumerate(least_after, start=1):
            rest[row, :least] = np.inf
        classes = [1 + kinds.index(shift.kind) if shift.kind in kinds else 0 for shift in self.inputs.shifts]
        codes = [shift.code for shift in self.inputs.shifts]
        opening = classes[codes.index(last)] if last else 0
        return rest, np.array([0, *classes], np.int64), opening

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

    def _spoilt(self, lengths: int) -> tuple[Ints, Ints]:
        days, length = np.arange(len(self.cost))[:, None], np.arange(lengths)
        spoilt = np.zeros((len(self.cost), lengths), np.int64)
        for early, late in self.weekends:
            spoilt += ((days <= early) & (early < days + length)) | ((days <= late) & (late < days + length))
        return spoilt, spoilt[0].copy()


def _priced(amount: Ints, price: float) -> Floats:
    """Return what so much too much costs; nothing where it is not too much."""
    return np.where(amount > 0, price * np.maximum(amount, 1), 0.0)
