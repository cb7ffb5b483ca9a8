"""How sheets print."""

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.excel.print_scale import LETTER, TABLOID
from planner.workbook.excel.print_setup import Stamp, print_tall, print_wide

MARK = Stamp("Desk", "2026-05-20T08:00:00", "abc", letter=True)


def test_american_desks_print_on_letter_and_tabloid() -> None:
    """Where Letter is the usual paper, upright pages take it and wide ones Tabloid."""
    sheet = Workbook().worksheets[0]
    print_tall(sheet, "A1:B2", MARK)
    assert sheet.page_setup.paperSize == LETTER
    print_wide(sheet, "A1:B2", MARK)
    assert sheet.page_setup.paperSize == TABLOID


def filled(columns: int, rows: int, width: float, size: float) -> Worksheet:
    """Return a sheet full of letters of one size."""
    sheet = Workbook().worksheets[0]
    for column in range(1, columns + 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        for row in range(1, rows + 1):
            sheet.cell(row, column, "x").font = Font(sz=size)
    return sheet


def test_a_page_too_wide_to_stand_upright_lies_on_its_side() -> None:
    """Ten columns of 10 are 525 points and stand on A4; of 18 they are 945 points and lie."""
    for width, orientation in ((10, "portrait"), (18, "landscape")):
        sheet = filled(10, 5, width, 8)
        print_tall(sheet, "A1:J5", MARK)
        assert sheet.page_setup.orientation == orientation


def test_small_letters_grow_until_they_print_with_six_points() -> None:
    """Sixty columns of 6 are 1890 points on 1166 of Tabloid, a scale of 0.617: 8 points become 9.8, 10 stay."""
    for size, larger in ((8, 9.8), (10, 10)):
        sheet = filled(60, 3, 6, size)
        print_wide(sheet, "A1:BH3", MARK)
        assert sheet["A1"].font.sz == larger


def test_what_cannot_be_read_on_one_page_takes_several() -> None:
    """Seventy rows fit on one Tabloid page; two hundred would have letters of 2 points."""
    for rows, height in ((70, 1), (200, 0)):
        sheet = filled(3, rows, 10, 10)
        print_wide(sheet, f"A1:C{rows}", MARK, one_page=True)
        assert sheet.page_setup.fitToHeight == height
