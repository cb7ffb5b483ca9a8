"""Writing into a result sheet: user's text stays text, and a formula keeps the value it had when it was written."""

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports.page import Scalar
from planner.workbook.excel.style import Style

_STYLE = "_style"
"""Where openpyxl keeps the numbers of a cell's formats."""

LONGEST_FORMULA = 8192
"""Characters of a formula that Excel takes; a workbook with a longer one counts as damaged. Source: Microsoft, "Excel
specifications and limits"."""


@dataclass(frozen=True)
class LiveFormula:
    """A formula and its value now; viewers that do not calculate show the value.

    Of a formula that is too long for Excel only the value is written.
    """

    formula: str
    value: float | str


class CellWriter:
    """Writes cells of one sheet and remembers the values of its formulas by address in `stored`."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.stored: dict[str, float | str | bool] = {}
        self._looks: dict[Style, object] = {}

    def put(self, row: int, column: int, value: Scalar | LiveFormula, style: Style) -> None:
        """Write a value in a style; text that a spreadsheet would take for a formula stays text."""
        cell = self.sheet.cell(row, column)
        setattr(cell, _STYLE, copy(self._look(style)))
        self._fill(cell, value)

    def _fill(self, cell: Cell | MergedCell, value: Scalar | LiveFormula) -> None:
        if isinstance(value, LiveFormula) and len(value.formula) >= LONGEST_FORMULA:
            cell.value = value.value
        elif isinstance(value, LiveFormula):
            cell.value = f"={value.formula}"
            self.stored[cell.coordinate] = value.value
        elif isinstance(value, str):
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.data_type = "s"
            if value.startswith(("=", "+", "-", "@")) and len(value) > 1:
                cell.quotePrefix = True
        elif isinstance(value, datetime):
            cell.value = value.replace(tzinfo=None)
        else:
            cell.value = value

    def _look(self, style: Style) -> object:
        """Return what openpyxl keeps of a look: worked out on one cell and copied for all others, it costs little."""
        look = self._looks.get(style)
        if look is None:
            cell = Cell(self.sheet, 1, 1)
            style.on(cell)
            look = self._looks[style] = getattr(cell, _STYLE)
        return look

    def down(self, row: int, column: int, values: Iterable[Scalar], style: Style) -> None:
        """Write values below each other in one style, a long column faster than cell by cell."""
        look = self._look(style)
        for at, value in enumerate(values, row):
            cell = self.sheet.cell(at, column)
            setattr(cell, _STYLE, copy(look))
            self._fill(cell, value)

    def across(self, row: int, column: int, values: Sequence[Scalar | LiveFormula], style: Style) -> None:
        """Write values side by side in one style."""
        for offset, value in enumerate(values):
            self.put(row, column + offset, value, style)

    def widths(self, widths: Sequence[float], first: int = 1) -> None:
        """Set the widths of columns, in characters."""
        for offset, width in enumerate(widths):
            self.sheet.column_dimensions[get_column_letter(first + offset)].width = width
