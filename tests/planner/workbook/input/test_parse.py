"""From a grid of cells to rows, with everything that is wrong in it."""

from planner.workbook.excel.grid import BadCell, Grid
from planner.workbook.input.parse import SheetReader, column_values
from planner.workbook.sheets.handling import HANDLING
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.queues import QUEUES


def told(headers: tuple[object, ...], *rows: tuple[object, ...], merged: tuple[str, ...] = ()) -> list[str]:
    """Return the faults of a Queues sheet with these headers and rows."""
    grid = Grid("Queues", headers, tuple(enumerate(rows, 2)), merged)
    return [str(fault) for fault in SheetReader(QUEUES, grid).faults]


def test_headers_are_known_whatever_their_capitals_and_order() -> None:
    """Order, capitals, outer spaces and the star of a required column do not matter."""
    grid = Grid("Queues", (" skill", "TICKET GROUP *"), ((2, ("desk", "A")),))
    (only,) = SheetReader(QUEUES, grid).rows
    assert (only.row.group, only.row.skill, only.number) == ("A", "desk", 2)


def test_a_near_header_is_suggested_and_a_missing_one_told() -> None:
    """A misspelt header names what was meant; without a required column the sheet cannot be read."""
    assert told(("Ticket grp", "Skill"), ("A", "desk")) == [
        "Queues!A1: unknown header 'Ticket grp' (did you mean 'Ticket group'?); "
        "accepted: one of: Ticket group, Tickets; or in brackets for notes of your own",
        "Queues!1:1: no column 'Ticket group'; accepted: the header 'Ticket group' in row 1",
    ]


def test_a_header_twice() -> None:
    """The same header twice leaves open which column counts."""
    assert told(("Ticket group", "Skill", "skill"), ("A", "desk", "net")) == [
        "Queues!C1: the header stands in B1 already; accepted: each header once"
    ]


def test_columns_of_the_planners_own() -> None:
    """A header in brackets is a note; values under no header are not lost in silence."""
    assert told(("Ticket group", "(Owner)"), ("A", "Rui")) == []
    assert told(("Ticket group", None), ("A", "desk")) == [
        "Queues!B1: no header above the value in row 2; accepted: a header, or an empty column"
    ]


def test_empty_rows_count_for_nothing_and_empty_cells_for_their_default() -> None:
    """A row of spaces is no row; an empty optional cell is as usual, an empty group is no group."""
    grid = Grid(
        "Handling", ("Priority", "Skill", "Minutes", "Spread"), ((2, ("P1", "net", 5, " ")), (3, (None, " ", None, "")))
    )
    (only,) = SheetReader(HANDLING, grid).rows
    assert only.row.spread == 1.0
    assert told(("Ticket group", "Skill"), (None, "desk")) == []
    (queue,) = SheetReader(QUEUES, Grid("Queues", ("Ticket group", "Skill"), ((2, (None, "desk")),))).rows
    assert queue.row.group == "(no group)"


def test_all_faults_of_a_row_at_once() -> None:
    """Two bad cells of a row are both told, and the row is left out."""
    grid = Grid("Handling", ("Priority", "Skill", "Minutes", "Spread"), ((2, (None, "net", "five", -1)),))
    reader = SheetReader(HANDLING, grid)
    assert [fault.cell for fault in reader.faults] == ["A2", "C2", "D2"]
    assert reader.rows == []


def test_cells_without_a_value_of_use() -> None:
    """A cell that shows an error is told as such, and not as empty besides."""
    assert told(("Ticket group", "Skill"), (BadCell("the cell shows the error #REF!", "a value"), "desk")) == [
        "Queues!A2: the cell shows the error #REF!; accepted: a value"
    ]


def test_merged_cells() -> None:
    """Merged cells hide that the cells under the first are empty."""
    assert told(("Ticket group", "Skill"), ("A", "desk"), merged=("B2:B4",)) == [
        "Queues!B2:B4: the cells are merged; accepted: one value in every cell; unmerge them"
    ]


def test_names_of_rows_with_other_faults_are_known() -> None:
    """A person whose hours are wrong is still a person, so other sheets may name them."""
    grid = Grid("People", ("Name", "Contract hours"), ((2, ("Ann", "forty")), (3, (" Bob ", 40)), (4, (None, 1))))
    assert list(column_values(grid, "Name")) == ["Ann", "Bob"]
    assert len(SheetReader(PEOPLE, grid).rows) == 1
