"""What capacity planning finds: for each month the heads that the work needs, the people there are, and the hires."""

from dataclasses import dataclass
from datetime import date

ALL = "all skills"
"""The name of the line for the whole team."""


@dataclass(frozen=True)
class MonthNeed:
    """The heads that a month needs with some skill, and those there are.

    Heads are contracts of the usual length. `low` to `high` is the 80% range of `need`. `there` counts everyone who
    holds the skill, so that people with several skills count in several lines. `with_hires` counts the hires too.
    `hours` are the paid hours behind `need`; `cost` is that of the need in the plan's currency, 0 where it is unknown.
    """

    first_day: date
    skill: str
    need: float
    low: float
    high: float
    there: float
    with_hires: float
    hours: float
    cost: float = 0.0

    @property
    def gap(self) -> float:
        """The heads that are missing without hires; below 0: to spare."""
        return self.need - self.there


@dataclass(frozen=True)
class Hire:
    """One person to hire: fully productive on `needed`, at work from `first_day` on, hiring begins on `begin`.

    `late` tells that hiring should have begun before the first day that is left; `counts` is when the person counts in
    full then.
    """

    skill: str
    skills: frozenset[str]
    needed: date
    begin: date
    first_day: date
    counts: date
    late: bool = False


@dataclass(frozen=True)
class AssumptionUsed:
    """An assumption with its value in words, and where that comes from."""

    name: str
    value: str
    source: str


@dataclass(frozen=True)
class CapacityOutlook:
    """All that is known of the months ahead; `months` has a line for each month and skill, and one for all skills.

    `as_of` is the day of the question, `last_day` the end of the months. `hires` are in the order of their need.
    `team_cost` and `hire_cost` are those of all months, in `currency`. A gap up to `tolerance` heads is left open.
    """

    plan: str
    as_of: date
    last_day: date
    months: tuple[MonthNeed, ...]
    hires: tuple[Hire, ...]
    assumptions: tuple[AssumptionUsed, ...]
    currency: str
    team_cost: float = 0.0
    hire_cost: float = 0.0
    tolerance: float = 0.0

    @property
    def total(self) -> tuple[MonthNeed, ...]:
        """The line of all skills for each month."""
        return tuple(month for month in self.months if month.skill == ALL)

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills that have lines, in order."""
        return tuple(dict.fromkeys(month.skill for month in self.months if month.skill != ALL))

    def of(self, skill: str) -> tuple[MonthNeed, ...]:
        """Return the lines of one skill, month after month."""
        return tuple(month for month in self.months if month.skill == skill)

    def is_short(self, month: MonthNeed) -> bool:
        """Tell whether a month lacks more people than are left open, hires left out."""
        return month.gap > self.tolerance
