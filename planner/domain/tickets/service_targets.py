"""Service targets, their clocks, and handling times."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.instants import instant, merged_spans

OutOfHours = Literal["on shift", "on call", "next business day"]

ALWAYS = "24x7"
"""The clock that never stops; it needs no row on the Hours sheet."""


@dataclass(frozen=True)
class ServiceTarget:
    """The target of one priority: a share `attainment` of tickets has a response within `response_minutes` of `clock`.

    `out_of_hours` says who takes a ticket that arrives outside the opening hours of the Hours sheet. Where contracts
    set a service `level`, or the clock runs at a `site` of customers, `priority` ends with their names: P2 Gold Denver.
    """

    priority: str
    response_minutes: int
    attainment: float
    clock: str = ALWAYS
    resolution_minutes: int | None = None
    out_of_hours: OutOfHours = "on shift"
    percentile: float | None = None
    level: str = ""
    site: str = ""

    @property
    def plain(self) -> str:
        """The priority alone, without level and site."""
        return self.priority.removesuffix(f" {self.site}").removesuffix(f" {self.level}")

    @property
    def without_site(self) -> str:
        """The priority and its level: P2 Gold."""
        return self.priority.removesuffix(f" {self.site}")

    def __post_init__(self) -> None:
        """Refuse a target that is always or never kept."""
        if self.response_minutes <= 0:
            raise ValueError(f"{self.priority}: response target of {self.response_minutes} minutes")
        if not 0 < self.attainment < 1:
            raise ValueError(f"{self.priority}: attainment {self.attainment} is not between 0 and 1")


@dataclass(frozen=True)
class Handling:
    """Hands-on minutes of one ticket of a priority and skill; `spread` is standard deviation over mean.

    `logged` is the number of tickets behind an estimate from logged work, None for a row of the planner.
    """

    priority: str
    skill: str
    minutes: float
    spread: float = 1.0
    logged: int | None = None


@dataclass(frozen=True)
class Opening:
    """One line of the Hours sheet: a clock runs on a weekday (0-6, or "holiday") from `opens` to `closes` minutes."""

    clock: str
    day: int | Literal["holiday"]
    opens: int
    closes: int


def open_spans(openings: Sequence[Opening], day: date, holiday: bool, zone: str) -> tuple[tuple[int, int], ...]:
    """Return the merged instants [opens, closes) of a day; a public holiday is closed unless it has rows of its own."""
    key = "holiday" if holiday else day.weekday()
    return merged_spans((instant(day, o.opens, zone), instant(day, o.closes, zone)) for o in openings if o.day == key)
