"""The Shifts sheet."""

from collections.abc import Iterator
from typing import Annotated, Literal

from planner.domain.grid_notation import is_reserved_code
from planner.domain.instants import DAY, clock
from planner.domain.roster.shifts import EVERY_DAY, OnHolidays, Shift, ShiftKind
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.places import time_zone
from planner.workbook.cells.times import time_of_day
from planner.workbook.cells.weekdays import weekdays
from planner.workbook.cells.words import choice, fill, names, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


def _code(value: object) -> str:
    code = read_text(value)
    if is_reserved_code(code):
        raise Unreadable(f"{quote_value(code)} cannot be a code: it means something else in the rota's grid")
    if len(code) > 6:
        raise Unreadable(f"{quote_value(code)} is too long for a grid cell")
    return code


_ACCEPTED = 'a short code such as N or D2, without space or + ; , ! * ? ~ < > = " and not -, off, work or not'

CODE = Kind(_ACCEPTED, _code, "@", 8)


class ShiftRow(Row):
    """The shifts that can be worked; one whose end is not after its start ends the next day."""

    code: Annotated[
        str, Column("Code", CODE, "What is typed into the grid of the rota.", "N", defines=("shift", "duty"))
    ]
    name: Annotated[str, Column("Name", text(), "The name in the legend.", "Night", shared="left out")] = ""
    start: Annotated[int, Column("Start", time_of_day(), "When it starts, local time.", "22:00")]
    end: Annotated[
        int,
        Column(
            "End",
            time_of_day(),
            "When it ends: on the next day, unless the time is after the start; the same time is 24 hours.",
            "07:00",
        ),
    ]
    break_minutes: Annotated[int, Column("Break minutes", whole(0, 600, "minutes"), "Unpaid break in it.", 60)] = 0
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

    def objections(self) -> Iterator[Objection]:
        """A shift lasts longer than its break, which lies inside it, and no maximum is below its minimum."""
        length = (self.end - self.start) % DAY or DAY
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

    def _break_objections(self, length: int) -> Iterator[Objection]:
        """A break with a stated time has a length and lies inside the shift."""
        assert self.break_from is not None
        before, inside = (self.break_from - self.start) % DAY, f"a time inside the shift, {clock(self.start)} to "
        if not self.break_minutes:
            yield "break_minutes", f"a break from {clock(self.break_from)} without minutes", "how long it lasts"
        elif not 0 < before < length - self.break_minutes:
            found = f"{self.break_minutes} minutes from {clock(self.break_from)}"
            yield "break_from", found, f"{inside}{clock(self.end)}, with work before and after the break"

    def shift(self) -> Shift:
        """Return the shift."""
        own = {"not_next_day": frozenset(self.not_next_day), "optional": self.optional == "yes"}
        return Shift(**self.model_dump() | own)


SHIFTS = Sheet("Shifts", ShiftRow, required=True, unique=("code",))
