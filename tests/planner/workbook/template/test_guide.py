"""The Guide sheet."""

import openpyxl

from planner.workbook.sheets import SHEETS
from planner.workbook.template.guide import write_guide
from scheduling.rules import RULES


def test_the_guide_names_every_sheet_column_and_rule() -> None:
    """The guide is the catalogue: a sheet, column or rule that is missing would leave a planner alone."""
    page = openpyxl.Workbook().create_sheet("Guide")
    write_guide(page)
    first = [page.cell(row, 1).value for row in range(1, page.max_row + 1)]
    meanings = {page.cell(row, 3).value for row in range(1, page.max_row + 1)}
    for sheet in SHEETS:
        start = next(row for row, cell in enumerate(first) if cell == sheet.title and first[row + 2] == "Column")
        assert str(first[start + 1]).startswith(sheet.about)
        for header in sheet.headers:
            assert header in first[start:]
    for rule in RULES:
        assert rule.name in first
        assert rule.sentence() in meanings
