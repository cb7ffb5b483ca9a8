"""Conflicts between what a planner typed into the grid and the rows of the workbook."""

from pathlib import Path

import openpyxl

from planner.domain.outcome.plan import Plan
from planner.workbook.results.edit_conflicts import edit_conflicts
from planner.workbook.results.read_result import read_result


def _typed(path: Path, cell: str, **cells: str) -> list[list[str]]:
    """Return the rows of every conflict that names a cell of the grid, after cells were retyped."""
    book = openpyxl.load_workbook(path)
    for at, value in cells.items():
        book["Rota"][at] = value
    book.save(path)
    found = [[str(row) for row in conflict.rows] for conflict in edit_conflicts(read_result(path))]
    return [rows for rows in found if any(row.startswith(f"Rota!{cell}:") for row in rows)]


def test_two_typed_duties_too_close_to_each_other(copied: tuple[Plan, Path]) -> None:
    """An early typed after a locked night: told once, with both cells of the Rota sheet and the rest after nights."""
    [rows] = _typed(copied[1], "H9", F9="-", G9="N!", H9="E!")
    assert rows[:2] == ["Rota!G9: Cem is fixed to N on Tue 2 Jun", "Rota!H9: Cem is fixed to E on Wed 3 Jun"]
    assert rows[2].endswith("rest after nights, 48 hours, is a must for everyone")
    assert len(rows) == 3


def test_a_duty_typed_on_a_day_of_leave(copied: tuple[Plan, Path]) -> None:
    """The typed cell and the row of the Leave sheet."""
    [rows] = _typed(copied[1], "H7", H7="L")
    assert rows[0] == "Rota!H7: Ann is fixed to L on Wed 3 Jun"
    assert rows[1].startswith("Leave!B2: Ann is on leave")


def test_what_another_rota_would_mend_is_no_conflict(copied: tuple[Plan, Path]) -> None:
    """A single early after a night that is not locked: repair moves the night, no row has to give way."""
    assert _typed(copied[1], "I9", I9="E") == []
