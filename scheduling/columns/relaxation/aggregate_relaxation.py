"""Aggregate relaxation: monthly totals (working time, weekends, counts) become rows of the master problem.

Over a year the totals make up most of the states of the dynamic program, but as a row each has one dual, which a
subgradient ascent finds along with the others. A month is then priced in a millisecond at any length. The rows may be
broken at a price, so this relaxes the problem; for a long horizon it loses little, because a fractional solution can
combine many months.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_problem import Floats, Ints, MonthProblem
from scheduling.columns.problem.problem import Problem
from scheduling.columns.problem.rows import Rows


@dataclass(frozen=True, eq=False)
class _Row:
    """A total of one person: amounts by place, their sum between two numbers."""

    places: Ints
    amounts: Ints
    least: float
    most: float


def aggregate_relaxation(problem: Problem) -> Problem:
    """Return the relaxation of a problem; its rows start with the problem's own, in their order."""
    _, days, symbols = problem.shape
    pairs = [tuple(pair) for pair in problem.rows.weekends.tolist()]
    own = {p: weekend_pairs(month) for p, month in enumerate(problem.months)}
    pairs += sorted({pair for found in own.values() for pair in found or ()} - set(pairs))
    number = {pair: days * symbols + i for i, pair in enumerate(pairs)}
    months, people, rows = [], [], []
    for p, month in enumerate(problem.months):
        spoilt = None if own[p] is None else np.array([number[pair] for pair in own[p] or ()], np.int64)
        said = list(_rows_of(month, spoilt))
        months.append(_without(month, {what for what, _ in said}))
        rows += [row for _, row in said]
        people += [p] * len(said)
    price = max([1.0, *(float(p[np.isfinite(p)].max(initial=0.0)) for p in (problem.rows.under, problem.rows.over))])
    return Problem(tuple(months), _with(problem, people, rows, np.array(pairs, np.int64).reshape(-1, 2), price),
                   problem.constant, problem.grain)  # fmt: skip


def weekend_pairs(month: MonthProblem) -> set[tuple[int, int]] | None:
    """Return the pairs of days that a month counts as weekends, None when it counts anything but neighbouring days."""
    one, lengths = month.weekends[:, 1], month.weekends.shape[1]
    if lengths < 3 or one.max() > 1:
        return set() if not month.weekends.any() and not month.carried_weekends.any() else None
    both = np.flatnonzero((one[:-1] == 1) & (one[1:] == 1) & (month.weekends[:-1, 2] == 1))
    found = {(int(day), int(day) + 1) for day in both}
    found |= {(int(day), int(day)) for day in np.flatnonzero(one) if not any(day in pair for pair in found)}
    days, length = np.arange(month.days)[:, None], np.arange(lengths)
    there = days + length <= month.days
    spoilt = np.zeros((month.days, lengths), np.int64)
    for early, late in found:
        spoilt += ((days <= early) & (early < days + length)) | ((days <= late) & (late < days + length))
    carried = (month.carried_weekends == spoilt[0]) | (np.arange(lengths) > month.days)
    return found if (spoilt == month.weekends)[there].all() and carried.all() else None


def _rows_of(month: MonthProblem, spoilt: Ints | None) -> Iterator[tuple[object, _Row]]:
    """Yield the totals of a month that can be rows: they cost nothing between two numbers and are forbidden beyond."""
    between = _between(month.total)
    if between is not None and len(month.total) > 1:
        yield "total", _cells(month.units, *between)
    between = _between(month.weekend)
    if between is not None and spoilt is not None and len(spoilt):
        yield "weekend", _Row(spoilt, np.ones(len(spoilt), np.int64), *between)
    for count in month.counts:
        between = _between(count.price)
        if between is not None:
            yield count, _cells(count.hits, *between)


def _between(price: Floats) -> tuple[float, float] | None:
    free = np.flatnonzero(np.isfinite(price))
    whole = len(free) and free[-1] - free[0] + 1 == len(free) and (price[free] == 0.0).all()
    return (float(free[0]) if free[0] else -np.inf, float(free[-1])) if whole else None


def _cells(sizes: Ints, least: float, most: float) -> _Row:
    places = np.flatnonzero(sizes)
    return _Row(places, sizes.ravel()[places], least, most)


def _without(month: MonthProblem, said: set[object]) -> MonthProblem:
    none = np.zeros(1)
    if "total" in said:
        month = replace(month, units=np.zeros_like(month.units), total=none)
    if "weekend" in said:
        free = np.zeros_like(month.weekends), np.zeros_like(month.carried_weekends)
        month = replace(month, weekends=free[0], carried_weekends=free[1], weekend=none)
    return replace(month, counts=tuple(count for count in month.counts if count not in said))


def _with(problem: Problem, people: list[int], more: list[_Row], weekends: NDArray[np.int64], price: float) -> Rows:
    """Return the rows of a problem and more after them, which cost a `price` for each unit beyond their limits."""
    rows, (count, days, symbols) = problem.rows, problem.shape
    each = days * symbols + len(weekends)
    old = np.repeat(np.arange(count * problem.places), np.diff(rows.start))
    at = np.concatenate(
        [
            old // problem.places * each + old % problem.places,
            *(p * each + r.places for p, r in zip(people, more, strict=True)),
        ]
    )
    row = np.concatenate([rows.row, *(np.full(len(r.places), len(rows) + i) for i, r in enumerate(more))])
    amount = np.concatenate([rows.amount, *(r.amounts.astype(np.float64) for r in more)])
    order = np.argsort(at, kind="stable")
    ones = np.ones(len(more))
    return Rows(
        np.concatenate([rows.least, [r.least for r in more]]),
        np.concatenate([rows.most, [r.most for r in more]]),
        np.concatenate([rows.under, price * ones]),
        np.concatenate([rows.over, price * ones]),
        np.concatenate([rows.lot, ones]),
        np.searchsorted(at[order], np.arange(count * each + 1)).astype(np.int64),
        row[order].astype(np.int64),
        amount[order],
        weekends,
    )
