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
        start, ends, widest = totals[0]
        asked = np.full(len(ends), True) if enough is None else widest.max(axis=1) > enough[ends] - enough[start]
        ends = ends[asked]
        by_level = np.array(
            [_quantile(by_path[asked], sure) for (_, _, by_path), sure in zip(totals, levels, strict=True)]
        )
        binding = by_level.argmax(axis=0)
        yield SpanNeeds(start, ends, by_level.max(axis=0), np.array(levels)[binding])


def mean_parts(works: Sequence[ClassWork], start: int, end: int) -> dict[str, float]:
    """Return the mean minutes of each priority that arrive at or after one grid point and fall due by another."""
    found: dict[str, float] = {}
    for work in works:
        inside = ((work.released >= start) & (work.due <= end)).mean(axis=0)
        priority = work.terms.names[0]
        found[priority] = found.get(priority, 0.0) + float(work.mean_minutes @ inside)
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
            slots = np.flatnonzero((work.released >= start) & (work.released < after))
            for part in work.due[:, slots]:
                np.add.at(waiting, part, work.minutes[slots] / len(work.due))
        after = start
        by_due = np.cumsum(waiting[start : ends[-1] + 1], axis=0)
        yield start, ends, by_due[ends - start]


def _quantile(by_path: NDArray[np.float32], share: float) -> NDArray[np.float64]:
    """Return for each row the least total that a share of the paths does not exceed."""
    rank = max(0, math.ceil(share * by_path.shape[1]) - 1)
    return np.partition(by_path, rank, axis=1)[:, rank].astype(np.float64)
