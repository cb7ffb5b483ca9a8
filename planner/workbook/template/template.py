"""Writing input workbooks, blank or filled; all in them comes from the catalogues of sheets, settings and rules."""

from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.plan import PLAN, label, meanings, setting_kinds
from planner.workbook.sheets.sheet import Column
from planner.workbook.template.default_rows import SheetRows, with_default_rows
from planner.workbook.template.drop_downs import LISTS, validation, write_lists
from planner.workbook.template.guide import write_guide
from planner.workbook.template.input_page import write_input

GUIDE = "Guide"
"""The sheet that says what to fill in."""


def write_template(path: Path, rows: Mapping[str, SheetRows]) -> None:
    """Write an input workbook with these rows by sheet title; none give a blank one for a planner to fill."""
    write_rows(path, {sheet.title: with_default_rows(sheet, rows.get(sheet.title, ())) for sheet in SHEETS})


def write_rows(path: Path, rows: Mapping[str, SheetRows]) -> None:
    """Write an input workbook with exactly these rows by sheet title; the Plan sheet has every setting in its order."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Rotacast"
    book.properties.title = "Rotacast input workbook"
    write_guide(book.create_sheet(GUIDE))
    for sheet in SHEETS:
        page = book.create_sheet(sheet.title)
        write_input(page, sheet, rows.get(sheet.title, ()))
        if sheet is PLAN:
            _fit_settings(page)
    write_lists(book.create_sheet(LISTS))
    book.active = 1
    book.save(path)


def _fit_settings(page: Worksheet) -> None:
    """Give every value on the Plan sheet the format and the check of its own setting."""
    page.data_validations.dataValidation = []
    for row, (name, kind) in enumerate(setting_kinds().items(), 2):
        value = page.cell(row, 2)
        value.number_format = kind.number_format
        value.alignment = Alignment("left", "top")
        page.cell(row, 3).alignment = Alignment("left", "top", wrap_text=True)
        page.add_data_validation(validation(Column(label(name), kind, meanings()[name]), f"B{row}"))
