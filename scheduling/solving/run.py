"""One run of the solver: how much work it may do, what ends it, and where it reports."""

from dataclasses import dataclass

from planner.domain.progress import Progress, Step
from scheduling.columns.problem.clock import ProcessorClock, WorkClock


@dataclass(frozen=True)
class Run:
    """The time frame of a solve, in seconds of `work`.

    A `deterministic` run counts priced months instead, so that the same inputs give the same rota.
    """

    work: ProcessorClock
    deterministic: bool
    progress: Progress

    @classmethod
    def of(cls, limit: float, deterministic: bool, progress: Progress) -> "Run":
        """Start a run that may take `limit` seconds."""
        return cls(ProcessorClock(limit), deterministic, progress)

    @property
    def limit(self) -> float:
        """The seconds that the run may take."""
        return self.work.limit_seconds

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return self.work.elapsed()

    @property
    def left(self) -> float:
        """Seconds to the limit, negative once it has passed; 0 when it is too late for them."""
        return min(0.0, self.limit - self.elapsed) if self.work.too_late else self.limit - self.elapsed

    @property
    def late(self) -> bool:
        """Whether the seconds are used up; never when priced months are counted."""
        return not self.deterministic and self.left <= 0

    @property
    def unworked(self) -> float:
        """Seconds of the limit for which a busy machine left no time; 0 while the run goes on."""
        return max(0.0, self.limit - self.elapsed) if self.work.too_late and not self.deterministic else 0.0

    @property
    def stopped(self) -> bool:
        """Whether the user asked the run to stop."""
        return self.progress.stop.is_set()

    def clock(self, seconds: float) -> ProcessorClock | WorkClock:
        """Return a clock for a step that may take some seconds."""
        return WorkClock(seconds) if self.deterministic else ProcessorClock(seconds, self.work)

    def tell(self, message: str, gap: float | None = None) -> None:
        """Report a line of progress with the seconds so far."""
        self.progress.tell(Step("rota", message, gap, self.elapsed))
