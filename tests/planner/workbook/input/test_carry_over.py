"""Last month's result as the days before this plan."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.errors import InputFaults
from planner.domain.outcome.plan import Plan
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
