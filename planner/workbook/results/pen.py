"""Writing into a result sheet: user's text stays text, and a formula keeps the value it had when it was written."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports.page import Scalar
from planner.workbook.style import Style

_STYLE = "_style"
"""Where openpyxl keeps the numbers of a cell's formats."""


@dataclass(frozen=True)
class Live:
    """A formula and its value now; viewers that do not calculate show the value."""

    formula: str
    value: float | str


class Pen:
    """Writes cells of one sheet and remembers the values of its formulas by address in `stored`."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.stored: dict[str, float | str | bool] = {}
        self._looks: dict[Style, object] = {}

    def put(self, row: int, column: int, value: Scalar | Live, style: Style) -> None:
        """Write a value in a style; text that a spreadsheet would take for a formula stays text."""
        cell = self.sheet.cell(row, column)
        self._dress(cell, style)
        if isinstance(value, Live):
            cell.value = f"={value.formula}"
            self.stored[cell.coordinate] = value.value
        elif isinstance(value, str):
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
            cell.data_type = "s"
            cell.quotePrefix = value.startswith(("=", "+", "-", "@")) and len(value) > 1
        elif isinstance(value, datetime):
            cell.value = value.replace(tzinfo=None)
        else:
            cell.value = value

    def _dress(self, cell: Cell | MergedCell, style: Style) -> None:
        """Give a cell its look; the second cell of a look takes the first one's, which is many times faster."""
        if style not in self._looks:
            style.on(cell)
            self._looks[style] = copy(getattr(cell, _STYLE))
        setattr(cell, _STYLE, copy(self._looks[style]))

    def across(self, row: int, column: int, values: Sequence[Scalar | Live], style: Style) -> None:
        """Write values side by side in one style."""
        for offset, value in enumerate(values):
            self.put(row, column + offset, value, style)

    def widths(self, widths: Sequence[float], first: int = 1) -> None:
        """Set the widths of columns, in characters."""
        for offset, width in enumerate(widths):
            self.sheet.column_dimensions[get_column_letter(first + offset)].width = width
