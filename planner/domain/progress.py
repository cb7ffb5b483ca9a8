"""Progress of a long stage, and the request to stop it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Event


@dataclass(frozen=True)
class Step:
    """A line of progress: the stage, what is happening, and while solving the gap (0.03 is 3%) and the work so far.

    `seconds` is the work so far and `budget` the work that the whole stage may take, in seconds of processor time per
    core in use; `share` is how much of the stage is done, from 0 to 1.
    """

    stage: str
    message: str = ""
    gap: float | None = None
    seconds: float | None = None
    share: float | None = None
    budget: float | None = None


def _silent(step: Step) -> None:
    """Say nothing."""


@dataclass(frozen=True)
class Progress:
    """A function that receives the steps, and a flag that asks every stage to end with its best result so far."""

    tell: Callable[[Step], None] = _silent
    stop: Event = field(default_factory=Event)

    def after(self, seconds: float) -> "Progress":
        """Return the progress of a later part of the same stage, where some seconds of work are done already."""

        def tell(step: Step) -> None:
            self.tell(step if step.seconds is None else replace(step, seconds=seconds + step.seconds))

        return Progress(tell, self.stop)
