"""The Fixed sheet."""

from datetime import date
from typing import Annotated

from planner.domain.roster.people import Fixed
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet


class FixedRow(Row):
    """Duties that are decided; the rota is built around them."""

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    date: Annotated[date, Column("Date", calendar_day(), "A day of the plan.", date(2026, 5, 14))]
    duty: Annotated[
        str,
        Column(
            "Duty",
            text(12, "off"),
            "A duty code, or off.",
            "D",
            Reference(("duty",), ("off",), lambda duty: duty.split("+")),
        ),
    ]
    note: Annotated[str, Column("Note", text(26), "Why.", "Trains the new colleague", shared="left out")] = ""

    def duties(self) -> tuple[Fixed, ...]:
        """Return the fixed duty, or several for a cell like L+P."""
        return tuple(Fixed(self.name, self.date, duty, self.note) for duty in self.duty.split("+"))


FIXED = Sheet("Fixed", FixedRow, unique=("name", "date", "duty"))
