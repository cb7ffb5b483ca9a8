"""How long a search may go on: by the wall, or by counted work where the same input must give the same rota."""

import time
from typing import Protocol

WORK_PER_SECOND = 1500.0
"""Priced months that count as one second of deterministic time (about what one core of 2024 does)."""


class Clock(Protocol):
    """What a search asks before it goes on."""

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
        self._seconds = seconds

    def spend(self, work: float) -> None:
        """Real time passes by itself."""

    def elapsed(self) -> float:
        """Return seconds since the start."""
        return time.monotonic() - self._start

    def over(self) -> bool:
        """Tell whether the seconds are used up."""
        return self.elapsed() >= self._seconds


class WorkClock:
    """Seconds' worth of counted work: deterministic, whatever else the machine does."""

    def __init__(self, seconds: float) -> None:
        self._work = 0.0
        self._seconds = seconds

    def spend(self, work: float) -> None:
        """Count priced months."""
        self._work += work

    def elapsed(self) -> float:
        """Return the seconds that the work so far stands for."""
        return self._work / WORK_PER_SECOND

    def over(self) -> bool:
        """Tell whether the work is used up."""
        return self.elapsed() >= self._seconds
