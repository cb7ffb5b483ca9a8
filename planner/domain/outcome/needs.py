"""The hours that each day of a plan needs, and why."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DayNeed:
    """The need of one day for one skill, in minutes.

    `work` is hands-on work that arrives, at the planning percentile; `on_duty` is the time on shift for it, with
    breaks, absence, meetings, the occupancy cap and proficiency; `floor` is the person-minutes in which somebody must
    be on duty or on call for work that cannot wait. `spread` is `on_duty` by interval of the day, as the work comes
    in; results of earlier versions have none.
    """

    day: date
    skill: str
    work: int
    on_duty: int
    floor: int
    because: str
    spread: tuple[int, ...] = ()


@dataclass(frozen=True)
class Delivery:
    """What lowers the work of the holders of a skill besides the plan's `Productivity`: mean breaks and mean speed."""

    skill: str
    breaks: float
    speed: float

    @property
    def share(self) -> float:
        """The share of productive time on shift that becomes hands-on work at full speed."""
        return (1 - self.breaks) * self.speed


@dataclass(frozen=True)
class Waiting:
    """Tickets of a class that wait when the plan begins, and the minutes of work in them."""

    priority: str
    skill: str
    tickets: int
    minutes: int


@dataclass(frozen=True)
class Needs:
    """Days in order with their skills, what an hour gives for each skill, and what waits at the start."""

    days: tuple[DayNeed, ...] = ()
    delivery: tuple[Delivery, ...] = ()
    waiting: tuple[Waiting, ...] = ()
