"""The Previous sheet."""

from datetime import date
from typing import Annotated

from planner.domain.roster.rota import Assignment
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class PreviousRow(Row):
    """The last days already worked, a week or more, so that rest and runs go on across the turn of the month."""

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    date: Annotated[date, Column("Date", calendar_day(), "A day before the plan.", date(2026, 4, 30))]
    duty: Annotated[
        str,
        Column(
            "Duty",
            text(12, "off"),
            "A duty code; days off need no row.",
            "N",
            Reference(("duty",), ("off",), lambda duty: duty.split("+")),
        ),
    ]

    def assignments(self) -> tuple[Assignment, ...]:
        """Return the duty that was worked, several for a cell like L+P, none for off."""
        return tuple(Assignment(self.name, self.date, duty) for duty in self.duty.split("+") if duty != "off")


PREVIOUS = Sheet("Previous", PreviousRow, unique=("name", "date", "duty"))
