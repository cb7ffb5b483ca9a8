"""One long enough rest in every week, as rows of one person: a week has more days off than short days off.

A day off is *short* when the shift before it and the shift after it leave too little time between them. For each day,
short >= (a barring shift before) + (a barred one after) - (work on the day) - 1. So for any days D of a week, with w
for a day at work,

    sum over D of (before + after) + sum of w over the other days of the week  <=  6 + |D|.

A Sunday off is also short after a night that leaves too little time until the end of the week; there is no `after`
then, and the right-hand side is 1 less. The rows cover all D of up to two days; a week with three short days off and no
other day off is left to the repair of the rota.

Many kinds of shift make many pairs (before, after) of sets that bar each other. Then a few larger sets take their place
where the rows have to be enough for a legal rota (they bar more than they must), and few of the sets elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise, product

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant
from scheduling.columns.problem.cell_index import CellIndex
from scheduling.columns.problem.limit import Limit
from scheduling.columns.problem.sums import Sums, sums_of


@dataclass(frozen=True)
class WeekRests:
    """The weekly rests of a person: at least `minutes` in one go in each week that starts on one of the `mondays`.

    `symbols` are those that the person may have, `before` those that a short day off may follow, `tail` the shifts
    before the horizon (empty text: a day off), the last day first; the weeks are by the clock of `zone`.
    """

    minutes: int
    mondays: tuple[date, ...]
    symbols: tuple[int, ...]
    before: tuple[int, ...]
    tail: tuple[str, ...]
    zone: str


@dataclass(frozen=True)
class _Short:
    """A day off that is short between the symbols `before` and `after`; without `after`, whatever follows."""

    day: int
    before: frozenset[int]
    after: frozenset[int]


MOST_SETS = 3
"""The most pairs of sets for one day off; each two of a week make a row."""


def week_rest_rows(inputs: Inputs, wanted: WeekRests, places: CellIndex, *, cautious: bool) -> tuple[Sums, list[Limit]]:
    """Return the rows as sums and limits, one limit per sum; the sums use the place numbers of the first person.

    `cautious` rows ask for a long enough day off in every week, others for no more than the rule does. So these are
    none when two shifts on successive days can leave a long enough rest between them.
    """
    gaps = _Gaps(inputs, wanted, cautious)
    first_days = [(monday - inputs.horizon.first_day).days for monday in wanted.mondays]
    found = [] if gaps.within_work() else [row for day in first_days for row in _week(gaps, wanted, places, day)]
    return sums_of([list(terms.items()) for terms, _ in found]), [Limit(most, 1, np.inf) for _, most in found]


class _Gaps:
    """The minutes between the shifts of a person."""

    def __init__(self, inputs: Inputs, wanted: WeekRests, cautious: bool) -> None:
        self._inputs, self._wanted, self._cautious = inputs, wanted, cautious
        self._first, self.days = inputs.horizon.first_day, len(inputs.horizon.days)
        self._codes = ["", *(shift.code for shift in inputs.shifts)]

    def within_work(self) -> bool:
        """Tell whether the shifts of two days in a row can be far enough apart, and that is to count."""
        symbols = self._wanted.symbols
        return not self._cautious and any(
            self._between(day, a, day + 1, b) >= self._wanted.minutes
            for day in range(self.days - 1)
            for a, b in product(symbols, symbols)
        )

    def short(self, day: int) -> list[_Short]:
        """Return how a day can be short: for each set of barred shifts after it, all shifts before it that bar them."""
        if not 0 <= day < self.days - 1:
            return []
        before = self._wanted.before
        if day == 0:
            before = tuple(self._codes.index(code) for code in self._wanted.tail[:1] if code)
        barred = {
            a: frozenset(
                b for b in self._wanted.symbols if self._between(day - 1, a, day + 1, b) < self._wanted.minutes
            )
            for a in before
        }  # fmt: skip
        afters = sorted(set(barred.values()) - {frozenset()}, key=sorted)
        if len(afters) > MOST_SETS:
            afters.sort(key=lambda after: (len(after), sorted(after)))
            return self._few(day, barred, afters)
        return [_Short(day, frozenset(a for a in before if barred[a] >= after), after) for after in afters]

    def _few(self, day: int, barred: dict[int, frozenset[int]], afters: list[frozenset[int]]) -> list[_Short]:
        """Return at most `MOST_SETS` ways to be short in place of many; cautious ones hold all of these and more."""
        groups = [afters[part.start : part.stop] for part in _even_parts(len(afters), MOST_SETS)]
        if not self._cautious:
            kept = [group[0] for group in groups]
            return [_Short(day, frozenset(a for a in barred if barred[a] >= after), after) for after in kept]
        found = []
        for group in groups:
            after = frozenset[int]().union(*group)
            found.append(_Short(day, frozenset(a for a in barred if barred[a] in group or barred[a] >= after), after))
        return found

    def cut_short(self, sunday: int) -> list[_Short]:
        """Return how the Sunday of a week can be short because the week ends."""
        if not 0 < sunday < self.days:
            return []
        monday = instant(self._first + timedelta(days=sunday + 1), 0, self._wanted.zone)
        latest = monday + max(0, self._wanted.minutes - DAY) - self._wanted.minutes
        late = frozenset(a for a in self._wanted.symbols if self._end(sunday - 1, a) > latest)
        return [_Short(sunday, late, frozenset())] if late else []

    def _between(self, day: int, a: int, later: int, b: int) -> int:
        return self._inputs.span(self._codes[b], self._first + timedelta(days=later))[0] - self._end(day, a)

    def _end(self, day: int, symbol: int) -> int:
        return self._inputs.span(self._codes[symbol], self._first + timedelta(days=day))[1]


def _even_parts(count: int, parts: int) -> list[range]:
    """Return the numbers below a count in some parts of about the same length."""
    edges = [count * part // parts for part in range(parts + 1)]
    return [range(first, end) for first, end in pairwise(edges)]


def _week(gaps: _Gaps, wanted: WeekRests, places: CellIndex, first: int) -> Iterator[tuple[dict[int, int], int]]:
    """Yield the rows of a week: their terms by place, and the most they may sum to."""
    if -first > len(wanted.tail):  # not known in full
        return
    week = range(first, first + 7)
    worked = sum(1 for day in week if day < 0 and wanted.tail[-1 - day])
    short = [*(one for day in week for one in gaps.short(day)), *gaps.cut_short(week[-1])]
    for some in ((), *((one,) for one in short), *_pairs(short)):
        terms: dict[int, int] = {}
        days = {one.day for one in some}
        counted = [(day, wanted.symbols) for day in week if day >= 0 and day not in days]
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
    """Yield pairs of short days off that can occur in one week."""
    for one, other in combinations(short, 2):
        apart = other.day - one.day
        if apart > 2 or (apart == 2 and one.after & other.before):
            yield one, other
