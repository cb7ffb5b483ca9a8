"""A result planned again: what its grid decides."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from planner.console.arguments.plan_again import again_lines
from planner.domain.errors import InputFaults
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Rota
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.results.plan_again import PlannedBefore, planned_before
from tests.plans import plan

FIRST, SECOND = date(2026, 6, 1), date(2026, 6, 2)


def again(path: Path, **cells: object) -> PlannedBefore:
    """Type cells into the grid of a result and return what they decide; People!B3 is written People_B3."""
    book = openpyxl.load_workbook(path)
    for place, value in cells.items():
        title, _, cell = place.rpartition("_")
        book[title or "Rota"][cell].value = value
    book.save(path)
    return planned_before(path, read_inputs(path))


def test_locked_cells_stay_and_all_others_are_a_start(copied: tuple[Plan, Path]) -> None:
    """A lock is a fixed duty with its cell, a cell without one is part of the start, leave typed is leave."""
    _, path = copied
    before = again(path, F8="E!", G8="-", H9="SL")
    assert Fixed("Bob", FIRST, "E", "locked in the grid") in before.inputs.fixed
    assert before.inputs.places["Fixed", "duty", "Bob", FIRST, "E"] == "Rota!F8"
    assert before.start is not None
    assert before.start.duties("Bob", SECOND) == ()
    assert (before.locked, before.typed) == ((("Bob", FIRST),), (("Bob", SECOND),))
    assert ("Cem", date(2026, 6, 3)) in before.inputs.on_leave


def test_what_a_new_rota_overrules_is_said(copied: tuple[Plan, Path]) -> None:
    """The cell that was typed without a lock and is otherwise now stands there with both duties."""
    made, path = copied
    before = again(path, F8="E!", G8="-")
    lines = list(again_lines(before, plan(before.inputs, made.rota)))
    assert lines[0] == "1 locked cell of the grid kept; of 1 cell retyped without a lock 0 as typed"
    assert lines[1] == "  Bob, Tue 2 Jun: you typed off, the new rota has L+P"
    assert "ends with !" in lines[2]
    assert not list(before.cells_not_kept(before.start or Rota()))


def test_people_may_come_and_go_on_the_people_sheet(copied: tuple[Plan, Path]) -> None:
    """A new colleague has no row yet, and the row of one who was taken off the sheets is passed over."""
    _, path = copied
    book = openpyxl.load_workbook(path)
    for title, sheet in ((each.title, each) for each in book.worksheets):
        if title in ("People", "Skills", "Leave", "Wishes", "Fixed", "Previous", "Ledger"):
            for cell in sheet["A"]:
                cell.value = "Dora" if cell.value == "Cem" else cell.value
    book.save(path)
    before = planned_before(path, read_inputs(path))
    assert before.start is not None
    assert set(before.start.by_person) == {"Ann", "Bob"}


def test_a_deleted_row_is_told(copied: tuple[Plan, Path]) -> None:
    """Whoever is on the People sheet and was in the rota has a row, also when it is planned again."""
    _, path = copied
    book = openpyxl.load_workbook(path)
    book["Rota"].delete_rows(8)
    book.save(path)
    with pytest.raises(InputFaults, match="Rota!A7:A8: no row for Bob"):
        planned_before(path, read_inputs(path))


def test_a_grid_of_another_period_decides_nothing(copied: tuple[Plan, Path]) -> None:
    """With other days on the Plan sheet the new rota starts from nothing."""
    _, path = copied
    book = openpyxl.load_workbook(path)
    for row in book["Plan"].iter_rows(min_row=2):
        if row[0].value == "Last day":
            row[1].value = date(2026, 6, 21)
    book.save(path)
    before = planned_before(path, read_inputs(path))
    assert (before.start, before.locked, list(again_lines(before, copied[0]))) == (None, (), [])
