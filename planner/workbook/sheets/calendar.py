"""The Calendar sheet."""

from datetime import date
from typing import Annotated

from planner.domain.calendar import CalendarDay, CalendarKind
from planner.workbook.cells.numbers import share
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.weekdays import weekday
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Row, Sheet


class CalendarRow(Row):
    """Days that are not like others; public holidays of the plan's country are known and need no row."""

    date: Annotated[date, Column("Date", calendar_day(), "The day.", date(2026, 12, 24))]
    name: Annotated[str, Column("Name", text(24), "What it is.", "Release of the new portal")] = ""
    kind: Annotated[
        CalendarKind,
        Column("Kind", choice("public holiday", "event", "freeze", width=15), "Public holiday when empty.", "event"),
    ] = "public holiday"
    volume_change: Annotated[
        float | None,
        Column("Volume change", share(-1, 5), "Tickets against a usual day: 0.3 is 30% more.", 0.3),
    ] = None
    roster_as: Annotated[
        int | None, Column("Roster as", weekday(), "The weekday whose shifts run on this day; empty: its own.", "Sun")
    ] = None

    def entry(self) -> CalendarDay:
        """Return the day."""
        return CalendarDay(self.date, self.name, self.kind, self.volume_change, self.roster_as)


CALENDAR = Sheet("Calendar", CalendarRow, unique=("date", "kind"))
