"""The rota model, read limit by limit: the rule, the sum of variables, and the price of breaking the limit.

All that a rule posts to the model is a limit on a sum of variables. A variable that is not a shift of one person, such
as a turn on call, keeps its value in a rota; without a rota it takes the value that suits the limit best, which only
relaxes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from planner.domain.roster.rota import Rota
from scheduling.columns.problem.cell_index import CellIndex
from scheduling.columns.problem.month_problem import Ints
from scheduling.columns.problem.sums import Sums
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.recorder import RecordedLimit
from scheduling.model.linear_expressions import ExprKey


@dataclass
class Sum:
    """A sum of weighted places plus a constant, `exact` unless it is only a lower bound of the sum that is meant."""

    terms: dict[int, int] = field(default_factory=dict)
    more: int = 0
    exact: bool = True

    def add(self, other: "Sum", times: int) -> None:
        """Add a multiple of another sum."""
        self.more += times * other.more
        self.exact &= other.exact
        for key, weight in other.terms.items():
            self.terms[key] = self.terms.get(key, 0) + times * weight


@dataclass(frozen=True, eq=False)
class Spelled:
    """The signed counts of limits as sums of places plus the constants `more`.

    A count is `known` unless it cannot be written as such a sum, and `exact` unless the sum is only a lower bound.
    """

    sums: Sums
    more: Ints
    known: NDArray[np.bool_]
    exact: NDArray[np.bool_]


class Reader:
    """Writes limits as sums of shifts and weekends; variables that are not shifts keep their values in `rota`.

    Without a rota every signed count is as small as the free variables that are not shifts allow.
    """

    def __init__(self, model: ReadableModel, rota: Rota | None) -> None:
        people = {person.name: p for p, person in enumerate(model.inputs.people)}
        days = {day: d for d, day in enumerate(model.days)}
        symbols = {shift.code: s for s, shift in enumerate(model.inputs.shifts, 1)}
        self.places = CellIndex(len(people), len(days), len(symbols) + 1)
        self._shifts: dict[int, int] = {}
        self._kept: dict[int, int] = {}
        self._cautious = rota is not None
        self._open: dict[tuple[int, int], set[int]] = {}
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments} if rota is not None else None
        for key, variable in model.cells.items():
            if key[2] in symbols:
                person, day = people[key[0]], days[key[1]]
                place = self.places.cell(person, day, symbols[key[2]])
                self._shifts[variable.index] = place
                self._open.setdefault((person, day), set()).add(place)
            elif chosen is not None:
                self._kept[variable.index] = int(key in chosen)
        self._spelled = model.spelled
        self._eithers = model.eithers
        self._known: dict[tuple[int, bool], Sum | None] = {}

    def spell(self, posted: Sequence[RecordedLimit]) -> Spelled:
        """Return the signed counts of limits as sums of places: their weights by variable times the places of each."""
        sizes = [len(limit.sum[0]) for limit in posted]
        indices = np.fromiter((index for limit in posted for index in limit.sum[0]), np.int64)
        weights = np.fromiter((limit.sign * weight for limit in posted for weight in limit.sum[1]), np.int64)
        said, number = np.unique(2 * indices + (weights > 0), return_inverse=True)
        shift = np.array([self._shifts.get(index, -1) for index in (said // 2).tolist()], np.int64)
        other = np.flatnonzero(shift < 0)  # most variables are shifts and need no further step
        found = [self._variable(int(said_of) // 2, bool(said_of % 2)) for said_of in said[other]]
        parts = [Sum() if part is None else part for part in found]
        lengths = _spread([len(part.terms) for part in parts], other, np.ones(len(said), np.int64))
        inside = np.repeat(shift < 0, lengths)
        places, times = np.repeat(shift, lengths), np.ones(lengths.sum(), np.int64)
        places[inside] = [place for part in parts for place in part.terms]
        times[inside] = [weight for part in parts for weight in part.terms.values()]
        ends = np.concatenate([[0], np.cumsum(lengths)])
        starts = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])
        counts = csr_array((weights, number, starts), shape=(len(posted), len(said)))
        whole = counts @ csr_array((times, places, ends), shape=(len(said), len(self.places)))
        whole.sum_duplicates()
        whole.eliminate_zeros()
        none = np.zeros(len(said), np.int64)

        def never(parted: list[bool]) -> NDArray[np.bool_]:
            """Tell which counts have no part that is marked."""
            return np.asarray(abs(counts) @ _spread(parted, other, none) == 0, np.bool_)

        return Spelled(
            Sums(whole.indptr.astype(np.int64), whole.indices.astype(np.int64), whole.data),
            np.array([limit.sign * limit.sum[2] for limit in posted], np.int64)
            + counts @ _spread([part.more for part in parts], other, none),
            never([part is None for part in found]),
            never([not part.exact for part in parts]),
        )

    def _sum(self, count: ExprKey, times: int = 1) -> Sum | None:
        indices, weights, offset = count
        whole = Sum(more=times * offset)
        for index, weight in zip(indices, weights, strict=True):
            if index in self._shifts:
                cell = self._shifts[index]
                whole.terms[cell] = whole.terms.get(cell, 0) + times * weight
                continue
            part = self._variable(index, times * weight > 0)
            if part is None:
                return None
            whole.add(part, times * weight)
        return whole

    def _variable(self, index: int, small: bool) -> Sum | None:
        """Return a variable as a sum; without a rota its least value (`small`) or its greatest."""
        if (index, small) not in self._known:
            found = self._look_up(index, small)
            if found is None and not self._cautious:
                found = Sum(more=int(not small), exact=False)
            self._known[index, small] = found
        return self._known[index, small]

    def _look_up(self, index: int, small: bool) -> Sum | None:
        if index in self._shifts:
            return Sum({self._shifts[index]: 1})
        if index in self._kept:
            return Sum(more=self._kept[index])
        if index in self._spelled:
            return self._part(self._spelled[index], small)
        if index in self._eithers:
            parts = [self._part(key, small) for key in self._eithers[index]]
            known = [part for part in parts if part is not None]
            found = self._either(known, len(known) == len(parts))
            if found is not None:
                found.exact = all(part.exact for part in known)
            return found
        return None

    def _part(self, count: ExprKey, small: bool) -> Sum | None:
        """Return a part of a decision as it is, or as small or as large as it can be."""
        if small or self._cautious:
            return self._sum(count)
        negative = self._sum(count, -1)
        whole = None if negative is None else Sum(exact=negative.exact)
        if whole is not None and negative is not None:
            whole.add(negative, -1)
        return whole

    def _either(self, known: list[Sum], all_known: bool) -> Sum | None:
        """Return "one of these" as a sum where possible: a fixed value, one day or one weekend of a person."""
        if any(not part.terms and part.more >= 1 for part in known):
            return Sum(more=1)
        if not all_known:
            return None
        open_parts = [part for part in known if part.terms]
        if len(open_parts) < 2:
            return Sum(dict(open_parts[0].terms), open_parts[0].more) if open_parts else Sum()
        if any(part.more or set(part.terms.values()) != {1} for part in open_parts):
            return None
        cells = {place for part in open_parts for place in part.terms}
        split = self.places.unravel(np.array(sorted(cells), np.int64))
        days = sorted(set(zip(split.person.tolist(), split.day.tolist(), strict=True)))
        if len(days) == 1:
            return Sum(dict.fromkeys(cells, 1))
        (person, first), (last_person, last) = days[0], days[-1]
        if len(days) == 2 and person == last_person and cells == self._open[days[0]] | self._open[days[1]]:
            return Sum({self.places.either_day(person, first, last): 1})
        at_once = self._cautious and person == last_person and last - first == 1
        return Sum(dict.fromkeys(cells, 1)) if at_once else None


def _spread(values: Sequence[int], at: Ints, others: Ints) -> Ints:
    """Return numbers with some of them replaced."""
    spread = others.copy()
    spread[at] = values
    return spread
