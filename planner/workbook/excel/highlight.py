"""Conditional formats: one formula over a range decides fill and ink, so a retyped cell is coloured anew."""

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.excel.style import INKS, dxf_fill


def highlight(
    sheet: Worksheet, cells: str, formula: str, look: str = "", *, bold: bool = False, ink: str = "", last: bool = False
) -> None:
    """Show the cells for which a formula (written for the first of them) is true in a look of the palette.

    `look` names a fill and, if there is one of that name, an ink; `last` keeps later formats off these cells.
    """
    colour = ink or INKS.get(look, "")
    rule = FormulaRule(  # type: ignore[no-untyped-call]
        formula=[formula],
        fill=dxf_fill(look) if look else None,
        font=Font(bold=bold or None, color=colour or None) if colour or bold else None,
        stopIfTrue=last or None,
    )
    sheet.conditional_formatting.add(cells, rule)
