"""Clocks of a search: processor time, or counted work where the same input must give the same rota.

No other file of the solver reads the time of day: what a search finds does not depend on what else the machine does.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

LATEST = 10.0
"""A search ends this many times its seconds after its start, even if a busy machine let it do less work."""

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


class ProcessorClock:
    """Seconds of processor time per core in use, so a busy machine does the same work and only ends later.

    It counts this process. While this one waits for the work of another process, `wait` counts that; while several
    cores work for this process, they share its processor time (`use_cores`). However little work gets done, the clock
    is `too_late` at `LATEST` times its seconds after its start. A clock for a step of a `whole` counts there too.
    """

    def __init__(self, seconds: float, whole: "ProcessorClock | None" = None) -> None:
        self.limit_seconds = seconds
        self._whole = whole
        self._latest = time.monotonic() + LATEST * seconds
        self._done, self._cores = 0.0, 1
        self._since = time.process_time()

    def spend(self, work: float) -> None:
        """Do nothing: the processor counts by itself."""

    def elapsed(self) -> float:
        """Return the seconds of work so far."""
        return self._done + (time.process_time() - self._since) / self._cores

    def over(self) -> bool:
        """Tell whether the seconds are used up or it is too late."""
        return self.elapsed() >= self.limit_seconds or self.too_late

    @property
    def until_latest(self) -> float:
        """Real seconds until it is too late."""
        own = self._latest - time.monotonic()
        return own if self._whole is None else min(own, self._whole.until_latest)

    @property
    def too_late(self) -> bool:
        """Whether the work must end although its seconds may not be used up."""
        return self.until_latest <= 0

    def wait(self, seconds: float) -> None:
        """Count seconds that another process worked while this one waited for it."""
        self._done += seconds
        if self._whole is not None:
            self._whole.wait(seconds)

    @contextmanager
    def use_cores(self, cores: int) -> Iterator[None]:
        """Count the processor time of this process as that of several cores until the block ends."""
        self._count_for(cores)
        try:
            yield
        finally:
            self._count_for(1)

    def _count_for(self, cores: int) -> None:
        now = time.process_time()
        self._done += (now - self._since) / self._cores
        self._since, self._cores = now, cores


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
