"""Any page of the reports drawn as a sheet: its blocks from top to bottom, sharing one set of column widths."""

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
from planner.workbook.pages.column_grid import TILE_WISHES, ColumnGrid, Span
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.pages.rota_layout import RotaLayout

FIRST_BLOCK = 4
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
        self.grid = ColumnGrid.of(page)
        self.widths = self.grid.widths

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
        self.pen.put(self.row, 1, f"Made {mark.made}.", SMALL)
        area = f"A1:{get_column_letter(len(self.widths))}{self.row}"
        printed = replace(mark, input_hash="") if self.page.one_sheet else mark
        (print_wide if self.page.wide else print_tall)(self.sheet, area, printed, one_page=self.page.one_sheet)
        self.sheet.sheet_view.showGridLines = False
        return self.pen

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
            name, figure, remark = self.grid.spans((*TILE_WISHES, 0))
            self._put(self.row, name, tile.label, _TILE_LABEL)
            ink, fill = INKS.get(tile.tone, _TILE_VALUE.ink), tile.tone if tile.tone in FILLS else ""
            form = FORMS[tile.form] if not isinstance(tile.value, str) else "General"
            self._put(self.row, figure, tile.value, replace(_TILE_VALUE, ink=ink, fill=fill, form=form))
            self.pen.put(self.row, remark.first, tile.remark, _TILE_REMARK)
            self.sheet.row_dimensions[self.row].height = 19
            self.row += 1
        self.row += 1

    def _table(self, table: Table) -> None:
        spans = self.grid.spans([column.width for column in table.columns])
        self.pen.put(self.row, 1, table.title, SECTION)
        header = self.row + 1
        self.placed[table.title] = Placed(table, header, tuple(span.first for span in spans))
        for span, column in zip(spans, table.columns, strict=True):
            align = "left" if column.form in ("text", "day", "moment", "time") else "right"
            self._put(header, span, column.title, replace(HEADER, align=align, indent=1))
        self._height(header, spans, [column.title for column in table.columns], bold=True)
        for row, values in enumerate(table.rows, header + 1):
            for value, span, column in zip(values, spans, table.columns, strict=True):
                self._value(row, span, value, column)
            self._height(row, spans, values)
        last = header + len(table.rows)
        if table.listed and not self.grid.fine:
            self._list_helps(header, last, len(table.columns))
        self.row = last + 1
        if table.note:
            self.row = self._lines(self.row, table.note, NOTE)
        self.row += 1

    def _put(self, row: int, span: Span, value: Scalar, style: Style) -> None:
        """Write a value over all columns of a span."""
        self.pen.across(row, span.first, [value, *[None] * (span.last - span.first)], style)
        if span.last > span.first:
            self.sheet.merge_cells(start_row=row, end_row=row, start_column=span.first, end_column=span.last)

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

    def _value(self, row: int, span: Span, value: Cell | Scalar, of: Column) -> None:
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
            self._put(row, span, f"{ROTA}!{at}", _LINK)
            target = self.sheet.cell(row, span.first)
            target.hyperlink = Hyperlink(target.coordinate, location=f"'{ROTA}'!{at}", display=f"{ROTA}!{at}")
        else:
            self._put(row, span, cell.value, style)

    def _height(self, row: int, spans: Sequence[Span], values: Sequence[Cell | Scalar], bold: bool = False) -> None:
        """Make a row as high as its longest wrapped text; no program does that by itself in every case."""
        texts = [value.value if isinstance(value, Cell) else value for value in values]
        lines = max(
            (
                len(textwrap.wrap(text, max(4, int(self.grid.width(span) * (0.85 if bold else 1.3)))))
                for span, text in zip(spans, texts, strict=True)
                if isinstance(text, str)
            ),
            default=1,
        )
        if lines > 1:
            self.sheet.row_dimensions[row].height = ceil(lines * _LINE_HEIGHT)

    def _heat(self, heat: Heat) -> None:
        self.pen.put(self.row, 1, heat.title, SECTION)
        self.pen.across(self.row + 1, 2, heat.across, _HEAT_DATE)
        first = self.row + 2
        for offset, (label, values) in enumerate(zip(heat.down, heat.values, strict=True)):
            self.pen.put(first + offset, 1, label, replace(SMALL, align="right"))
            self.pen.across(first + offset, 2, values, _HEAT)
        last = first + len(heat.down) - 1
        cells = f"B{first}:{get_column_letter(1 + len(heat.across))}{last}"
        highlight(self.sheet, cells, f'AND(B{first}<{heat.low:g},B{first}<>"")', "bad", bold=True)
        self.row = last + 2
