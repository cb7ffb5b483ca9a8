"""The Calendar sheet."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from planner.domain.calendar import CalendarDay, CalendarKind
from planner.workbook.cells.numbers import share
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.weekdays import weekday
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


class CalendarRow(Row):
    """Days that are not like others; public holidays of the plan's country are known and need no row."""

    date: Annotated[date, Column("Date", calendar_day(), "The day.", date(2026, 12, 24))]
    name: Annotated[
        str, Column("Name", text(24), "What it is.", "Release of the new portal", defines=("special day",))
    ] = ""
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

    site: Annotated[
        str,
        Column(
            "Site",
            text(14),
            "The place of the Sites sheet where it is a public holiday; empty: everywhere.",
            "Riyadh",
            Reference(("site",)),
        ),
    ] = ""

    def objections(self) -> Iterator[Objection]:
        """Only a public holiday can be that of one site."""
        if self.site and (self.kind != "public holiday" or self.roster_as is not None):
            what = self.kind if self.kind != "public holiday" else "Roster as"
            yield "site", f"{what} for {self.site} alone", "an empty cell; only a public holiday is that of one site"

    def entry(self) -> CalendarDay:
        """Return the day."""
        return CalendarDay(self.date, self.name, self.kind, self.volume_change, self.roster_as, self.site)


CALENDAR = Sheet("Calendar", CalendarRow, unique=("date", "kind", "site"))
