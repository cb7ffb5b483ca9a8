"""The Rota sheet as a planner expects it; counts are checked against the codes that stand in the cells."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan
from planner.reports.measures.cover import covers
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.rota_layout import RotaLayout
from planner.workbook.pages.rota_sheet import draw_rota
from tests.builders import FLEXIBLE, MONDAY, SHIFTS, rota, world
from tests.plans import plan


@pytest.fixture
def sheet(book: Workbook) -> Worksheet:
    """The sheet with its formulas."""
    return _worksheet(book)


@pytest.fixture
def shown(values: Workbook) -> Worksheet:
    """The sheet as a viewer shows it."""
    return _worksheet(values)


def _worksheet(book: Workbook) -> Worksheet:
    found = book["Rota"]
    assert isinstance(found, Worksheet)
    return found


def _drawn(made: Plan) -> Worksheet:
    """Return the sheet of a plan in a workbook of its own."""
    sheet = Workbook().worksheets[0]
    found = covers(made.inputs, made.requirement, made.rota)
    layout = RotaLayout(made.inputs, tuple(cover.group for cover in found))
    draw_rota(sheet, made, found, layout, "Headline")
    return sheet


def _row(sheet: Worksheet, name: str, measure: str = "") -> list[Any]:
    """Return the values of the row with this name (and measure)."""
    for row in sheet.iter_rows(values_only=True):
        if row[0] == name and measure in ("", row[2]):
            return list(row)
    raise AssertionError(name)


def _days(sheet: Worksheet) -> dict[int, datetime]:
    header = [cell.value for cell in sheet[at.DATE_ROW]]
    return {index: value for index, value in enumerate(header) if isinstance(value, datetime)}


def _planned(sheet: Worksheet) -> list[int]:
    return [index for index, day in _days(sheet).items() if day >= datetime(2026, 6, 1)]


def test_dates_are_real_and_the_tail_stands_before_them(shown: Worksheet) -> None:
    """One day of May is known, so the columns run from 31 May to 14 June, all of them dates."""
    days = list(_days(shown).values())
    assert (days[0], days[-1], len(days)) == (datetime(2026, 5, 31), datetime(2026, 6, 14), 15)
    assert _row(shown, "Cem")[min(_days(shown))] == "N"


def test_counts_per_day_agree_with_the_cells(shown: Worksheet) -> None:
    """Planned per shift and tier is what one counts by looking down each column."""
    for label, measure, code in (
        ("Early (E)", "planned", "E"),
        ("Late (L)", "planned", "L"),
        ("Night (N)", "planned", "N"),
        ("Primary on call (P)", "planned", "P"),
    ):
        counted = _row(shown, label, measure)
        for index in _planned(shown):
            cells = [str(_row(shown, name)[index]).removesuffix("!").split("+") for name in ("Ann", "Bob", "Cem")]
            assert counted[index] == sum(code in cell for cell in cells)


def test_totals_per_person_agree_with_the_cells(shown: Worksheet) -> None:
    """Hours, nights, weekends, days on call and wishes met of each person, counted by hand."""
    header = [cell.value for cell in shown[at.DATE_ROW]]
    hours, nights, weekends, on_call, met = (
        header.index(title) for title in ("Hours", "Nights", "Week- ends", "On call", "Wishes met")
    )
    ann, bob, cem = (_row(shown, name) for name in ("Ann", "Bob", "Cem"))
    assert (ann[hours], bob[hours], cem[hours]) == (5 * 7.5 + 2 * 8 + 2 * 9, 6 * 8 + 7.5, 3 * 9 + 7.5)
    assert (ann[nights], ann[weekends], bob[on_call]) == (2, 2, 10)
    assert bob[met] == 1


def test_counts_are_live(sheet: Worksheet) -> None:
    """Totals and counts are formulas over the cells, not numbers."""
    header = [cell.value for cell in sheet[at.DATE_ROW]]
    ann = _row(sheet, "Ann")
    for title in ("Hours", "Diff", "Nights", "Week- ends", "On call"):
        assert str(ann[header.index(title)]).startswith("=")
    index = _planned(sheet)[0]
    assert "COUNTIF" in _row(sheet, "Early (E)", "planned")[index]
    assert "Coverage!" in _row(sheet, "desk", "hours short")[index]


def test_every_planned_cell_has_the_drop_down(sheet: Worksheet) -> None:
    """One list for all cells warns of unknown codes, and holds shifts, off, on call and leave."""
    (drop_down,) = sheet.data_validations.dataValidation
    assert drop_down.errorStyle == "warning"
    assert str(drop_down.sqref) == f"F{at.FIRST_PERSON}:S{at.FIRST_PERSON + 2}"
    first, last = (part.replace("$", "") for part in str(drop_down.formula1).split(":"))
    codes = [row[0].value for row in sheet[first:last]]
    assert codes[:6] == ["E", "L", "N", "-", "P", "E+P"]
    assert "AL" in codes


def test_few_conditional_formats(sheet: Worksheet) -> None:
    """One per code over the whole grid and one per line of counts, so files stay quick."""
    assert sum(len(each.rules) for each in sheet.conditional_formatting) < 30


def test_it_prints_as_one_landscape_page_with_names_and_dates(sheet: Worksheet) -> None:
    """A3 landscape on one page; names and dates repeat; panes are frozen at the first day."""
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation, setup.fitToWidth, setup.fitToHeight) == (8, "landscape", 1, 1)
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$6", "$A:$D")
    assert sheet.freeze_panes == "E7"
    assert sheet.print_area


def test_forty_people_print_on_as_many_pages_as_they_need() -> None:
    """One page wide and no limit to its height: on one page the letters would be too small to read."""
    names = " ".join(f"P{number}" for number in range(40))
    made = plan(world(names, days=2), rota("P0 E E"))
    sheet = _drawn(made)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)


def test_public_holidays_are_named_where_they_print() -> None:
    """A note on the date is not printed, so the heading names the holiday."""
    made = plan(world(days=2, holidays={MONDAY: "Whit Monday"}), rota("Ann E E"))
    sheet = _drawn(made)
    assert sheet.cell(at.WEEK_ROW, 1).value == "Public holidays: 1 Jun Whit Monday"


def test_rows_can_be_sorted_grouped_and_inserted(sheet: Worksheet) -> None:
    """The sheet is not protected, and the filter spans every column that belongs to a person's row, hidden ones too."""
    assert not sheet.protection.sheet
    titles = [cell.value for cell in sheet[at.DATE_ROW]]
    last = max(index for index, title in enumerate(titles, 1) if str(title).startswith("in "))
    first, end = str(sheet.auto_filter.ref).split(":")
    assert (first, end) == (f"A{at.DATE_ROW}", f"{get_column_letter(last)}{at.FIRST_PERSON + 2}")
    others = [row[last:] for row in sheet.iter_rows(min_row=at.FIRST_PERSON, max_row=at.FIRST_PERSON + 2)]
    assert titles[last:] == ["codes", "too little rest"]
    assert all(len(row) == 2 for row in others)


def test_formulas_of_a_row_look_at_nothing_of_another_row(sheet: Worksheet) -> None:
    """What stands in a person's row is counted from that row alone, so that sorting keeps it right."""
    legend = _row_number(sheet, "Legend, with the paid hours of each duty on each day")
    for row in range(at.FIRST_PERSON, at.FIRST_PERSON + 3):
        for cell in sheet[row]:
            rows = (
                {int(number) for number in re.findall(r"[A-Z]\$?(\d+)", str(cell.value))}
                if cell.data_type == "f"
                else set()
            )
            assert {number for number in rows if number < legend} <= {row}


def _row_number(sheet: Worksheet, text: str) -> int:
    return next(row[0].row for row in sheet.iter_rows() if row[0].value == text)


def test_broken_musts_are_framed(sheet: Worksheet, result: tuple[Plan, Path]) -> None:
    """Every cell of a broken must has a red frame."""
    breaches = [breach for breach in result[0].broken_musts if breach.person and breach.day]
    assert breaches
    for breach in breaches:
        row = next(cell.row for cell in sheet["A"] if cell.value == breach.person)
        column = next(i for i, day in _days(sheet).items() if breach.day == day.date()) + 1
        assert sheet.cell(row, column).border.left.style == "medium"


def test_the_legend_has_one_line_for_a_flexible_row() -> None:
    """The lines of its shifts are hidden, one colour holds for all of them, and days are as wide as their codes."""
    made = plan(world("Ann Bob", days=2, shifts=(*SHIFTS, *FLEXIBLE)), rota("Ann F6-10 F6:30-11\nBob E F6-10"))
    sheet = _drawn(made)
    rows = sheet.iter_rows(min_row=_row_number(sheet, "Legend, with the paid hours of each duty on each day"))
    lines = {row[1].value: int(row[0].row or 0) for row in rows}
    hidden = [code for code, row in lines.items() if code and sheet.row_dimensions[row].hidden]
    assert hidden == [shift.code for shift in FLEXIBLE]
    assert sheet.cell(lines["F"], at.SKILLS).value == (
        "starts 06:00 to 06:30, 4 h to 4.5 h, every 30 min, 30 min break; F6-10 is 06:00-10:00"
    )
    (planned,) = [row for row in sheet.iter_rows(values_only=True) if row[0] == "Flexible (F)"]
    first = lines["F"] + 1
    assert f"$B${first}:$B${first + 3}" in str(planned[at.CONTRACT])
    formats = [rule.formula[0] for each in sheet.conditional_formatting for rule in each.rules]
    assert sum(f"COUNTIF($B${first}:$B${first + 3}," in formula for formula in formats) == 1
    assert sheet.column_dimensions["E"].width > at.DAY_WIDTH
