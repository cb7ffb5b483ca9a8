"""One run of the solver: how long it may take, what ends it, and where it reports."""

import time
from dataclasses import dataclass

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.columns.problem.clock import Clock, WallClock, WorkClock


@dataclass(frozen=True)
class Run:
    """The time frame of a solve: `limit` seconds from `started`, an instant of `time.monotonic`.

    A `deterministic` run counts work instead of seconds, so that the same inputs give the same rota.
    """

    started: float
    limit: float
    deterministic: bool
    progress: Progress

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self.started

    @property
    def left(self) -> float:
        """Seconds to the limit, negative once it has passed."""
        return self.limit - self.elapsed

    @property
    def deadline(self) -> float:
        """The instant at which the run must end, infinite when work is counted."""
        return np.inf if self.deterministic else self.started + self.limit

    @property
    def late(self) -> bool:
        """Whether the seconds are used up; never when work is counted."""
        return not self.deterministic and self.left <= 0

    @property
    def stopped(self) -> bool:
        """Whether the user asked the run to stop."""
        return self.progress.stop.is_set()

    def clock(self, seconds: float) -> Clock:
        """Return a clock for a step that may take some seconds."""
        return WorkClock(seconds) if self.deterministic else WallClock(seconds)

    def tell(self, message: str, gap: float | None = None) -> None:
        """Report a line of progress with the seconds so far."""
        self.progress.tell(Step("rota", message, gap, self.elapsed))
