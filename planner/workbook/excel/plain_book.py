"""A workbook of plain tables for other programs: headers, rows, real dates, no formulas."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook

Value = str | int | float | date | datetime | None


def plain_book(sheets: Mapping[str, Sequence[Sequence[Value]]]) -> bytes:
    """Return the bytes of a workbook with these sheets; the first row of each is its header.

    A text that a spreadsheet would take for a formula is written as text.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, 1):
            for at, value in enumerate(row, 1):
                cell = sheet.cell(number, at, value)
                if isinstance(value, str):
                    cell.data_type = "s"
        sheet.freeze_panes = "A2"
    made = BytesIO()
    book.save(made)
    return made.getvalue()
