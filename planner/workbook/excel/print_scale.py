"""The scale at which an area of a sheet prints, and letters that are large enough at it."""

from copy import copy

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

SMALLEST = 6.0
"""Points of the smallest printed letter."""

WIDTH_POINTS = 5.25
"""Points of a unit of column width: a digit of Calibri 11, 7 pixels of a 96th of an inch."""

USUAL_WIDTH, USUAL_HEIGHT = 8.43, 15.0
"""The width and the height in points of a column and of a row that nobody has set."""

_USUAL_SMALL = 8.0
"""Points of the smallest letters that any page is drawn with."""

A3, A4, TABLOID, LETTER = 8, 9, 3, 1

PAPERS = {A3: (841.9, 1190.6), A4: (595.3, 841.9), TABLOID: (792.0, 1224.0), LETTER: (612.0, 792.0)}
"""Width and height in points of each paper, upright."""


def area_size(sheet: Worksheet, area: str) -> tuple[float, float]:
    """Return the width and the height of an area in points, without what is hidden."""
    cells = CellRange(area)
    columns = [sheet.column_dimensions.get(get_column_letter(at)) for at in range(cells.min_col, cells.max_col + 1)]
    rows = [sheet.row_dimensions.get(at) for at in range(cells.min_row, cells.max_row + 1)]
    width = sum(USUAL_WIDTH if at is None else 0 if at.hidden else at.width for at in columns)
    height = sum(USUAL_HEIGHT if at is None else 0 if at.hidden else at.height or USUAL_HEIGHT for at in rows)
    return width * WIDTH_POINTS, height


def printed_scale(sheet: Worksheet, area: str) -> float:
    """Return the scale at which an area prints by the page setup of the sheet: 1 is full size, never more."""
    setup, margins = sheet.page_setup, sheet.page_margins
    width, height = PAPERS[setup.paperSize or A4]
    if setup.orientation == "landscape":
        width, height = height, width
    across, down = area_size(sheet, area)
    scale = (width - 72 * (margins.left + margins.right)) / across if across else 1.0
    if setup.fitToHeight and down:
        scale = min(scale, (height - 72 * (margins.top + margins.bottom)) / down)
    return min(1.0, scale)


def enlarge_small_letters(sheet: Worksheet, area: str, scale: float) -> None:
    """Make letters of an area larger that would print smaller than `SMALLEST` at a scale."""
    least = SMALLEST / scale
    if least <= _USUAL_SMALL:
        return
    for row in sheet[area]:
        for cell in row:
            if cell.value is not None and cell.font.sz < least:
                font = copy(cell.font)
                font.sz = round(least + 0.05, 1)
                cell.font = font
