"""Progress of a long stage, and the request to stop it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event


@dataclass(frozen=True)
class Step:
    """A line of progress: the stage, what is happening, and while solving the gap (0.03 is 3%) and seconds so far.

    `share` is how much of the stage is done, from 0 to 1; `budget` the seconds that the whole stage may take.
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
