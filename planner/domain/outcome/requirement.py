"""The requirement: floors for work that cannot wait, windows for work that can."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from planner.domain.instants import overlap
from planner.domain.outcome.needs import Needs

UNIT = 15
"""Minutes in which productive time is counted: small enough to be fair, large enough for small whole numbers."""


@dataclass(frozen=True)
class Floor:
    """At least this many people who hold one of `skills` are on duty all through [start, end).

    People on call for one of `tiers` count as well: the class behind the floor says so and they can respond in time.
    """

    skills: frozenset[str]
    start: int
    end: int
    least: int
    because: str
    tiers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Window:
    """At least this many productive minutes of people who hold one of `skills` lie on duty in [start, end).

    `minutes` is a multiple of `UNIT`: a quantile over the forecast's paths of the work that both arrives at or after
    `start` and falls due before `end`.
    """

    skills: frozenset[str]
    start: int
    end: int
    minutes: int
    because: str


@dataclass(frozen=True)
class Productivity:
    """The factors that lower the work of a person on duty, each a share from 0 to 1."""

    unplanned_absence: float = 0.0
    meetings: float = 0.0
    occupancy_cap: float = 1.0

    @property
    def share(self) -> float:
        """The share of on-duty time (breaks already out) that can go into tickets."""
        return (1 - self.unplanned_absence) * (1 - self.meetings) * self.occupancy_cap


@dataclass(frozen=True)
class Requirement:
    """The floors and windows of a plan, the productivity behind them, and the needs of each day."""

    floors: tuple[Floor, ...] = ()
    windows: tuple[Window, ...] = ()
    productivity: Productivity = Productivity()
    needs: Needs = field(default_factory=Needs)

    @cached_property
    def skill_sets(self) -> tuple[frozenset[str], ...]:
        """Every set of skills that some floor or window asks for."""
        asked = {floor.skills for floor in self.floors} | {window.skills for window in self.windows}
        return tuple(sorted(asked, key=sorted))

    def with_windows(self, more: Iterable[Window]) -> "Requirement":
        """Return the requirement with more windows; of two over the same skills and span the larger stays."""
        largest: dict[tuple[frozenset[str], int, int], Window] = {}
        for window in (*self.windows, *more):
            key = (window.skills, window.start, window.end)
            if key not in largest or largest[key].minutes < window.minutes:
                largest[key] = window
        return replace(self, windows=tuple(largest.values()))


def productive_minutes(
    span: tuple[int, int], break_minutes: int, proficiency: float, share: float, window: tuple[int, int]
) -> int:
    """Return what one duty delivers inside a window, in minutes, rounded to whole `UNIT`s.

    The duty is on from `span[0]` to `span[1]`; its break is spread evenly over it; `proficiency` is the person's best
    in the window's skills and `share` the `Productivity.share`.
    """
    start, end = span
    present = overlap(start, end, *window) * max(0.0, 1 - break_minutes / (end - start))
    return UNIT * round(present * proficiency * share / UNIT)
