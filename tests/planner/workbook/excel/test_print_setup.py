"""How sheets print."""

from openpyxl import Workbook

from planner.workbook.excel.print_setup import LETTER, TABLOID, Stamp, print_tall, print_wide

MARK = Stamp("Desk", "2026-05-20T08:00:00", "abc", letter=True)


def test_american_desks_print_on_letter_and_tabloid() -> None:
    """Where Letter is the usual paper, upright pages take it and wide ones Tabloid."""
    sheet = Workbook().worksheets[0]
    print_tall(sheet, "A1:B2", MARK)
    assert sheet.page_setup.paperSize == LETTER
    print_wide(sheet, "A1:B2", MARK)
    assert sheet.page_setup.paperSize == TABLOID
