"""The work that both arrives and falls due in a span of time, as a quantile over the forecast's paths."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.kernel_cache import kept_kernel
from planner.capacity.requirement.workload import ClassWork, Workload
from planner.capacity.service.skill_sets import SkillSet

Grid = NDArray[np.int64]
Totals = NDArray[np.float32]
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
    streams = [_waiting(workload, workload.of(skills, level), spans) for level in levels]
    for states in zip(*streams, strict=True):
        start, ends, _ = states[0]
        waits = [waiting for _, _, waiting in states]
        if enough is not None:
            there = (enough[ends] - enough[start]).astype(np.float32)
            short = np.any([_exceeds(w, start, ends, there, s) for w, s in zip(waits, levels, strict=True)], axis=0)
            ends = ends[short]
        totals = [_due_by(waiting, start, ends) for waiting in waits]
        needs = np.array([_quantile(by_path, sure) for by_path, sure in zip(totals, levels, strict=True)])
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


def _waiting(
    workload: Workload, works: Sequence[ClassWork], spans: Sequence[Span]
) -> Iterator[tuple[int, Grid, Totals]]:
    """Yield start, ends and the work from the start on by due point and path, shape (points, paths).

    Going backwards, work is added as the start passes its arrival; it is one array that goes on growing.
    """
    backwards = sorted(spans, key=lambda span: -span[0])
    grid = np.array([len(workload.points), *(start for start, _ in backwards)])
    slots = [np.searchsorted(work.released, grid).tolist() for work in works]
    waiting = np.zeros((len(workload.points) + 1, works[0].minutes.shape[1]), np.float32)
    for number, (start, ends) in enumerate(backwards):
        for work, place in zip(works, slots, strict=True):
            for slot in range(place[number + 1], place[number]):
                for due, share in work.shares[slot]:
                    waiting[due] += work.minutes[slot] * np.float32(share)
        yield start, ends, waiting


def _due_by(waiting: Totals, start: int, ends: Grid) -> Totals:
    """Return the work due by each end on every path, shape (ends, paths)."""
    if not len(ends):
        return np.empty((0, waiting.shape[1]), np.float32)
    return np.asarray(np.cumsum(waiting[start : ends[-1] + 1], axis=0)[ends - start])


def _rank(share: float, paths: int) -> int:
    """Return the place, from 0, of the least total that a share of the paths does not exceed."""
    return max(0, math.ceil(share * paths - 1e-9) - 1)


def _quantile(by_path: Totals, share: float) -> NDArray[np.float64]:
    rank = _rank(share, by_path.shape[1])
    return np.partition(by_path, rank, axis=1)[:, rank].astype(np.float64)


def _exceeds(waiting: Totals, start: int, ends: Grid, limit: Totals, share: float) -> NDArray[np.bool_]:
    """Tell for each end whether the quantile of the work due by it is above a limit, by counting instead of sorting."""
    paths = waiting.shape[1]
    return np.asarray(_paths_above(waiting, start, ends, limit) >= paths - _rank(share, paths))


def compile_span_needs() -> None:
    """Compile the counting ahead, by one path of one span."""
    _paths_above(np.zeros((1, 1), np.float32), 0, np.zeros(1, np.int64), np.zeros(1, np.float32))


@kept_kernel(nogil=True)
def _paths_above(waiting: Totals, start: int, ends: Grid, limit: Totals) -> Grid:
    """Count for each end the paths on which the work due up to it is above its limit."""
    running = np.zeros(waiting.shape[1], np.float32)
    counts = np.zeros(len(ends), np.int64)
    at = 0
    for due in range(start, ends[-1] + 1):
        for path in range(len(running)):
            running[path] += waiting[due, path]
        if due == ends[at]:
            above = 0
            for path in range(len(running)):
                above += running[path] > limit[at]
            counts[at] = above
            at += 1
    return counts
