"""The workload: hands-on minutes on every path of the forecast, when they arrive and when they fall due."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.live_backlog import live_backlog
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import UNIT
from planner.domain.tickets.demand import Forecast


@dataclass(frozen=True, eq=False)
class ClassWork:
    """The work of one class for people on shift, in slots: the backlog, then one slot for each interval.

    `minutes` has shape (slots, paths); `sure` is the share of futures to staff for. `released` (slots) and `due`
    (parts, slots) are indices of grid points: a slot's arrivals are spread evenly over its interval, so its work falls
    due in equal parts. What falls due after the last day has the index past the last point.
    """

    terms: ClassTerms
    sure: float
    minutes: NDArray[np.float32]
    released: NDArray[np.int64]
    due: NDArray[np.int64]
    waiting: int = 0
    """Tickets in the first slot: the backlog at the start of the plan."""

    @cached_property
    def shares(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """For each slot the grid points at which its work falls due, and the share of it due at each."""
        found = []
        for due, some in zip(self.due.T, self.minutes.max(axis=1) > 0, strict=True):
            points, parts = np.unique(due, return_counts=True)
            found.append(tuple(zip(points.tolist(), (parts / len(due)).tolist(), strict=True)) if some else ())
        return tuple(found)

    @cached_property
    def mean_minutes(self) -> NDArray[np.float64]:
        """The mean over the paths of each slot's minutes."""
        return np.asarray(self.minutes.mean(axis=1), np.float64)


@dataclass(frozen=True, eq=False)
class Workload:
    """All work of a plan; `points` are the instants of the grid, the starts of the intervals and the end."""

    points: NDArray[np.int64]
    classes: tuple[ClassWork, ...]

    def of(self, skills: Collection[str], sure: float = 0.0) -> tuple[ClassWork, ...]:
        """Return the work of some skills that is to be staffed for at least a share `sure` of futures."""
        return tuple(work for work in self.classes if work.terms.skill in skills and work.sure >= sure)

    @cached_property
    def longest_wait(self) -> int:
        """The most steps of the grid between the arrival of work and when it falls due."""
        waits = [work.due.clip(max=len(self.points) - 1) - work.released for work in self.classes]
        return max((int(wait.max()) for wait in waits), default=0)

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills that have any work, sorted."""
        return tuple(sorted({work.terms.skill for work in self.classes if work.minutes.any()}))


def workload_of(inputs: Inputs, forecast: Forecast, service: ServiceTerms) -> Workload:
    """Return the work of every class that has a target, without what people on call take out of hours."""
    horizon = inputs.horizon
    points = np.append(horizon.starts, horizon.end)
    waiting = live_backlog(inputs.tickets, horizon.start)
    index = {names: row for row, names in enumerate(forecast.classes)}
    found = []
    for number, terms in enumerate(service.of_classes((*forecast.classes, *waiting))):
        counts = np.zeros((len(points), len(forecast.paths)), np.int64)
        counts[0] = waiting.get(terms.names, 0)
        if terms.names in index:
            arrivals = forecast.paths[:, index[terms.names], :].T
            counts[1:] = np.where(terms.on_call(horizon.starts)[:, None], 0, arrivals)
        found.append(_class_work(inputs, terms, points, counts, number))
    return Workload(points, tuple(found))


def _class_work(
    inputs: Inputs, terms: ClassTerms, points: NDArray[np.int64], counts: NDArray[np.int64], number: int
) -> ClassWork:
    horizon = inputs.horizon
    arrivals = np.concatenate(([horizon.start], horizon.starts))
    middles = np.arange(UNIT // 2, horizon.interval_minutes, UNIT)
    spread = middles[:, None] * (np.arange(len(arrivals)) > 0)  # the backlog is all there at once
    due = terms.done_by(terms.released(arrivals + spread))
    return ClassWork(
        terms,
        terms.target.percentile or inputs.settings.planning_percentile,
        _hands_on(terms, counts, (inputs.settings.seed, number)),
        np.searchsorted(points, terms.released(arrivals)),
        np.searchsorted(points, due),
        int(counts[0].max(initial=0)),
    )


def _hands_on(terms: ClassTerms, counts: NDArray[np.int64], seed: tuple[int, int]) -> NDArray[np.float32]:
    """Draw the hands-on minutes of so many tickets: gamma handle times, whose sums are gamma again.

    This is the compound-Poisson spread that counts alone would miss where tickets are few. The seed has the number of
    the class, not its name: a desk with other names needs the same people.
    """
    minutes, spread = terms.handling.minutes, terms.handling.spread
    if spread <= 0:
        return (counts * minutes).astype(np.float32)
    rng = np.random.default_rng(seed)
    work = np.zeros(counts.shape, np.float32)
    some = counts > 0
    work[some] = rng.gamma(counts[some] / spread**2, minutes * spread**2)
    return work
