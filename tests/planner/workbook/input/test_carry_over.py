"""Last month's result, and what was published, as the days before this plan."""

from datetime import date
from pathlib import Path

import pytest

from planner.archive.archive import Archive
from planner.archive.version import Draft
from planner.domain.errors import InputFaults
from planner.domain.outcome.plan import Plan
from planner.domain.roster.rules import LedgerLine
from planner.workbook.input.read_sheets import read_inputs, read_workbook
from planner.workbook.template.default_rows import SheetRows
from tests.planner.workbook.workbooks import write


def next_plan(folder: Path, previous: str, **rows: SheetRows) -> Path:
    """Write the workbook of the plan that follows the one of 1 to 14 June, with last month's result named in it."""
    plan: SheetRows = [
        {"Setting": "First day", "Value": date(2026, 6, 15)},
        {"Setting": "Last day", "Value": date(2026, 6, 28)},
        {"Setting": "Previous rota", "Value": previous},
    ]
    sheets: dict[str, SheetRows] = {"Plan": plan, "Fixed": [], "Previous": [], **rows}
    return write(folder / "next.xlsx", None, **sheets)


def test_the_last_duties_are_carried_over(copied: tuple[Plan, Path]) -> None:
    """Every duty of the result stands among the previous ones, and what was before it too."""
    made, path = copied
    inputs = read_inputs(next_plan(path.parent, path.name))
    known = {*made.rota.assignments, *made.inputs.previous}
    assert set(inputs.previous) == {done for done in known if done.person in inputs.person}
    assert inputs.previous


def test_rows_typed_by_the_planner_win(copied: tuple[Plan, Path]) -> None:
    """A day that stands on the Previous sheet is as it stands there."""
    made, path = copied
    day = max(done.day for done in made.rota.assignments if done.person == "Ann")
    inputs = read_inputs(next_plan(path.parent, path.name, Previous=[{"Name": "Ann", "Date": day, "Duty": "N"}]))
    assert [done.duty for done in inputs.previous if (done.person, done.day) == ("Ann", day)] == ["N"]


def test_a_result_that_is_not_there(tmp_path: Path) -> None:
    """To plan, last month's result must be there; to look at the inputs again it need not."""
    path = next_plan(tmp_path, "may.rota.xlsx")
    assert read_inputs(path).previous == ()
    with pytest.raises(InputFaults, match=r"no file 'may\.rota\.xlsx' in"):
        read_workbook(path)


def published(folder: Path, made: Plan, amount: int) -> None:
    """Publish the rota of 1 to 14 June for the team "next"."""
    ledger = (LedgerLine("Ann", "nights", amount, date(2026, 6, 1)), LedgerLine("Gone", "nights", 9, date(2026, 6, 1)))
    days = (made.inputs.horizon.first_day, made.inputs.horizon.last_day)
    Archive(folder / "next.rotacast.db").publish(Draft(*days, "Eve", "", "", 0, made.rota, ledger=ledger))


def test_what_was_published_before_counts_where_the_sheets_are_empty(copied: tuple[Plan, Path], tmp_path: Path) -> None:
    """The last of two versions gives its duties and burdens; nobody who is not on the People sheet comes back."""
    made, _ = copied
    path = next_plan(tmp_path, "", Ledger=[])
    published(tmp_path, made, 7)
    published(tmp_path, made, 3)
    inputs = read_inputs(path)
    assert set(inputs.previous) == {done for done in made.rota.assignments if done.person in inputs.person}
    assert inputs.ledger == (LedgerLine("Ann", "nights", 3, date(2026, 6, 1)),)


def test_sheets_that_are_filled_in_win_over_what_was_published(copied: tuple[Plan, Path], tmp_path: Path) -> None:
    """`next` has written both sheets already: nothing is counted twice."""
    made, _ = copied
    row = {"Name": "Ann", "Measure": "nights", "Amount": 5}
    path = next_plan(tmp_path, "", Ledger=[row], Previous=[{"Name": "Ann", "Date": date(2026, 6, 14), "Duty": "N"}])
    published(tmp_path, made, 3)
    inputs = read_inputs(path)
    assert [done.duty for done in inputs.previous] == ["N"]
    assert [line.amount for line in inputs.ledger] == [5]


def test_the_version_of_the_planned_days_is_not_before_them(copied: tuple[Plan, Path], tmp_path: Path) -> None:
    """A plan that is published itself has nothing of its own carried over."""
    made, _ = copied
    path = next_plan(tmp_path, "", Ledger=[])
    days = (date(2026, 6, 15), date(2026, 6, 28))
    Archive(tmp_path / "next.rotacast.db").publish(Draft(*days, "Eve", "", "", 0, made.rota))
    assert read_inputs(path).previous == ()
