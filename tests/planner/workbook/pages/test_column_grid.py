"""The columns that tables and heat maps of a page share."""

from openpyxl import Workbook

from planner.reports.page import Column, Heat, Page, Table
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.pages.column_grid import ColumnGrid, Span
from planner.workbook.pages.page_sheet import draw_page

TABLE = Table("People", (Column("Person", width=24), Column("Shifts", "whole", 12)), (("Ana", 3), ("Bo", 4)))
HEAT = Heat("Spare people", tuple(range(1, 32)), ("00:00",), (tuple(range(31)),))


def test_a_table_alone_takes_one_column_of_its_own_width_each() -> None:
    """Without a heat map the widths are the widest wishes of the tables."""
    wider = Table("Days", (Column("Day", width=10), Column("Chance", width=20)), ())
    grid = ColumnGrid.of(Page("", (TABLE, wider)))
    assert grid.widths == (24.0, 20.0)
    assert grid.spans([24, 12]) == (Span(1, 1), Span(2, 2))


def test_all_days_of_a_heat_map_are_of_one_width_beside_a_table() -> None:
    """The table takes several narrow columns, about as wide as it asks for."""
    grid = ColumnGrid.of(Page("", (TABLE, HEAT)))
    assert len(grid.widths) == 32
    assert len(set(grid.widths[1:])) == 1
    name, shifts = grid.spans([24, 12])
    assert (name.first, shifts.first) == (1, name.last + 1)
    assert abs(grid.width(name) - 24) < 3
    assert abs(grid.width(shifts) - 12) < 3


def test_a_table_wider_than_the_heat_map_gets_all_its_columns() -> None:
    """Two days and a wide table: the sheet is as wide as the table."""
    heat = Heat("Spare people", (1, 2), ("00:00",), ((0, 1),))
    grid = ColumnGrid.of(Page("", (TABLE, heat)))
    assert grid.spans([24, 12])[-1].last == len(grid.widths)


def test_a_table_beside_a_heat_map_is_drawn_over_merged_columns() -> None:
    """Each value stands in the first column of its span, and the columns of a span are one cell."""
    sheet = Workbook().active
    assert sheet is not None
    draw_page(sheet, "Continuity", Page("One absence.", (TABLE, HEAT)), Stamp("Desk", "now", "abc"))
    names = [str(area) for area in sheet.merged_cells.ranges]
    first = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Ana")
    beside = next(cell for row in sheet.iter_rows() for cell in row if cell.value == 3 and cell.row == first.row)
    assert first.column == 1
    assert beside.column > 2
    assert any(name.startswith(f"{first.coordinate}:") for name in names)
