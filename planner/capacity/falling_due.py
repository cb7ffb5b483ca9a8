"""The work that both arrives and falls due in a span of time, as a quantile over the forecast's paths."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.skill_sets import SkillSet
from planner.capacity.workload import ClassWork, Workload

Grid = NDArray[np.int64]
Span = tuple[int, Grid]
"""A start and its ends, as indices of grid points; the ends are sorted."""


@dataclass(frozen=True, eq=False)
class SpanNeeds:
    """Minutes of work that arrive at or after grid point `start` and fall due by each of `ends`.

    `sure` is the share of futures in which it is no more than that.
    """

    start: int
    ends: Grid
    minutes: NDArray[np.float64]
    sure: NDArray[np.float64]


def span_needs(
    workload: Workload, skills: SkillSet, spans: Sequence[Span], enough: NDArray[np.float64] | None = None
) -> Iterator[SpanNeeds]:
    """Yield the need of a set of skills for each start and its ends, from the last start to the first.

    The need is the quantile of the total at the planning percentile. Where priorities have percentiles of their own, it
    is the largest over them of the quantile of the work that is to be staffed at least as surely. `enough` gives the
    minutes delivered before each grid point: ends for which they suffice on every path are left out.
    """
    levels = sorted({work.sure for work in workload.of(skills)})
    streams = [_totals(workload, workload.of(skills, level), spans) for level in levels]
    for totals in zip(*streams, strict=True):
        start, ends, _ = totals[0]
        by_level = [by_path for _, _, by_path in totals]
        if enough is not None:
            there = enough[ends] - enough[start]
            short = np.any([_exceeds(by_path, s, there) for by_path, s in zip(by_level, levels, strict=True)], axis=0)
            ends, by_level = ends[short], [by_path[short] for by_path in by_level]
        needs = np.array([_quantile(by_path, sure) for by_path, sure in zip(by_level, levels, strict=True)])
        yield SpanNeeds(start, ends, needs.max(axis=0), np.array(levels)[needs.argmax(axis=0)])


def mean_parts(works: Sequence[ClassWork], start: int, end: int) -> dict[str, float]:
    """Return the mean minutes of each priority that arrive at or after one grid point and fall due by another."""
    found: dict[str, float] = {}
    for work in works:
        first, last = np.searchsorted(work.released, start), np.searchsorted(work.released, end)
        due_inside = (work.due[:, first:last] <= end).mean(axis=0)
        priority = work.terms.names[0]
        found[priority] = found.get(priority, 0.0) + float(work.mean_minutes[first:last] @ due_inside)
    return found


def _totals(
    workload: Workload, works: Sequence[ClassWork], spans: Sequence[Span]
) -> Iterator[tuple[int, Grid, NDArray[np.float32]]]:
    """Yield start, ends and the total on every path, shape (ends, paths).

    Going backwards, work is added as the start passes its arrival; a running sum over due points does the rest.
    """
    after = len(workload.points)
    waiting = np.zeros((after + 1, works[0].minutes.shape[1]), np.float32)
    for start, ends in sorted(spans, key=lambda span: -span[0]):
        for work in works:
            for slot in np.flatnonzero((work.released >= start) & (work.released < after)):
                for due, share in work.shares[slot]:
                    waiting[due] += work.minutes[slot] * np.float32(share)
        after = start
        by_due = np.cumsum(waiting[start : ends[-1] + 1], axis=0)
        yield start, ends, by_due[ends - start]


def _rank(share: float, paths: int) -> int:
    """Return the place, from 0, of the least total that a share of the paths does not exceed."""
    return max(0, math.ceil(share * paths - 1e-9) - 1)


def _quantile(by_path: NDArray[np.float32], share: float) -> NDArray[np.float64]:
    rank = _rank(share, by_path.shape[1])
    return np.partition(by_path, rank, axis=1)[:, rank].astype(np.float64)


def _exceeds(by_path: NDArray[np.float32], share: float, limit: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell for each row whether its quantile is above a limit, by counting instead of sorting."""
    paths = by_path.shape[1]
    above = (by_path > limit[:, None].astype(np.float32)).sum(axis=1)
    return np.asarray(above >= paths - _rank(share, paths))
