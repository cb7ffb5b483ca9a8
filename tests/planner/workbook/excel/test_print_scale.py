"""Letters on paper, computed from page setup, widths, heights and fonts of whole results."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan
from planner.workbook.results.write_plan import write_plan
from planner.workbook.template.template import write_template
from tests.builders import rota, world
from tests.plans import plan

MILLIMETRES = {8: (420, 297), 9: (210, 297)}
"""Width and height of A3 on its long side and of A4 upright, as ISO 216 has them."""


def printed_points(sheet: Worksheet) -> float:
    """Return the points of the smallest letter of the printed area, on paper."""
    area = CellRange(str(sheet.print_area).split("!")[-1].replace("$", ""))
    columns, rows = range(area.min_col, area.max_col + 1), range(area.min_row, area.max_row + 1)
    setup, margins = sheet.page_setup, sheet.page_margins
    paper = [side / 25.4 * 72 for side in MILLIMETRES[setup.paperSize or 0]]
    across, down = (max(paper), min(paper)) if setup.orientation == "landscape" else (min(paper), max(paper))
    widths = (sheet.column_dimensions[get_column_letter(at)].width for at in columns)
    heights = (0 if sheet.row_dimensions[at].hidden else sheet.row_dimensions[at].height or 15 for at in rows)
    scale = min(1, (across - 72 * (margins.left + margins.right)) / (sum(widths) * 7 * 0.75))
    if setup.fitToHeight:
        scale = min(scale, (down - 72 * (margins.top + margins.bottom)) / sum(heights))
    printed = (sheet.cell(row, column) for row in rows for column in columns)
    return scale * float(min(cell.font.sz for cell in printed if cell.value is not None))


def made(people: int) -> Plan:
    """Return the plan of a month for some people."""
    names = " ".join(f"P{number}" for number in range(people))
    return plan(world(names, days=31), rota("P0" + " E" * 5))


@pytest.mark.parametrize("people", [14, 28, 60, 150])
def test_no_letter_prints_with_less_than_six_points(people: int, tmp_path: Path) -> None:
    """Every page of a result, for teams of four sizes; the tables of the Data sheet are not printed."""
    source, result = tmp_path / "team.xlsx", tmp_path / "team.rota.xlsx"
    write_template(source, {})
    write_plan(made(people), source, result)
    sheets = [sheet for sheet in load_workbook(result).worksheets if sheet.print_area]
    assert len(sheets) > 10
    assert {sheet.title: round(points, 2) for sheet in sheets if (points := printed_points(sheet)) < 6} == {}
