"""What a planner added to result sheets is there after a command has drawn them anew."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan
from planner.workbook.annotations.page_annotations import HEADING
from planner.workbook.pages.rota_layout import DATE_ROW, FIRST_PERSON
from planner.workbook.results.read_result import read_result
from planner.workbook.results.write_plan import write_plan

YELLOW = PatternFill("solid", fgColor="FFFFFF00")


def drawn_anew(path: Path, edit: Callable[[Workbook], object], times: int = 1) -> Workbook:
    """Do what a planner does to a result, read it and write it over itself as commands do, and open it again."""
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)
    for _ in range(times):
        write_plan(read_result(path).plan, path, path)
    return openpyxl.load_workbook(path)


def sheet_of(book: Workbook, title: str = "Rota") -> Worksheet:
    """Return a sheet of a book."""
    sheet = book[title]
    assert isinstance(sheet, Worksheet)
    return sheet


def row_of(sheet: Worksheet, text: str) -> int:
    """Return the row whose first cell has this text."""
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == text)


def column_of(sheet: Worksheet, title: object) -> int:
    """Return the column with this heading."""
    return next(at for at, cell in enumerate(sheet[DATE_ROW], 1) if cell.value == title)


def texts(sheet: Worksheet) -> list[object]:
    """Return every value of a sheet."""
    return [value for row in sheet.iter_rows(values_only=True) for value in row if value is not None]


@pytest.mark.parametrize("times", [1, 2])
def test_notes_and_colours_of_the_grid_stay_with_their_cells(copied: tuple[Plan, Path], times: int) -> None:
    """A note and a yellow cell on Bob's 2 June, a struck name and a noted date are there, once and twice drawn anew."""

    def edit(book: Workbook) -> None:
        sheet = sheet_of(book)
        sheet["G8"].comment = Comment("asked for it", "Maria")
        sheet["G8"].fill = YELLOW
        sheet["A9"].font = Font(bold=True, strike=True)
        sheet.cell(DATE_ROW, 8).comment = Comment("audit", "Maria")

    sheet = sheet_of(drawn_anew(copied[1], edit, times))
    note = sheet["G8"].comment
    assert note is not None
    assert (note.text, note.author) == ("asked for it", "Maria")
    assert sheet["G8"].fill.fgColor.rgb == "FFFFFF00"
    assert sheet["F8"].fill.fgColor.rgb != "FFFFFF00"
    assert sheet["A9"].font.strike
    header = sheet.cell(DATE_ROW, 8).comment
    assert header is not None
    assert header.text == "audit"


def test_the_order_of_rows_and_headings_stay(copied: tuple[Plan, Path]) -> None:
    """Sorted the other way round, with a coloured heading and a blank row, the grid is drawn in that order."""
    made, path = copied

    def edit(book: Workbook) -> None:
        sheet = sheet_of(book)
        first, last = ([cell.value for cell in sheet[row]] for row in (FIRST_PERSON, FIRST_PERSON + 2))
        for row, values in ((FIRST_PERSON, last), (FIRST_PERSON + 2, first)):
            for column, value in enumerate(values, 1):
                sheet.cell(row, column).value = value
        sheet.insert_rows(FIRST_PERSON + 1, 2)
        sheet.cell(FIRST_PERSON + 2, 1).value = "The others"
        sheet.cell(FIRST_PERSON + 2, 1).fill = YELLOW

    book = drawn_anew(path, edit)
    sheet = sheet_of(book)
    names = [sheet.cell(row, 1).value for row in range(FIRST_PERSON, FIRST_PERSON + 5)]
    assert names == ["Cem", None, "The others", "Bob", "Ann"]
    assert sheet.cell(FIRST_PERSON + 2, 1).fill.fgColor.rgb == "FFFFFF00"
    assert read_result(path).plan.rota == made.rota
    assert f"${FIRST_PERSON}:" in str(sheet.cell(row_of(sheet, "Early (E)"), 6).value)
    assert f"${FIRST_PERSON + 4}" in str(sheet.cell(row_of(sheet, "Early (E)"), 6).value)


def test_own_columns_stay_with_their_people(copied: tuple[Plan, Path]) -> None:
    """A column put in between and one at the right keep heading, values and formulas, whatever row a person has."""

    def edit(book: Workbook) -> None:
        sheet = sheet_of(book)
        sheet.insert_cols(3)
        sheet.cell(DATE_ROW, 3).value = "Phone"
        for offset, phone in enumerate((4711, 4712, 4713)):
            sheet.cell(FIRST_PERSON + offset, 3).value = phone
        far = sheet.max_column + 2
        sheet.cell(DATE_ROW, far).value = "Twice"
        sheet.cell(FIRST_PERSON, far).value = "=C7*2"

    path = copied[1]
    sheet = sheet_of(drawn_anew(path, edit))
    phone, twice = column_of(sheet, "Phone"), column_of(sheet, "Twice")
    assert [sheet.cell(FIRST_PERSON + offset, phone).value for offset in range(3)] == [4711, 4712, 4713]
    assert str(sheet.cell(FIRST_PERSON, twice).value).startswith("=")
    again = sheet_of(drawn_anew(path, lambda _: None))
    assert (column_of(again, "Phone"), column_of(again, "Twice")) == (phone, twice)
    assert len([value for value in texts(again) if value == "Phone"]) == 1


def test_rows_outside_the_grid_stay(copied: tuple[Plan, Path]) -> None:
    """A line under the legend and one above the title are there, once, after two commands."""

    def edit(book: Workbook) -> None:
        sheet = sheet_of(book)
        sheet.insert_rows(1)
        sheet["A1"] = "Agreed with the union on 3 May"
        sheet.cell(sheet.max_row + 3, 2).value = "see mail of Ana"

    found = texts(sheet_of(drawn_anew(copied[1], edit, times=2)))
    assert found.count("Agreed with the union on 3 May") == found.count("see mail of Ana") == 1


def test_folded_rows_stay_folded(copied: tuple[Plan, Path]) -> None:
    """Rows that are grouped and hidden are so again."""
    sheet = sheet_of(drawn_anew(copied[1], lambda book: sheet_of(book).row_dimensions.group(8, 9, hidden=True)))
    assert [sheet.row_dimensions[row].outlineLevel for row in (7, 8, 9)] == [0, 1, 1]
    assert sheet.row_dimensions[8].hidden


def test_what_stands_on_pages_stays(copied: tuple[Plan, Path]) -> None:
    """On the Fairness page: a note and a colour at a name, a remark beside it, a row below, a column of remarks."""

    def edit(book: Workbook) -> None:
        sheet = sheet_of(book, "Fairness")
        row = row_of(sheet, "Bob")
        sheet.cell(row, 1).comment = Comment("back in May", "Maria")
        sheet.cell(row, 1).fill = YELLOW
        sheet.cell(row, sheet.max_column + 1).value = "ask him"
        sheet.cell(sheet.max_row + 2, 1).value = "Discussed on 3 May"

    path = copied[1]
    for _ in range(2):
        sheet = sheet_of(drawn_anew(path, edit), "Fairness")
        row = row_of(sheet, "Bob")
        note = sheet.cell(row, 1).comment
        assert note is not None
        assert note.text == "back in May"
        assert sheet.cell(row, 1).fill.fgColor.rgb == "FFFFFF00"
        assert "ask him" in [cell.value for cell in sheet[row]]
        found = texts(sheet)
        assert found.count("Discussed on 3 May") == found.count("ask him") == found.count(HEADING) == 1

        def edit(book: Workbook) -> None:
            """Save without a change."""


def test_a_typed_over_row_and_a_remark_whose_row_is_gone_stay(copied: tuple[Plan, Path]) -> None:
    """A number typed over stands below with its row, and so does a remark at a row that the new page has no more."""
    path = copied[1]
    sheet = sheet_of(openpyxl.load_workbook(path), "Problems")
    gone = next(row for row in sheet.iter_rows() if row[1].value == "Ann" and row[3].value == "rest between duties")

    def edit(book: Workbook) -> None:
        page = sheet_of(book, "Problems")
        page.cell(int(gone[0].row or 0), 12).value = "agreed with her"
        sheet_of(book)["L7"] = "-"
        sheet_of(book, "Summary")["A1"] = "My June"

    book = drawn_anew(path, edit)
    assert "agreed with her" in texts(sheet_of(book, "Problems"))
    assert "My June" in texts(sheet_of(book, "Summary"))


def test_own_sheets_stay(copied: tuple[Plan, Path]) -> None:
    """A sheet of the planner's own with a formula over the Rota sheet is as it was."""

    def edit(book: Workbook) -> None:
        book.create_sheet("Notes")["A1"] = "=Rota!A7"

    assert drawn_anew(copied[1], edit)["Notes"]["A1"].value == "=Rota!A7"


def test_without_anything_added_nothing_is_added(copied: tuple[Plan, Path]) -> None:
    """A result that was only saved by another program is drawn as it was: the same values on the same cells."""
    path = copied[1]
    write_plan(read_result(path).plan, path, path)
    before = {sheet.title: list(sheet.values) for sheet in openpyxl.load_workbook(path).worksheets}
    book = drawn_anew(path, lambda book: setattr(book.properties, "title", "June"))
    after = {sheet.title: list(sheet.values) for sheet in book.worksheets}
    for title in before.keys() - {"Data"}:
        assert after[title] == before[title], title
    assert date(2026, 6, 1) in {getattr(value, "date", lambda: None)() for value in after["Rota"][DATE_ROW - 1]}
