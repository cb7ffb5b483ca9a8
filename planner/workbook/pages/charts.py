"""Native charts over the tables of a result sheet: bars, lines, and targets as dashes."""

from dataclasses import dataclass
from typing import Literal

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.legend import Legend
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series as DrawnSeries
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.worksheet.worksheet import Worksheet

from planner.reports.page import Chart, Series, Table
from planner.workbook.excel.style import INK

CHART_ROWS = 14
"""Rows of a sheet that a chart covers."""

COLOURS = ("1F5A96", "D9822B", "3B8C66", "8C5AA8", "B03A48", "6B7785", "2A9DB0", "A68A2D")
"""Line and bar colours that stay apart for the colour-blind, in order of use."""

_CM_PER_CHARACTER, _WIDEST_CM, _HEIGHT_CM = 0.18, 33.0, 6.6
"""A character of column width is 7 of 96 pixels an inch: a chart that is wider than its columns is cut in print."""
_AXIS = {"share": "0%", "whole": "#,##0", "number": "#,##0", "hours": "#,##0", "money": "#,##0"}


@dataclass(frozen=True)
class Placed:
    """Where a table stands on its sheet, so that a chart can point to it."""

    table: Table
    header_row: int

    def column(self, title: str) -> int:
        """Return the column of a title."""
        return 1 + [column.title for column in self.table.columns].index(title)


def draw_chart(sheet: Worksheet, chart: Chart, placed: Placed, row: int, characters: float) -> None:
    """Draw a chart under its table, as wide as the page up to a limit."""
    bars = [series for series in chart.series if series.drawn == "bar"]
    others = [series for series in chart.series if series.drawn != "bar"]
    lines = LineChart()
    drawn: BarChart | LineChart = lines
    if bars:
        drawn = BarChart()
        drawn.gapWidth = 60
        for index, series in enumerate(bars):
            drawn.series.append(_bar(sheet, series, placed, chart, COLOURS[index]))
    for index, series in enumerate(others):
        colour = COLOURS[(index + len(bars)) % len(COLOURS)]
        for name, dashed in ((series.low, True), (series.high, True), (series.column, False)):
            if name:
                lines.series.append(_line(sheet, series, name, placed, chart, colour, dashed))
    for each in {id(drawn): drawn, id(lines): lines}.values():
        each.set_categories(_cells(sheet, chart, placed, chart.x))
    _axes(drawn, chart)
    if bars and others:
        drawn += lines
    drawn.title = _title(chart.title)
    drawn.height = _HEIGHT_CM
    drawn.width = min(_WIDEST_CM, characters * _CM_PER_CHARACTER)  # type: ignore[assignment]
    drawn.legend = Legend(legendPos="b")
    sheet.add_chart(drawn, f"A{row}")


def _title(text: str) -> Title:
    look = CharacterProperties(sz=1100, b=True, solidFill=INK)
    line = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[RegularTextRun(rPr=look, t=text)])
    return Title(tx=Text(rich=RichText(p=[line])), overlay=False)


def _cells(sheet: Worksheet, chart: Chart, placed: Placed, title: str) -> Reference:
    count = len(placed.table.rows) if chart.rows is None else min(chart.rows, len(placed.table.rows))
    column, first = placed.column(title), placed.header_row + 1
    return Reference(sheet, min_col=column, max_col=column, min_row=first, max_row=first + max(count, 1) - 1)


def _series(sheet: Worksheet, name: str, placed: Placed, chart: Chart) -> DrawnSeries:
    made: DrawnSeries = SeriesFactory(_cells(sheet, chart, placed, name), title=name)
    made.graphicalProperties = GraphicalProperties()
    return made


def _bar(sheet: Worksheet, series: Series, placed: Placed, chart: Chart, colour: str) -> DrawnSeries:
    made = _series(sheet, series.column, placed, chart)
    made.graphicalProperties.solidFill = colour
    return made


def _line(
    sheet: Worksheet, series: Series, name: str, placed: Placed, chart: Chart, colour: str, dashed: bool
) -> DrawnSeries:
    made = _series(sheet, name, placed, chart)
    made.smooth = False
    line = made.graphicalProperties.line
    if series.drawn in ("target", "point"):
        line.noFill = True
        symbol: Literal["dash", "diamond"] = "dash" if series.drawn == "target" or dashed else "diamond"
        ink = "B03A48" if series.drawn == "target" else "6B7785" if dashed else colour
        made.marker = Marker(symbol, size=13 if series.drawn == "target" else 9)
        made.marker.graphicalProperties = GraphicalProperties(solidFill=ink)
        made.marker.graphicalProperties.line.solidFill = ink
        return made
    made.marker = Marker("none")
    line.solidFill, line.width = colour, 12700 if dashed else 22000
    if dashed:
        line.dashStyle = "sysDash"
    return made


def _axes(drawn: BarChart | LineChart, chart: Chart) -> None:
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.x_axis.tickLblPos = "low"
    drawn.x_axis.number_format = "d mmm"
    drawn.y_axis.number_format = _AXIS.get(chart.form, "General")
    drawn.y_axis.title = chart.y_title or None
    grid = GraphicalProperties()
    grid.line.solidFill = "E1E5EA"
    drawn.y_axis.majorGridlines = ChartLines(spPr=grid)
    drawn.layout = Layout(ManualLayout(x=0.06, y=0.13, w=0.91, h=0.64, xMode="edge", yMode="edge"))
    if chart.least is not None:
        drawn.y_axis.scaling.min = chart.least
    if chart.form == "share":
        drawn.y_axis.scaling.max = 1
