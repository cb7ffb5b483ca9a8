"""A workbook of plain tables for other programs: headers, rows, real dates, no formulas."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell

Value = str | int | float | date | datetime | None


def plain_book(sheets: Mapping[str, Sequence[Sequence[Value]]]) -> bytes:
    """Return the bytes of a workbook with these sheets; the first row of each is its header.

    A text that a spreadsheet would take for a formula is written as text.
    """
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for row in rows:
            cells = [WriteOnlyCell(sheet, str(value)) if str(value).startswith("=") else value for value in row]
            for cell in cells:
                if isinstance(cell, Cell):
                    cell.data_type = "s"
            sheet.append(cells)
    made = BytesIO()
    book.save(made)
    return made.getvalue()
