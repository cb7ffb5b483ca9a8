"""How long a search may go on: by the wall, or by counted work where the same input must give the same rota."""

import time
from typing import Protocol

WORK_PER_SECOND = 1500.0
"""Priced months that count as one second of deterministic time (about what one core of 2024 does)."""


class Clock(Protocol):
    """What a search asks before it goes on; it may take so many `seconds`."""

    @property
    def seconds(self) -> float:
        """Return the seconds in all."""

    def spend(self, work: float) -> None:
        """Count work done, in priced months."""

    def elapsed(self) -> float:
        """Return seconds so far."""

    def over(self) -> bool:
        """Tell whether the search should end."""


class WallClock:
    """Seconds of real time."""

    def __init__(self, seconds: float) -> None:
        self._start = time.monotonic()
        self.seconds = seconds

    def spend(self, work: float) -> None:
        """Real time passes by itself."""

    def elapsed(self) -> float:
        """Return seconds since the start."""
        return time.monotonic() - self._start

    def over(self) -> bool:
        """Tell whether the seconds are used up."""
        return self.elapsed() >= self.seconds


class WorkClock:
    """Seconds' worth of counted work: deterministic, whatever else the machine does."""

    def __init__(self, seconds: float) -> None:
        self._work = 0.0
        self.seconds = seconds

    def spend(self, work: float) -> None:
        """Count priced months."""
        self._work += work

    def elapsed(self) -> float:
        """Return the seconds that the work so far stands for."""
        return self._work / WORK_PER_SECOND

    def over(self) -> bool:
        """Tell whether the work is used up."""
        return self.elapsed() >= self.seconds


class Part:
    """A share of another clock's seconds, from now on: what a stage of a search may take."""

    def __init__(self, whole: Clock, share: float) -> None:
        self._whole = whole
        self._start = whole.elapsed()
        self.seconds = share * whole.seconds

    def spend(self, work: float) -> None:
        """Count work done on the whole."""
        self._whole.spend(work)

    def elapsed(self) -> float:
        """Return seconds since the start of this part."""
        return self._whole.elapsed() - self._start

    def over(self) -> bool:
        """Tell whether this part, or the whole, is used up."""
        return self.elapsed() >= self.seconds or self._whole.over()
