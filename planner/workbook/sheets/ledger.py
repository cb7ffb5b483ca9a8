"""The Ledger sheet."""

from datetime import date
from typing import Annotated

from planner.domain.outcome.ledger import MEASURES
from planner.domain.roster.rules import BALANCE, LedgerLine
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet

MOST = 1_000_000
"""A ledger counts for years, paid hours as well."""

WHAT = "What was counted; hours are paid hours, wishes those refused, balance hours over a year's contract."


class LedgerRow(Row):
    """What people bring from earlier months, so that burdens even out over the year."""

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    measure: Annotated[str, Column("Measure", choice(*MEASURES, BALANCE), WHAT, "nights")]
    amount: Annotated[int, Column("Amount", whole(-MOST, MOST), "How many so far.", 7)]
    since: Annotated[
        date | None,
        Column(
            "Since",
            calendar_day(),
            "Counted from this day on; a fair share goes by the hours since then.",
            date(2026, 1, 1),
        ),
    ] = None

    def line(self) -> LedgerLine:
        """Return the line."""
        return LedgerLine(self.name, self.measure, self.amount, self.since)


LEDGER = Sheet("Ledger", LedgerRow, unique=("name", "measure"))
