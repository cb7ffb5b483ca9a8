"""Shifts, and heads for single days."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.instants import DAY, instant

ShiftKind = Literal["day", "late", "night", "office"]
OnHolidays = Literal["", "yes", "no"]

EVERY_DAY = frozenset(range(7))
MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True)
class Shift:
    """A shift: it belongs to the day it starts on and ends the next day when its end is not after its start.

    `start` and `end` are minutes after local midnight in `zone` (empty: the plan's); `least` and `most` are people
    per day; `days` are weekdays 0-6 (Monday is 0) on which it runs; `not_next_day` are shifts that must not follow
    it on the next day; `holidays` says whether it runs on public holidays (empty: as its clock does), which are those
    of its `site` (empty: of the plan);
    `least_in_a_row` and `most_in_a_row` are days on which one person works it, or another of the same hours, in a
    row.

    Raises
    ------
    ValueError
        When the shift has no length, or a break as long as itself.
    """

    code: str
    start: int
    end: int
    name: str = ""
    break_minutes: int = 0
    days: frozenset[int] = EVERY_DAY
    kind: ShiftKind = "day"
    zone: str = ""
    least: int = 0
    most: int | None = None
    colour: str = ""
    holidays: OnHolidays = ""
    not_next_day: frozenset[str] = frozenset()
    least_in_a_row: int = 1
    most_in_a_row: int | None = None
    site: str = ""

    def __post_init__(self) -> None:
        """Refuse a shift of no length."""
        if not (0 <= self.start < DAY and 0 <= self.end <= DAY):
            raise ValueError(f"shift {self.code}: start and end are times of a day")
        if self.start == self.end:
            raise ValueError(f"shift {self.code} has 0 minutes")
        if not 0 <= self.break_minutes < self.length:
            raise ValueError(f"shift {self.code}: break of {self.break_minutes} minutes in {self.length}")

    @property
    def hours(self) -> tuple[int, int, str]:
        """When it starts and ends, and whose clock says so: shifts alike in that may differ in the work done."""
        return self.start, self.end, self.zone

    @property
    def length(self) -> int:
        """Minutes from start to end on a day without a clock change, break included."""
        return (self.end - self.start) % DAY or DAY

    def span(self, day: date, zone: str) -> tuple[int, int]:
        """Return the instants at which the shift of a day starts and ends, in its own zone or else in `zone`."""
        own = self.zone or zone
        return instant(day, self.start, own), instant(day, self.start + self.length, own)

    def paid_minutes(self, day: date, zone: str) -> int:
        """Return the elapsed minutes of the shift of a day less its break: a night at a clock change is 1 h off."""
        start, end = self.span(day, zone)
        return end - start - self.break_minutes


@dataclass(frozen=True)
class Heads:
    """People asked for on a shift of one day, over what the Shifts sheet asks of every day it runs."""

    day: date
    shift: str
    least: int = 0
    most: int | None = None
