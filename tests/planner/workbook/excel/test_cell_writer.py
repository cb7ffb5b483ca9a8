"""What is written into a cell."""

from openpyxl.workbook import Workbook

from planner.workbook.excel.cell_writer import LONGEST_FORMULA, CellWriter, LiveFormula
from planner.workbook.excel.style import Style


def test_a_formula_too_long_for_excel_is_written_as_its_value() -> None:
    """With its = sign a formula may have 8,192 characters; one more and Excel calls the workbook damaged."""
    pen = CellWriter(Workbook().worksheets[0])
    longest = "+".join(["1"] * (LONGEST_FORMULA // 2))
    pen.put(1, 1, LiveFormula(longest, 4096), Style())
    pen.put(2, 1, LiveFormula(longest + "0", 4096), Style())
    assert [pen.sheet.cell(row, 1).value for row in (1, 2)] == [f"={longest}", 4096]
    assert pen.stored == {"A1": 4096}
