"""Any page of the reports drawn as a sheet: its blocks from top to bottom, sharing one set of column widths.

A heat map has many narrow columns: beside tables it stands to their right, and prints on pages of its own.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports.page import Cell, Chart, Column, Heat, Page, Scalar, Table, Text, Tiles
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.highlight import highlight
from planner.workbook.excel.print_setup import Stamp, print_tall, print_wide
from planner.workbook.excel.style import (
    BODY,
    BOX,
    FILLS,
    FORMS,
    HEADER,
    HEADLINE,
    INKS,
    NOTE,
    SECTION,
    SMALL,
    TITLE,
    Style,
)
from planner.workbook.pages.charts import CHART_ROWS, Placed, draw_chart
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.pages.rota_layout import RotaLayout

FIRST_BLOCK = 4

GAP_WIDTH, LABEL_WIDTH, DAY_WIDTH = 3.0, 8.0, 4.2
"""Widths, in characters, of what lies between tables and heat maps, and of the columns of a heat map."""

_LINE_HEIGHT = 13.5
_LINK = replace(BODY, ink="1A56B0", indent=1)
_TILE_LABEL = Style(size=10, ink="52606D", border=BOX, indent=1)
_TILE_VALUE = Style(bold=True, size=13, align="right", border=BOX, indent=1)
_TILE_REMARK = Style(size=9, ink="52606D", indent=1)
_HEAT_DATE = Style(size=8, bold=True, align="center", fill="band", border=BOX, form="d")
_HEAT = Style(size=9, align="center", border=BOX)


def draw_page(sheet: Worksheet, title: str, page: Page, mark: Stamp, rota: RotaLayout | None = None) -> CellWriter:
    """Draw a page; links lead to the cells of the rota, if there is one in the workbook."""
    return _Drawing(sheet, page, rota).draw(title, mark)


class _Drawing:
    def __init__(self, sheet: Worksheet, page: Page, rota: RotaLayout | None) -> None:
        self.sheet, self.page, self.rota = sheet, page, rota
        self.pen = CellWriter(sheet)
        self.placed: dict[str, Placed] = {}
        self.row = FIRST_BLOCK
        self.widths = _widths(page)
        self.last_column = len(self.widths)
        self.heat_row, self.heat_column = FIRST_BLOCK, self.last_column + 2

    def draw(self, title: str, mark: Stamp) -> CellWriter:
        self.pen.put(1, 1, f"{mark.name}: {title}", TITLE)
        self._lines(2, self.page.headline, HEADLINE)
        self.pen.widths(self.widths)
        charts: list[tuple[Chart, int]] = []
        for block in self.page.blocks:
            if isinstance(block, Table):
                self._table(block)
            elif isinstance(block, Chart):
                charts.append((block, self.row))
                self.row += CHART_ROWS + 1
            elif isinstance(block, Heat):
                self._heat(block)
            elif isinstance(block, Tiles):
                self._tiles(block)
            else:
                self._text(block)
        for chart, row in charts:
            draw_chart(self.sheet, chart, self.placed[chart.table], row, sum(self.widths))
        if self.heat_row > FIRST_BLOCK:
            self.pen.put(self.row, 1, f"The maps of the hours begin in cell {self._heat_start()}, to the right.", NOTE)
            self.row += 2
        self.pen.put(self.row, 1, f"Made {mark.made}.", SMALL)
        printed = replace(mark, input_hash="") if self.page.one_sheet else mark
        draw = print_wide if self.page.wide else print_tall
        draw(self.sheet, self._areas(), printed, one_page=self.page.one_sheet)
        self.sheet.sheet_view.showGridLines = False
        return self.pen

    def _heat_start(self) -> str:
        return f"{get_column_letter(self.heat_column)}{FIRST_BLOCK}"

    def _areas(self) -> str:
        """Return what is printed: the blocks that share columns, and the heat maps if there are any."""
        areas = f"A1:{get_column_letter(self.last_column)}{self.row}"
        days = max((len(block.across) for block in self.page.blocks if isinstance(block, Heat)), default=0)
        if days:
            areas += f",{self._heat_start()}:{get_column_letter(self.heat_column + days)}{self.heat_row}"
        return areas

    def _lines(self, row: int, text: str, style: Style) -> int:
        width = max(60, int(sum(self.widths) * 1.05 * 10 / style.size))
        lines = textwrap.wrap(text, width) or [""]
        for offset, line in enumerate(lines):
            self.pen.put(row + offset, 1, line, style)
        return row + len(lines)

    def _text(self, block: Text) -> None:
        self.pen.put(self.row, 1, block.title, SECTION)
        self.row += 1
        for line in block.lines:
            self.row = self._lines(self.row, line, Style())
        self.row += 1

    def _tiles(self, block: Tiles) -> None:
        for tile in block.items:
            self.pen.put(self.row, 1, tile.label, _TILE_LABEL)
            ink, fill = INKS.get(tile.tone, _TILE_VALUE.ink), tile.tone if tile.tone in FILLS else ""
            form = FORMS[tile.form] if not isinstance(tile.value, str) else "General"
            self.pen.put(self.row, 2, tile.value, replace(_TILE_VALUE, ink=ink, fill=fill, form=form))
            self.pen.put(self.row, 3, tile.remark, _TILE_REMARK)
            self.sheet.row_dimensions[self.row].height = 19
            self.row += 1
        self.row += 1

    def _table(self, table: Table) -> None:
        self.pen.put(self.row, 1, table.title, SECTION)
        header = self.row + 1
        self.placed[table.title] = Placed(table, header)
        for index, column in enumerate(table.columns, 1):
            align = "left" if column.form in ("text", "day", "moment", "time") else "right"
            self.pen.put(header, index, column.title, replace(HEADER, align=align, indent=1))
        self._height(header, [column.title for column in table.columns], bold=True)
        for offset, row in enumerate(table.rows, 1):
            for index, (value, column) in enumerate(zip(row, table.columns, strict=True), 1):
                self._value(header + offset, index, value, column)
            self._height(header + offset, row)
        last = header + len(table.rows)
        if table.listed:
            self._list_helps(header, last, len(table.columns))
        self.row = last + 1
        if table.note:
            self.row = self._lines(self.row, table.note, NOTE)
        self.row += 1

    def _list_helps(self, header: int, last: int, width: int) -> None:
        """Give the first long list of a sheet a filter, and keep its header in sight when it starts the sheet.

        Only a table that is alone on its sheet repeats its header on paper: rows of another would stand under it.
        """
        if not self.sheet.auto_filter.ref:
            self.sheet.auto_filter.ref = f"A{header}:{get_column_letter(width)}{last}"
            if header == FIRST_BLOCK + 1:
                self.sheet.freeze_panes = f"A{header + 1}"
                if sum(isinstance(block, Table) for block in self.page.blocks) == 1:
                    self.sheet.print_title_rows = f"{header}:{header}"

    def _value(self, row: int, column: int, value: Cell | Scalar, of: Column) -> None:
        cell = value if isinstance(value, Cell) else Cell(value)
        numeric = isinstance(cell.value, int | float)
        style = replace(
            BODY,
            wrap=of.form == "text",
            form=FORMS[of.form] if cell.value is not None and not isinstance(cell.value, str) else "General",
        )
        style = replace(style, align="right", indent=1) if numeric else replace(style, align="left", indent=1)
        if cell.tone:
            style = replace(style, fill=cell.tone, ink=INKS[cell.tone], bold=cell.tone in ("bad", "warn"))
        if cell.goto and self.rota:
            person, day = cell.goto
            at = self.rota.cell(person, day) if day else f"A{self.rota.person_row(person)}"
            self.pen.put(row, column, f"{ROTA}!{at}", _LINK)
            target = self.sheet.cell(row, column)
            target.hyperlink = Hyperlink(target.coordinate, location=f"'{ROTA}'!{at}", display=f"{ROTA}!{at}")
        else:
            self.pen.put(row, column, cell.value, style)

    def _height(self, row: int, values: Sequence[Cell | Scalar], bold: bool = False) -> None:
        """Make a row as high as its longest wrapped text; no program does that by itself in every case."""
        texts = [value.value if isinstance(value, Cell) else value for value in values]
        lines = max(
            (
                len(textwrap.wrap(text, max(4, int(self.widths[index] * (0.85 if bold else 1.3)))))
                for index, text in enumerate(texts)
                if isinstance(text, str)
            ),
            default=1,
        )
        if lines > 1:
            self.sheet.row_dimensions[row].height = ceil(lines * _LINE_HEIGHT)

    def _heat(self, heat: Heat) -> None:
        row, column = self.heat_row, self.heat_column
        if row == FIRST_BLOCK:
            self.pen.widths([GAP_WIDTH, LABEL_WIDTH, *[DAY_WIDTH] * len(heat.across)], column - 1)
        self.pen.put(row, column, heat.title, SECTION)
        self.pen.across(row + 1, column + 1, heat.across, _HEAT_DATE)
        first = row + 2
        for offset, (label, values) in enumerate(zip(heat.down, heat.values, strict=True)):
            self.pen.put(first + offset, column, label, replace(SMALL, align="right"))
            self.pen.across(first + offset, column + 1, values, _HEAT)
        last, left = first + len(heat.down) - 1, get_column_letter(column + 1)
        cells = f"{left}{first}:{get_column_letter(column + len(heat.across))}{last}"
        highlight(self.sheet, cells, f'AND({left}{first}<{heat.low:g},{left}{first}<>"")', "bad", bold=True)
        self.heat_row = last + 2


def _widths(page: Page) -> list[float]:
    """Return for each column the widest wish of all tables of the page."""
    found: list[float] = []
    for block in page.blocks:
        if isinstance(block, Table):
            wished = [float(column.width) for column in block.columns]
        else:
            wished = [22.0, 16.0] if isinstance(block, Tiles) else []
        found = [max(a, b) for a, b in zip(found, wished, strict=False)] + (
            found[len(wished) :] or wished[len(found) :]
        )
    return found or [100.0]
