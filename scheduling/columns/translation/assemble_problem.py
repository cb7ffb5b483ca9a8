"""Rows from limits on sums of several people's cells and weekends; "at least" and "at most" of one sum share a row."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from scheduling.columns.problem.cell_index import CellIndex
from scheduling.columns.problem.limit import Limit
from scheduling.columns.problem.month_problem import Ints
from scheduling.columns.problem.rows import Rows
from scheduling.columns.problem.sums import Sums


@dataclass
class _Row:
    """A row while its two limits are added; `sum` is the number of the first sum of this row."""

    sum: int
    lot: float = 1.0
    least: float = -np.inf
    under: float = 0.0
    most: float = np.inf
    over: float = 0.0


def assemble(sums: Sums, limits: Sequence[Limit], places: CellIndex, must: float) -> Rows:
    """Return rows from one limit for each sum, none of them empty; breaking a must costs `must` a unit."""
    steps = sums.reduce(np.gcd, sums.weight)
    signs = np.sign(sums.weight[sums.start[:-1]])
    sums = Sums(sums.start, sums.place, sums.weight * np.repeat(signs, sums.sizes) // np.repeat(steps, sums.sizes))
    rows = _merge(sums, limits, signs.tolist(), steps.tolist(), must)
    kept = sums.select(np.array([row.sum for row in rows], np.int64))
    del sums  # a large desk has tens of millions of terms
    place, pairs, each = _columns(places, kept.place)
    order = np.argsort(place, kind="stable")
    return Rows(
        np.array([row.least for row in rows]),
        np.array([row.most for row in rows]),
        np.array([row.under for row in rows]),
        np.array([row.over for row in rows]),
        np.array([row.lot for row in rows]),
        np.searchsorted(place[order], np.arange(places.people * each + 1)).astype(np.int64),
        np.repeat(np.arange(len(rows)), kept.sizes)[order],
        kept.weight[order].astype(np.float64),
        pairs,
    )


def _columns(places: CellIndex, terms: Ints) -> tuple[Ints, Ints, int]:
    """Return the column of each term, the pairs of days counted, and how many columns a person has."""
    person, day, what = places.unravel(terms)
    pairs, number = _weekends(places, day, what)
    cells = places.days * places.symbols
    each = cells + len(pairs)
    return person * each + np.where(number < 0, day * places.symbols + what, cells + number), pairs, each


def _weekends(places: CellIndex, day: Ints, what: Ints) -> tuple[Ints, Ints]:
    """Return the pairs of days counted, and for each term the number of its pair (-1: none)."""
    counted = what >= places.symbols
    pairs, which = np.unique(day[counted] * places.days + what[counted] - places.symbols, return_inverse=True)
    number = np.full(len(day), -1)
    number[counted] = which
    return np.stack(np.divmod(pairs, places.days), axis=1), number


def _merge(sums: Sums, limits: Sequence[Limit], signs: list[int], steps: list[int], must: float) -> list[_Row]:
    found: dict[tuple[bytes, float], list[_Row]] = {}
    for number, (limit, sign, step) in enumerate(zip(limits, signs, steps, strict=True)):
        at = sums.terms_slice(number)
        price = (must if limit.price == np.inf else limit.price) * step / limit.each
        terms = blake2b(sums.place[at].tobytes(), digest_size=20)  # whole, the keys would be a copy of all sums
        terms.update(sums.weight[at].tobytes())
        key = terms.digest(), limit.each / step
        alike = found.setdefault(key, [])
        if sign > 0:
            most = limit.most / step
            row = _row_with_room([row for row in alike if row.most == np.inf and row.least <= most], alike, number)
            row.most, row.over = most, price
        else:
            least = -limit.most / step
            row = _row_with_room([row for row in alike if row.least == -np.inf and least <= row.most], alike, number)
            row.least, row.under = least, price
        row.lot = limit.each / step
    return [row for alike in found.values() for row in alike]


def _row_with_room(free: list[_Row], alike: list[_Row], number: int) -> _Row:
    """Return the first row with a free side, or a new one."""
    if not free:
        alike.append(_Row(number))
        return alike[-1]
    return free[0]
