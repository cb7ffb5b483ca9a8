"""One long enough rest in every week, as rows of one person: a week has a day off more than it has short ones.

A day off is *short* when the shift before it and the one after it leave too little between them. The number of short
days off on a day is at least (a barring shift before) + (a barred one after) - (work on the day) - 1, so for any days D
of a week, with w for being at work,

    sum over D of (before + after) + sum of w over the other days of the week  <=  6 + |D|.

A Sunday off is short as well after a night that leaves too little until the week is over; there is no `after` then, and
1 less on the right. All D of up to two days are said; a week of three short days off and no other is left to whoever
mends a rota.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, product

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from scheduling.columns.problem.cell_index import Places
from scheduling.columns.problem.limit import Limit
from scheduling.columns.problem.sums import Sums, sums_of


@dataclass(frozen=True)
class WeekRests:
    """What is asked of a person: so many minutes in one go in the weeks from some `mondays` on.

    `symbols` are those the person may have, `before` the ones a short day off may follow, `tail` the shifts before the
    horizon (empty text: a day off), the last day first.
    """

    minutes: int
    mondays: tuple[date, ...]
    symbols: tuple[int, ...]
    before: tuple[int, ...]
    tail: tuple[str, ...]


@dataclass(frozen=True)
class _Short:
    """A day off is short between any of the symbols `before` and any of those `after`, or whatever is after (none)."""

    day: int
    before: frozenset[int]
    after: frozenset[int]


def week_rest_rows(inputs: Inputs, asked: WeekRests, places: Places) -> tuple[Sums, list[Limit]]:
    """Return the rows, in the places of the first of all people, each with the most it may come to.

    There are none where somebody can rest long enough between the shifts of two days in a row.
    """
    gaps = _Gaps(inputs, asked)
    found = [] if gaps.within_work() else [
        row for monday in asked.mondays for row in _week(gaps, asked, places, (monday - inputs.horizon.first_day).days)
    ]  # fmt: skip
    return sums_of([list(terms.items()) for terms, _ in found]), [Limit(most, 1, np.inf) for _, most in found]


class _Gaps:
    """The minutes between shifts of a person's."""

    def __init__(self, inputs: Inputs, asked: WeekRests) -> None:
        self._inputs, self._asked = inputs, asked
        self._first, self.days = inputs.horizon.first_day, len(inputs.horizon.days)
        self._codes = ["", *(shift.code for shift in inputs.shifts)]

    def within_work(self) -> bool:
        """Tell whether two shifts of days in a row can be far enough apart."""
        symbols = self._asked.symbols
        return any(
            self._between(day, a, day + 1, b) >= self._asked.minutes
            for day in range(self.days - 1)
            for a, b in product(symbols, symbols)
        )

    def short(self, day: int) -> list[_Short]:
        """Return how a day can be short: for each set of shifts after it, all that bar these before it."""
        if not 0 <= day < self.days - 1:
            return []
        before = self._asked.before
        if day == 0:
            before = tuple(self._codes.index(code) for code in self._asked.tail[:1] if code)
        barred = {
            a: frozenset(
                b for b in self._asked.symbols if self._between(day - 1, a, day + 1, b) < self._asked.minutes
            )
            for a in before
        }  # fmt: skip
        return [
            _Short(day, frozenset(a for a in before if barred[a] >= after), after)
            for after in sorted(set(barred.values()) - {frozenset()}, key=sorted)
        ]

    def cut_short(self, sunday: int) -> list[_Short]:
        """Return how the last day of a week can be short by the end of the week, of which so much more counts."""
        if not 0 < sunday < self.days:
            return []
        monday = self._inputs.horizon.midnight(self._first + timedelta(days=sunday + 1))
        latest = monday + max(0, self._asked.minutes - DAY) - self._asked.minutes
        late = frozenset(a for a in self._asked.symbols if self._end(sunday - 1, a) > latest)
        return [_Short(sunday, late, frozenset())] if late else []

    def _between(self, day: int, a: int, later: int, b: int) -> int:
        return self._inputs.span(self._codes[b], self._first + timedelta(days=later))[0] - self._end(day, a)

    def _end(self, day: int, symbol: int) -> int:
        return self._inputs.span(self._codes[symbol], self._first + timedelta(days=day))[1]


def _week(gaps: _Gaps, asked: WeekRests, places: Places, first: int) -> Iterator[tuple[dict[int, int], int]]:
    """Yield the rows of a week: what they count, by place, and the most it may come to."""
    if -first > len(asked.tail):  # not known in full
        return
    week = range(first, first + 7)
    worked = sum(1 for day in week if day < 0 and asked.tail[-1 - day])
    short = [*(one for day in week for one in gaps.short(day)), *gaps.cut_short(week[-1])]
    for some in ((), *((one,) for one in short), *_pairs(short)):
        terms: dict[int, int] = {}
        days = {one.day for one in some}
        counted = [(day, asked.symbols) for day in week if day >= 0 and day not in days]
        counted += [(one.day + 1, tuple(one.after)) for one in some]
        counted += [(one.day - 1, tuple(one.before)) for one in some if one.day > 0]
        for day, symbols in counted:
            for symbol in symbols:
                place = places.cell(0, day, symbol)
                terms[place] = terms.get(place, 0) + 1
        if terms:
            known = worked + sum(1 for one in some if one.day == 0)
            yield terms, 6 + sum(1 for one in some if one.after) - known


def _pairs(short: Sequence[_Short]) -> Iterator[tuple[_Short, _Short]]:
    """Yield those of different days that can both be: what is barred after the first may have to bar the second."""
    for one, other in combinations(short, 2):
        apart = other.day - one.day
        if apart > 2 or (apart == 2 and one.after & other.before):
            yield one, other
