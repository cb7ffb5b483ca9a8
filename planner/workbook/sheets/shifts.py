"""The Shifts sheet."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from planner.domain.grid_notation import is_reserved_code
from planner.domain.instants import DAY, clock
from planner.domain.roster.flexible_shift import FlexibleShift
from planner.domain.roster.shifts import EVERY_DAY, MOST_SHIFTS, OnHolidays, Shift, ShiftKind
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.places import time_zone
from planner.workbook.cells.times import duration, time_of_day
from planner.workbook.cells.weekdays import weekdays
from planner.workbook.cells.words import choice, fill, names, read_text, text
from planner.workbook.sheets.flexible_shifts import FLEXIBLE, SHORTEST_STEP, choice_objections
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


def _code(value: object) -> str:
    code = read_text(value)
    if is_reserved_code(code):
        raise Unreadable(f"{quote_value(code)} cannot be a code: it means something else in the rota's grid")
    if len(code) > 6:
        raise Unreadable(f"{quote_value(code)} is too long for a grid cell")
    return code


_ACCEPTED = 'a short code such as N or D2, without space or + ; , ! * ? ~ < > = " and not -, off, work or not'

_LONGEST_CODE = 3
"""Signs in the code of a flexible shift: times follow them in a cell of the rota."""

CODE = Kind(_ACCEPTED, _code, "@", 8)


class ShiftRow(Row):
    """The shifts that can be worked; one whose end is not after its start ends the next day.

    A row with Last start, Longest and Every is a flexible shift: a choice of starts and lengths, with codes such as
    F6-10 for 06:00 to 10:00.
    """

    code: Annotated[
        str, Column("Code", CODE, "What is typed into the grid of the rota.", "N", defines=("shift", "duty"))
    ]
    name: Annotated[str, Column("Name", text(), "The name in the legend.", "Night", shared="left out")] = ""
    start: Annotated[
        int, Column("Start", time_of_day(), "When it starts, local time; of a flexible shift the first start.", "22:00")
    ]
    end: Annotated[
        int,
        Column(
            "End",
            time_of_day(),
            "When it ends: on the next day, unless the time is after the start; the same time is 24 hours.",
            "07:00",
        ),
    ]
    break_minutes: Annotated[
        int,
        Column(
            "Break minutes", whole(0, 600, "minutes"), "Unpaid break in it, of a flexible shift in each length.", 60
        ),
    ] = 0
    days: Annotated[
        frozenset[int], Column("Days", weekdays(), "Weekdays on which it can start; empty: every day.", "Mon-Fri")
    ] = EVERY_DAY
    holidays: Annotated[
        OnHolidays,
        Column(
            "Holidays",
            choice("yes", "no", width=9),
            "Whether it runs on public holidays; empty: as its clock does, so an office-hours shift does not.",
            "no",
        ),
    ] = ""
    kind: Annotated[
        ShiftKind,
        Column(
            "Kind", choice("day", "late", "night", "office", width=10), "Night rules look at night shifts.", "night"
        ),
    ] = "day"
    zone: Annotated[
        str, Column("Time zone", time_zone(), "Whose clock it follows, if not the plan's.", "Asia/Kolkata")
    ] = ""
    least: Annotated[int, Column("Least", whole(0, 1000, "people"), "Fewest people a day; empty: 0.", 2)] = 0
    most: Annotated[int | None, Column("Most", whole(0, 1000, "people"), "Most people a day; empty: any.", 4)] = None
    colour: Annotated[str, Column("Colour", fill(), "Fill colour of its cells in the rota.", "blue")] = ""
    not_next_day: Annotated[
        tuple[str, ...],
        Column(
            "Not next day",
            names("shift codes"),
            "Shifts nobody may have on the day after this one.",
            "D; O",
            Reference(("shift",)),
        ),
    ] = ()
    least_in_a_row: Annotated[
        int, Column("Least in a row", whole(1, 14, "days"), "Days of these hours one person has in a row; empty: 1.", 2)
    ] = 1
    most_in_a_row: Annotated[
        int | None, Column("Most in a row", whole(1, 31, "days"), "Days of these hours in a row; empty: any.", 5)
    ] = None
    site: Annotated[
        str,
        Column(
            "Site",
            text(14),
            "A place of the Sites sheet whose clock and holidays it follows; empty: the plan's.",
            "Riyadh",
            Reference(("site",)),
        ),
    ] = ""
    break_from: Annotated[
        int | None,
        Column(
            "Break from",
            time_of_day(),
            "When the break begins, if nobody is there in it: 12:00 with 300 minutes splits the shift.",
            "12:00",
        ),
    ] = None
    optional: Annotated[
        Literal["", "yes", "no"],
        Column("Optional", choice("yes", "no", width=9), "yes: it is worked only where it helps.", "yes"),
    ] = ""

    last_start: Annotated[
        int | None,
        Column(
            "Last start",
            time_of_day(),
            "Of a flexible shift: it starts at any step of Every from Start to this time; empty: at Start.",
            "10:00",
        ),
    ] = None
    longest: Annotated[
        int | None,
        Column(
            "Longest",
            duration(1, DAY),
            "Of a flexible shift: it lasts from the time between Start and End up to this; empty: that time.",
            "9 h",
        ),
    ] = None
    every: Annotated[
        int | None,
        Column(
            "Every",
            duration(SHORTEST_STEP, 720),
            "Of a flexible shift: the step between starts and lengths.",
            "30 min",
        ),
    ] = None

    def objections(self) -> Iterator[Objection]:
        """A shift lasts longer than its break, which lies inside it, and no maximum is below its minimum."""
        length = self.length
        if self.start == DAY:
            yield "start", "a shift that starts at 24:00", "00:00 of the next day"
        elif self.break_minutes >= length:
            yield "break_minutes", f"a break of {self.break_minutes} minutes in {length}", "less than the shift itself"
        elif self.break_from is not None:
            yield from self._break_objections(length)
        if self.optional == "yes" and self.least:
            yield "optional", f"an optional shift with a least of {self.least}", "no least, or no in this cell"
        if self.most is not None and self.most < self.least:
            yield "most", f"most {self.most} is below least {self.least}", "the least or more"
        if self.most_in_a_row is not None and self.most_in_a_row < self.least_in_a_row:
            yield "most_in_a_row", f"{self.most_in_a_row} is below least {self.least_in_a_row}", "the least or more"
        if self.is_flexible:
            yield from self._flexible_objections()

    def _break_objections(self, length: int) -> Iterator[Objection]:
        """A break with a stated time has a length and lies inside the shift."""
        assert self.break_from is not None
        before, inside = (self.break_from - self.start) % DAY, f"a time inside the shift, {clock(self.start)} to "
        if not self.break_minutes:
            yield "break_minutes", f"a break from {clock(self.break_from)} without minutes", "how long it lasts"
        elif not 0 < before < length - self.break_minutes:
            found = f"{self.break_minutes} minutes from {clock(self.break_from)}"
            yield "break_from", found, f"{inside}{clock(self.end)}, with work before and after the break"

    def _flexible_objections(self) -> Iterator[Objection]:
        """A flexible shift has a short code that ends in a letter, and nothing that belongs to one shift alone."""
        if len(self.code) > _LONGEST_CODE or self.code[-1:].isdigit():
            found = f"'{self.code}' for a flexible shift; the times follow the code, as in F6-10"
            yield "code", found, f"1 to {_LONGEST_CODE} signs, the last one not a digit"
        if self.least:
            accepted = "an empty cell, and rows on the Cover sheet for the hours"
            yield "least", f"a least of {self.least} for a flexible shift", accepted
        if self.most:
            yield "most", f"a most of {self.most} for a flexible shift", "an empty cell, or 0 for no people at all"
        if self.break_from is not None:
            accepted = "an empty cell, or a row for each shift"
            yield "break_from", f"a break at {clock(self.break_from)} in a flexible shift", accepted
        yield from choice_objections(self.start, self.length, self.last_start, self.longest, self.every)

    @property
    def length(self) -> int:
        """Minutes from start to end, the shortest of a flexible shift."""
        return (self.end - self.start) % DAY or DAY

    @property
    def is_flexible(self) -> bool:
        """Whether the row stands for a choice of starts and lengths."""
        return any(minutes is not None for minutes in (self.last_start, self.longest, self.every))

    def shift(self) -> Shift:
        """Return the shift, of a flexible one that with the first start and the shortest length."""
        own = {"not_next_day": frozenset(self.not_next_day), "optional": self.optional == "yes"}
        return Shift(**self.model_dump(exclude=set(FLEXIBLE)) | own)

    def shifts(self) -> tuple[Shift, ...]:
        """Return the shift, or one for each start and length of a flexible one."""
        if not self.is_flexible:
            return (self.shift(),)
        last, longest = (self.start if self.last_start is None else self.last_start), self.longest or self.length
        return tuple(FlexibleShift(self.shift(), last, longest, self.every or DAY).variants())

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of its shifts; of a row with faults its own code."""
        return (self.code,) if any(self.objections()) else tuple(shift.code for shift in self.shifts())


def _together(rows: Sequence[ShiftRow]) -> Iterator[tuple[int, Objection]]:
    """All rows stand for at most 120 shifts, each with a code of its own."""
    seen: dict[str, str] = {}
    total = 0
    for index, row in enumerate(rows):
        its = {code.upper(): row.code for code in (row.code, *row.codes)}
        taken = next((code for code in row.codes if seen.get(code.upper(), row.code) != row.code), "")
        seen = its | seen
        if taken:
            found = f"{taken} is a shift of {row.code} and of {seen[taken.upper()]}"
            yield index, ("code", found, "another code")
        before, total = total, total + len(row.codes)
        if before <= MOST_SHIFTS < total:
            found = f"{total} shifts up to this row, {len(row.codes)} of them its own"
            accepted = f"at most {MOST_SHIFTS} in all: a longer step in Every, or fewer starts or lengths"
            yield index, ("every" if row.is_flexible else "code", found, accepted)


SHIFTS = Sheet("Shifts", ShiftRow, required=True, unique=("code",), check=_together)
