"""The targets of classes on their SLA clocks, for many tickets at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.sla_clocks import SlaClock, due, runs_at

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Targets:
    """Response and resolution minutes per class (infinite: no target) and the clock they count on.

    Instants are minutes from `start`, the start of the horizon; they may have fractions.
    """

    start: int
    clocks: tuple[SlaClock, ...]
    clock: Ints
    response: Floats
    resolution: Floats

    def due(self, kind: Ints, at: Floats, minutes: Floats) -> Floats:
        """Return when tickets of classes `kind` that come at `at` have used up `minutes` of their clock."""
        return self._by_clock(
            kind,
            lambda clock, here: due(clock, _whole(at[here]) + self.start, _whole(minutes[here])) - self.start,
            np.isfinite(minutes),
        )

    def elapsed(self, kind: Ints, begin: Floats, end: Floats) -> Floats:
        """Return for each ticket the minutes that its SLA clock runs between two instants; NaN where one is NaN."""
        return self._by_clock(
            kind,
            lambda clock, here: self._running(clock, end[here]) - self._running(clock, begin[here]),
            np.isfinite(begin) & np.isfinite(end),
            np.nan,
        )

    def _running(self, clock: SlaClock, at: Floats) -> Floats:
        minute = _whole(at) + self.start
        return clock.running(minute) + (at + self.start - minute) * runs_at(clock, minute)

    def _by_clock(
        self,
        kind: Ints,
        of: Callable[[SlaClock, NDArray[np.bool_]], Floats | Ints],
        known: NDArray[np.bool_],
        otherwise: float = np.inf,
    ) -> Floats:
        result = np.full(len(kind), otherwise)
        for number, clock in enumerate(self.clocks):
            here = known & (self.clock[kind] == number)
            result[here] = of(clock, here)
        return result


def targets_of(start: int, terms: Sequence[ClassTerms]) -> Targets:
    """Return the targets of classes, in minutes from the instant `start`."""
    clocks = list(dict.fromkeys(t.clock for t in terms))
    resolution = [t.target.resolution_minutes for t in terms]
    return Targets(
        start,
        tuple(clocks),
        np.array([clocks.index(t.clock) for t in terms], np.int64),
        np.array([t.target.response_minutes for t in terms], np.float64),
        np.array([np.inf if minutes is None else minutes for minutes in resolution], np.float64),
    )


def _whole(values: Floats) -> Ints:
    return np.floor(values).astype(np.int64)
