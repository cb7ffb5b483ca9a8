"""Which rows were drawn and which a planner typed."""

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.annotations.drawn_rows import DrawnRows, drawn_rows_of, drawn_rows_table, plain_cells


def sheet_with(*rows: list[object]) -> Worksheet:
    """Return a sheet of these rows."""
    sheet: Worksheet = Workbook().create_sheet("Page")
    for row in rows:
        sheet.append(row)
    return sheet


def drawn(sheet: Worksheet) -> DrawnRows:
    """Return the rows of a sheet as they are stored and read."""
    made = drawn_rows_table([sheet], DrawnRows())
    return drawn_rows_of({made.name: list(made.rows)})


def test_cells_behind_a_drawn_row_are_the_planners() -> None:
    """Moved or with other results of its formulas the row is drawn; what stands behind it is counted off."""
    known = drawn(sheet_with(["Ann", 7.5, "=1+1", ""]))
    moved = sheet_with([], ["Ann", None, 7.5, "=2+2", "ask her"])
    assert [known.drawn("Page", plain_cells(row)) for row in moved.iter_rows()] == [0, 2]


def test_a_row_that_was_typed_over_is_not_drawn() -> None:
    """Another number, or a row that was never there."""
    known = drawn(sheet_with(["Ann", 7.5]))
    typed = sheet_with(["Ann", 8], ["agreed on 3 May"])
    assert [known.drawn("Page", plain_cells(row)) for row in typed.iter_rows()] == [None, None]


def test_of_an_unknown_sheet_every_row_is_drawn() -> None:
    """Results of earlier versions know nothing: no row is taken for a planner's own."""
    row = plain_cells(next(sheet_with(["Ann", 7.5]).iter_rows()))
    assert DrawnRows().drawn("Page", row) == 2
