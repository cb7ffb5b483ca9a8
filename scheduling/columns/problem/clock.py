"""Clocks of a search: the wall clock, or counted work where the same input must give the same rota."""

import time
from typing import Protocol

WORK_PER_SECOND = 1500.0
"""Priced months that count as one second of deterministic time, about what one core of 2024 does in a second."""


class Clock(Protocol):
    """The time of a search that may take at most `limit_seconds`."""

    @property
    def limit_seconds(self) -> float:
        """Return the seconds that the search may take."""

    def spend(self, work: float) -> None:
        """Count work, in priced months."""

    def elapsed(self) -> float:
        """Return the seconds so far."""

    def over(self) -> bool:
        """Tell whether the seconds are used up."""


class WallClock:
    """Real time."""

    def __init__(self, seconds: float) -> None:
        self._start = time.monotonic()
        self.limit_seconds = seconds

    def spend(self, work: float) -> None:
        """Do nothing: real time passes by itself."""

    def elapsed(self) -> float:
        """Return the seconds since the start."""
        return time.monotonic() - self._start

    def over(self) -> bool:
        """Tell whether the seconds are used up."""
        return self.elapsed() >= self.limit_seconds


class WorkClock:
    """Counted work: deterministic, whatever else the machine does."""

    def __init__(self, seconds: float) -> None:
        self._work = 0.0
        self.limit_seconds = seconds

    def spend(self, work: float) -> None:
        """Count priced months."""
        self._work += work

    def elapsed(self) -> float:
        """Return the seconds for which the work so far counts."""
        return self._work / WORK_PER_SECOND

    def over(self) -> bool:
        """Tell whether the seconds are used up."""
        return self.elapsed() >= self.limit_seconds


class ClockShare:
    """A share of the seconds of another clock, from now on, for one stage of a search."""

    def __init__(self, whole: Clock, share: float) -> None:
        self._whole = whole
        self._start = whole.elapsed()
        self.limit_seconds = share * whole.limit_seconds

    def spend(self, work: float) -> None:
        """Count work on the other clock too."""
        self._whole.spend(work)

    def elapsed(self) -> float:
        """Return the seconds since the start of this share."""
        return self._whole.elapsed() - self._start

    def over(self) -> bool:
        """Tell whether the share, or the whole, is used up."""
        return self.elapsed() >= self.limit_seconds or self._whole.over()
