"""The Columns sheet."""

from typing import Annotated

from planner.domain.tickets.export_words import ColumnMeaning
from planner.files.tickets.columns import MEANINGS
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Row, Sheet


class ColumnRow(Row):
    """What a column of a ticket export means, where it is not found by itself; rotacast tickets --learn fills it in."""

    files: Annotated[
        str, Column("Files", text(24), "Files that are meant, such as jira*.csv; empty: all of them.", "export.csv")
    ] = ""
    header: Annotated[str, Column("Header", text(28), "The header, as it is written in the export.", "Erfasst am")]
    means: Annotated[
        str,
        Column(
            "Means",
            choice(*MEANINGS, width=18),
            "What it holds. One column is opened, or one is date and one time. Work is hands-on time, not elapsed.",
            "opened",
        ),
    ]
    unit: Annotated[
        str,
        Column(
            "Unit",
            choice("seconds", "minutes", "hours", "days"),
            "The unit of work, paused and answered after.",
            "minutes",
        ),
    ] = ""
    example: Annotated[str, Column("Example", text(30), "A value of the column; not read.")] = ""

    def meaning(self) -> ColumnMeaning:
        """Return what the planner says of the column."""
        return ColumnMeaning(self.header, self.means, self.files, self.unit)


COLUMNS = Sheet("Columns", ColumnRow, unique=("files", "header"))
