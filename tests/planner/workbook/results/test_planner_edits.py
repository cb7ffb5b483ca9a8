"""Every way of typing, sorting, inserting and deleting that planners try in a result: understood, or told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.errors import InputFaults
from planner.domain.outcome.plan import Plan
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Person
from planner.reports.measures.grid_cell import grid_cell
from planner.workbook.pages.read_rota import read_grid
from planner.workbook.pages.rota_layout import DATE_ROW, FIRST_PERSON
from planner.workbook.results.read_result import is_result, read_result
from planner.workbook.stored.book import StoredBook, Values
from planner.workbook.stored.data_sheet import read_tables
from planner.workbook.stored.table_checks import CHECKS

FIRST = date(2026, 6, 1)
ANN, BOB, CEM = FIRST_PERSON, FIRST_PERSON + 1, FIRST_PERSON + 2
DAY_ONE = "F"
"""The column of 1 June in the small result."""

Edit = Callable[[Workbook], object]


@pytest.fixture(scope="module")
def stored(result: tuple[Plan, Path]) -> dict[str, Values]:
    """The values of the Rota and the Data sheet, as a planner opens them."""
    with StoredBook(result[1]) as book:
        return {title: book.sheet(title) for title in ("Rota", "Data")}


def edited(rows: Values, title: str, edit: Edit) -> Values:
    """Return the values of a sheet after a planner's edit."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    edit(book)
    return [list(row) for row in sheet.values]


def edit_file(path: Path, edit: Edit) -> Path:
    """Do to a result what a planner does, and save it."""
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)
    return path


def lines(refusal: pytest.ExceptionInfo[InputFaults]) -> list[str]:
    """Return the faults that were told."""
    return [str(fault) for fault in refusal.value.faults]


def faults(path: Path) -> list[str]:
    """Return what is told of a result that cannot be read."""
    with pytest.raises(InputFaults) as refusal:
        read_result(path)
    return lines(refusal)


def rota_of(book: Workbook) -> Worksheet:
    """Return the Rota sheet."""
    sheet = book["Rota"]
    assert isinstance(sheet, Worksheet)
    return sheet


def reverse_people(book: Workbook) -> None:
    """Sort the rows of all people by name, downwards, as the filter of the sheet does it."""
    sheet = rota_of(book)
    rows = [[cell.value for cell in sheet[row]] for row in (CEM, BOB, ANN)]
    for number, values in zip((ANN, BOB, CEM), rows, strict=True):
        for column, value in enumerate(values, 1):
            sheet.cell(number, column).value = value


def insert_heading(book: Workbook) -> None:
    """Put a heading of the planner's own above Bob, and a blank row under it."""
    sheet = rota_of(book)
    sheet.insert_rows(BOB, 2)
    sheet.cell(BOB, 1).value = "South"


def insert_column(book: Workbook) -> None:
    """Put a column of the planner's own between the names and the days."""
    sheet = rota_of(book)
    sheet.insert_cols(3)
    sheet.cell(DATE_ROW, 3).value = "Phone"
    sheet.cell(ANN, 3).value = 4711


def move_column(book: Workbook) -> None:
    """Move the column of 1 June behind all others."""
    sheet = rota_of(book)
    for row in range(1, CEM + 1):
        sheet.cell(row, 90).value, sheet.cell(row, 6).value = sheet.cell(row, 6).value, None


def group_rows(book: Workbook) -> None:
    """Group and fold the rows of Ann and Bob."""
    rota_of(book).row_dimensions.group(ANN, BOB, hidden=True)


def copy_rota(book: Workbook) -> None:
    """Keep a copy of the Rota sheet, for a second thought."""
    book.copy_worksheet(rota_of(book)).title = "Rota (2)"


def sort_data(book: Workbook) -> None:
    """Turn the rows of the table of assignments upside down."""
    sheet, column = book["Data"], _data_column(book, "tblAssignments")
    rows = [row for row in range(5, sheet.max_row + 1) if sheet.cell(row, column).value is not None]
    values = [[sheet.cell(row, column + at).value for at in range(3)] for row in rows]
    for row, cells in zip(rows, reversed(values), strict=True):
        for at, value in enumerate(cells):
            sheet.cell(row, column + at).value = value


def insert_data_row(book: Workbook) -> None:
    """Put a row above everything on the Data sheet."""
    book["Data"].insert_rows(1)


@pytest.mark.parametrize(
    "edit",
    [
        reverse_people,
        insert_heading,
        insert_column,
        move_column,
        lambda book: rota_of(book).insert_rows(1, 3),
        lambda book: rota_of(book).insert_cols(1),
    ],
)
def test_what_moves_cells_moves_no_duty(result: tuple[Plan, Path], stored: dict[str, Values], edit: Edit) -> None:
    """Sorted, inserted and moved: everybody keeps exactly the duties they had."""
    made = result[0]
    assert read_grid(edited(stored["Rota"], "Rota", edit), made.inputs).rota == made.rota


def test_sheets_and_groups_of_the_planner_change_nothing(copied: tuple[Plan, Path]) -> None:
    """Folded rows and columns, sheets moved, added and copied, stored tables sorted: the same result is read."""
    made, path = copied

    def edit(book: Workbook) -> None:
        group_rows(book)
        rota_of(book).column_dimensions.group("G", "J", hidden=True)
        copy_rota(book)
        book.move_sheet("Rota", 5)
        book.create_sheet("Notes", 0)
        sort_data(book)
        insert_data_row(book)

    again = read_result(edit_file(path, edit))
    assert (again.plan.rota, again.plan.requirement, again.made) == (made.rota, made.requirement, made.rota)


@pytest.mark.parametrize(
    ("typed", "duties"),
    [
        ("l", ("L",)),
        (" L ", ("L",)),
        ("L+P", ("L", "P")),
        ("l + p", ("L", "P")),
        ("P+L", ("L", "P")),
        ("P", ("P",)),
        ("L!", ("L",)),
        ("! L", ("L",)),
        ("L!+P", ("L", "P")),
        ("-", ()),
        ("–", ()),
        ("off", ()),
        ("x", ()),
        ("", ()),
        (None, ()),
        ("   ", ()),
        ("-!", ()),
        ("AL", ()),
        ("sl", ()),
        ("SL!", ()),
    ],
)
def test_a_typed_cell_is_understood(
    result: tuple[Plan, Path], stored: dict[str, Values], typed: str | None, duties: tuple[str, ...]
) -> None:
    """Capitals, spaces, the order of codes, the place of the lock and every word for off mean what planners mean."""

    def edit(book: Workbook) -> None:
        rota_of(book)[f"{DAY_ONE}{BOB}"].value = typed

    grid = read_grid(edited(stored["Rota"], "Rota", edit), result[0].inputs)
    assert grid.rota.duties("Bob", FIRST) == duties
    locked = any((lock.person, lock.day) == ("Bob", FIRST) for lock in grid.locks)
    assert locked == ("!" in (typed or ""))


def typed(cell: str, value: object) -> Edit:
    """Return the edit that types a value into a cell of the Rota sheet."""

    def edit(book: Workbook) -> None:
        rota_of(book)[cell].value = value

    return edit


def delete_bob(book: Workbook) -> None:
    """Delete the row of a person."""
    rota_of(book).delete_rows(BOB)


def copy_bob(book: Workbook) -> None:
    """Insert a copy of a person's row."""
    sheet = rota_of(book)
    values = [cell.value for cell in sheet[BOB]]
    sheet.insert_rows(BOB)
    for column, value in enumerate(values, 1):
        sheet.cell(BOB, column).value = value


def cut_names(book: Workbook) -> None:
    """Empty the column of names."""
    for row in (ANN, BOB, CEM):
        rota_of(book).cell(row, 1).value = None


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (typed("F7", "Z"), "Rota!F7: 'Z' for Ann on 2026-06-01 is not a duty"),
        (typed("F7", 12), "Rota!F7: '12' for Ann on 2026-06-01 is not a duty"),
        (typed("F7", "L/P"), "Rota!F7: 'L/P' for Ann"),
        (typed("F7", "E ask her"), "Rota!F7: 'E ask her' for Ann"),
        (typed("A8", "Bobb"), "Rota!A8: unknown person 'Bobb' (did you mean 'Bob'?)"),
        (typed("A8", "Ann"), "Rota!A8: Ann has two rows"),
        (delete_bob, "Rota!A7:A8: no row for Bob"),
        (copy_bob, "Rota!A9: Bob has two rows"),
        (cut_names, "Rota!A7: duties in a row without a name"),
        (cut_names, "Rota: no row for Ann"),
        (typed("G6", None), "Rota!6:6: no column for 2026-06-02"),
        (typed("G6", "Tuesday"), "Rota!6:6: no column for 2026-06-02"),
        (typed("G6", date(2026, 6, 1)), "Rota!G6: a second column for 2026-06-01"),
        (lambda book: rota_of(book).delete_cols(7), "no column for 2026-06-02"),
        (lambda book: rota_of(book).delete_rows(1, 200), "Rota: no column for 2026-06-01"),
    ],
)
def test_what_cannot_be_understood_is_told(
    result: tuple[Plan, Path], stored: dict[str, Values], edit: Edit, said: str
) -> None:
    """The place, what was found and what to do are told, never a traceback, and never a rota that was not meant."""
    with pytest.raises(InputFaults) as refusal:
        read_grid(edited(stored["Rota"], "Rota", edit), result[0].inputs)
    assert any(said in line for line in lines(refusal)), lines(refusal)


def test_a_colleague_who_is_not_in_the_grid_is_told(result: tuple[Plan, Path], stored: dict[str, Values]) -> None:
    """Somebody added to the People sheet alone is not off all month in silence."""
    inputs = replace(result[0].inputs, people=(*result[0].inputs.people, Person("Dora", 2400)))
    with pytest.raises(InputFaults, match="Rota!A7:A9: no row for Dora"):
        read_grid(stored["Rota"], inputs)
    assert read_grid(stored["Rota"], inputs, expected=("Ann", "Bob", "Cem")).rota == result[0].rota


@pytest.mark.parametrize("title", ["Rota", "Data"])
def test_a_sheet_that_was_deleted_or_renamed_is_told(copied: tuple[Plan, Path], title: str) -> None:
    """A result without its Rota or its Data sheet is still no mere input: it is told what is missing."""
    _, path = copied
    edit_file(path, lambda book: setattr(book[title], "title", "June"))
    assert is_result(path)
    assert faults(path)[0].startswith(f"{title}: no sheet '{title}'; accepted: a result of plan with its sheet")


def _data_column(book: Workbook, table: str) -> int:
    return next(cell.column for cell in book["Data"][3] if cell.value == table)


def in_table(table: str, value: object, row: int = 5, offset: int = 0) -> Edit:
    """Return the edit that types a value into a table of the Data sheet."""

    def edit(book: Workbook) -> None:
        book["Data"].cell(row, _data_column(book, table) + offset).value = value  # type: ignore[assignment]

    return edit


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (in_table("tblFloors", None), "the table tblFloors was changed: cells were changed"),
        (in_table("tblFloors", 7, offset=3), "the table tblFloors was changed: cells were changed"),
        (in_table("tblFloors", None, row=3), "the table tblFloors is missing"),
        (in_table("tblAssignments", "Nobody"), "the table tblAssignments was changed: cells were changed"),
        (in_table("tblPromise", "soon", offset=5), "the table tblPromise was changed: cells were changed"),
        (in_table("tblFacts", "a note", row=90), "the table tblFacts was changed"),
        (lambda book: book["Data"].delete_rows(20, 5), "rows are there"),
        (lambda book: book["Data"].delete_rows(1, 9999), "the table tblFacts is missing"),
        (lambda book: book["Data"].delete_cols(1, 4), "the table tblFacts is missing"),
    ],
)
def test_a_data_sheet_that_was_changed_is_not_believed(stored: dict[str, Values], edit: Edit, said: str) -> None:
    """Emptied, cut or retyped, it is told with the table and what to do; nothing is judged against what is left."""
    with pytest.raises(InputFaults) as refusal:
        read_tables(edited(stored["Data"], "Data", edit))
    assert any(said in line and "undo the change" in line for line in lines(refusal)), lines(refusal)


def test_without_checks_what_cannot_be_read_is_told(copied: tuple[Plan, Path]) -> None:
    """A result of an earlier version has no checks: a cell that cannot be understood is told all the same."""
    _, path = copied

    def edit(book: Workbook) -> None:
        column = _data_column(book, CHECKS)
        for row in range(3, 40):
            for at in range(3):
                book["Data"].cell(row, column + at).value = None
        in_table("tblFloors", None)(book)
        in_table("tblFloors", "soon", offset=1)(book)

    assert faults(edit_file(path, edit))[0].startswith(
        "Data: a stored value cannot be understood; accepted: the sheet as"
    )


def test_a_copied_input_sheet_is_told(copied: tuple[Plan, Path]) -> None:
    """Rows on a copy of the Leave sheet are not passed over in silence; in brackets it is the planner's own."""
    _, path = copied

    def copy(title: str) -> Edit:
        return lambda book: setattr(book.copy_worksheet(book["Leave"]), "title", title)

    before = path.read_bytes()
    for title in ("Leave (2)", "Copy of Leave"):
        path.write_bytes(before)
        assert faults(edit_file(path, copy(title)))[0].startswith(
            f"{title}: this copy of the sheet 'Leave' is not read"
        )
    path.write_bytes(before)
    read_result(edit_file(path, copy("(Leave 2)")))


def test_a_tier_called_x_is_read_back(result: tuple[Plan, Path], stored: dict[str, Values]) -> None:
    """Where X is a duty, a cell with it is that duty, and the long sign is for those who are not with the team."""
    inputs = replace(result[0].inputs, tiers=(*result[0].inputs.tiers, Tier("Extra", "X")))

    def edit(book: Workbook) -> None:
        rota_of(book)[f"{DAY_ONE}{BOB}"].value = "L+x"
        rota_of(book)[f"{DAY_ONE}{CEM}"].value = "(out)"

    grid = read_grid(edited(stored["Rota"], "Rota", edit), inputs)
    assert grid.rota.duties("Bob", FIRST) == ("L", "X")
    assert grid.rota.duties("Cem", FIRST) == ()
    assert grid_cell(inputs, grid.rota, "Cem", FIRST) == "(out)"
