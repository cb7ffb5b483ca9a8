"""Shifts, and heads for single days."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.instants import DAY, instant

ShiftKind = Literal["day", "late", "night", "office"]
OnHolidays = Literal["", "yes", "no"]

MOST_SHIFTS = 120
"""Shifts of a plan, all starts and lengths of flexible rows counted: the search numbers them in one signed byte."""

EVERY_DAY = frozenset(range(7))
WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
"""The days of the week as a person can have at most some of them; no code of a shift is as long."""
MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True)
class Shift:
    """A shift: it belongs to the day it starts on and ends the next day when its end is not after its start.

    `start` and `end` are minutes after local midnight in `zone` (empty: the plan's); `least` and `most` are people
    per day; `days` are weekdays 0-6 (Monday is 0) on which it runs; `not_next_day` are shifts that must not follow
    it on the next day; `holidays` says whether it runs on public holidays (empty: as its clock does), which are those
    of its `site` (empty: of the plan). An `optional` shift is worked only where it helps.
    `break_from` is when the break begins, in minutes after local midnight, if it has a stated time: nobody is there in
    it, so a shift with a long one is a split shift of two stretches. A time before the start is one of the next day.
    `least_in_a_row` and `most_in_a_row` are days on which one person works it, or another of the same hours, in a
    row. `variant_of` is the code of the flexible row of the Shifts sheet that it is one start and one length of.

    Raises
    ------
    ValueError
        When a time is none of a day, or the break does not lie inside the shift.
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
    break_from: int | None = None
    optional: bool = False
    variant_of: str = ""

    def __post_init__(self) -> None:
        """Refuse times that are none of a day and a break that does not fit into the shift."""
        if not (0 <= self.start < DAY and 0 <= self.end <= DAY):
            raise ValueError(f"shift {self.code}: start and end are times of a day")
        if not 0 <= self.break_minutes < self.length:
            raise ValueError(f"shift {self.code}: break of {self.break_minutes} minutes in {self.length}")
        if self.break_from is not None and not 0 < self._break_after < self.length - self.break_minutes:
            raise ValueError(f"shift {self.code}: the break does not begin and end inside the shift")

    @property
    def row(self) -> str:
        """The code of its row on the Shifts sheet: its own, or that of the flexible row that it is a variant of."""
        return self.variant_of or self.code

    @property
    def names(self) -> frozenset[str]:
        """The words that mean it in a pattern or a limit: its code, the code of its row and its kind."""
        return frozenset({self.code, self.row, self.kind})

    @property
    def waits(self) -> bool:
        """Whether nobody may work it: it waits for a scenario that lets people."""
        return self.most == 0

    @property
    def hours(self) -> tuple[int, int, str]:
        """When it starts and ends, and whose clock says so: shifts alike in that may differ in the work done."""
        return self.start, self.end, self.zone

    @property
    def length(self) -> int:
        """Minutes from start to end on a day without a clock change, break included."""
        return (self.end - self.start) % DAY or DAY

    @property
    def times(self) -> tuple[tuple[int, int], ...]:
        """When somebody is there, from and to in minutes after midnight by its own clock; twice in a split shift."""
        if self.break_from is None or not self.break_minutes:
            return ((self.start, self.end),)
        return (self.start, self.break_from), ((self.break_from + self.break_minutes) % DAY, self.end)

    @property
    def minutes_there(self) -> int:
        """Minutes on duty on a day without a clock change: those of a break without a stated time count, too."""
        return self.length - (self.break_minutes - self.spread_break)

    @property
    def spread_break(self) -> int:
        """Minutes of a break without a stated time, in which colleagues see to it that somebody is there."""
        return self.break_minutes if self.break_from is None else 0

    def stretches(self, day: date, zone: str) -> tuple[tuple[int, int], ...]:
        """Return the instants between which somebody is there: one stretch, or two around a break at a stated time."""
        start, end = self.span(day, zone)
        if self.break_from is None or not self.break_minutes:
            return ((start, end),)
        leaves, comes = (
            instant(day, self.start + self._break_after + after, self.zone or zone) for after in (0, self.break_minutes)
        )
        return (start, leaves), (comes, end)

    @property
    def _break_after(self) -> int:
        """Minutes from the start to a break at a stated time."""
        assert self.break_from is not None
        return (self.break_from - self.start) % DAY

    def span(self, day: date, zone: str) -> tuple[int, int]:
        """Return the instants at which the shift of a day starts and ends, in its own zone or else in `zone`."""
        own = self.zone or zone
        return instant(day, self.start, own), instant(day, self.start + self.length, own)

    def paid_minutes(self, day: date, zone: str) -> int:
        """Return the elapsed minutes of the shift of a day less its break: a night at a clock change is 1 h off."""
        return sum(end - start for start, end in self.stretches(day, zone)) - self.spread_break


@dataclass(frozen=True)
class Heads:
    """People asked for on a shift of one day, over what the Shifts sheet asks of every day it runs."""

    day: date
    shift: str
    least: int = 0
    most: int | None = None
