"""The Leave sheet."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Literal

from planner.domain.grid_notation import is_reserved_kind
from planner.domain.instants import DAY
from planner.domain.leave_notation import USUAL, read_leave
from planner.domain.roster.people import Leave
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import number
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import choice, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


def _kind(value: object) -> str:
    kind = read_text(value)
    if is_reserved_kind(kind):
        raise Unreadable(f"{quote_value(kind)} cannot be a kind of leave: the rota's grid reads these signs otherwise")
    return kind


KIND = Kind('a kind of leave such as AL, without + ! * ? ~ < > = or "', _kind, "@", 10)


class LeaveRow(Row):
    """Who is away and when; only approved leave is planned around."""

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    first_day: Annotated[date, Column("First day", calendar_day(), "First day away.", date(2026, 5, 4))]
    last_day: Annotated[date, Column("Last day", calendar_day(), "Last day away, itself included.", date(2026, 5, 15))]
    kind: Annotated[
        str,
        Column(
            "Kind",
            KIND,
            "AL annual, SL sick, TR training; AL am or AL pm: half a day; AL 4 h: the last of a shift.",
            "AL",
            shared="written anew",
        ),
    ] = USUAL
    status: Annotated[
        Literal["approved", "requested", "refused"],
        Column("Status", choice("approved", "requested", "refused"), "Approved when empty.", "approved"),
    ] = "approved"
    hours_a_day: Annotated[
        float | None,
        Column(
            "Hours a day",
            number(0, 24, "hours"),
            "Hours that a day of leave counts; empty: on weekdays a fifth of the contract week.",
            8,
        ),
    ] = None

    def objections(self) -> Iterator[Objection]:
        """Leave ends on its first day or later, and its hours stand in one place."""
        if self.last_day < self.first_day:
            yield "last_day", f"last day {self.last_day} is before first day {self.first_day}", "the first day or later"

        written = read_leave(self.kind)
        if written.minutes is not None and self.hours_a_day is not None:
            yield "hours_a_day", f"{self.hours_a_day:g} hours a day of {self.kind}", "an empty cell beside such a kind"
        if written.minutes is not None and not 0 < written.minutes <= DAY:
            yield "kind", f"'{self.kind}'", "more than 0 h and at most 24 h"

    def leave(self) -> Leave:
        """Return the leave."""
        kind, part, minutes = read_leave(self.kind)
        if self.hours_a_day is not None:
            minutes = round(self.hours_a_day * 60)
        return Leave(self.name, self.first_day, self.last_day, kind, self.status == "approved", minutes, part)


def _overlaps(rows: Sequence[LeaveRow]) -> Iterator[tuple[int, Objection]]:
    """Nobody is away twice on one day; refused leave does not count."""
    until: dict[str, LeaveRow] = {}
    order = sorted(range(len(rows)), key=lambda index: (rows[index].first_day, index))
    for index in order:
        row = rows[index]
        if row.status == "refused":
            continue
        other = until.get(row.name)
        if other and row.first_day <= other.last_day:
            found = f"{row.name} is already away {other.first_day} to {other.last_day}"
            yield index, ("first_day", f"overlapping leave: {found}", "days outside that, or one row for both")
        if other is None or row.last_day > other.last_day:
            until[row.name] = row


LEAVE = Sheet("Leave", LeaveRow, check=_overlaps)
