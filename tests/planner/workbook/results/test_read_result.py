"""A result read back, as it was written and after a planner's edits."""

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planner.domain.errors import InputFaults
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Assignment
from planner.workbook.pages.read_rota import read_rota
from planner.workbook.results.read_result import is_result, read_result
from tests.planner.workbook.workbooks import write

SECOND = date(2026, 6, 2)


def _edit(path: Path, **cells: Any) -> None:
    """Retype cells of the Rota sheet, as a planner does: formulas lose their stored values by it."""
    book = openpyxl.load_workbook(path)
    for cell, value in cells.items():
        book["Rota"][cell] = value
    book.save(path)


def test_what_was_written_is_read(copied: tuple[Plan, Path]) -> None:
    """Rota, requirement, breaches, promise, solver and provenance come back equal; the forecast without its paths."""
    made, path = copied
    result = read_result(path)
    again = result.plan
    assert (again.rota, again.requirement, again.breaches) == (made.rota, made.requirement, made.breaches)
    assert (again.promise, again.solved, again.provenance) == (made.promise, made.solved, made.provenance)
    assert (again.refusals, again.overtime) == (made.refusals, made.overtime)
    assert again.forecast.mean == pytest.approx(made.forecast.mean)
    for share in (0.1, 0.5, 0.8, 0.9, 0.95):
        assert (again.forecast.quantile(share) == made.forecast.quantile(share)).all()
    assert result.made == made.rota
    assert [each.asked for each in again.rounds] == [each.asked for each in made.rounds]
    assert again.back_test == made.back_test


def test_hand_edits_are_read_however_they_are_typed(copied: tuple[Plan, Path]) -> None:
    """Small letters, spaces around +, a cleared cell and the word off are understood."""
    _, path = copied
    _edit(path, F7="l", G7=" e + p ", F8=None, G8="Off", H9="al")
    result = read_result(path)
    rota = result.plan.rota
    assert rota.duties("Ann", date(2026, 6, 1)) == ("L",)
    assert rota.duties("Ann", SECOND) == ("E", "P")
    assert rota.duties("Bob", date(2026, 6, 1)) == rota.duties("Bob", SECOND) == ()
    assert rota.duties("Cem", date(2026, 6, 3)) == ()
    assert [(leave.person, leave.first_day, leave.kind) for leave in result.absences] == [
        ("Cem", date(2026, 6, 3), "AL")
    ]
    assert result.made.duties("Ann", date(2026, 6, 1)) == ("E",)


def test_leave_typed_over_a_fixed_duty_is_what_happened(copied: tuple[Plan, Path]) -> None:
    """Ann is fixed to E on the first: typed over with leave, she is away and no must breaks for the duty she had."""
    made, path = copied
    assert Fixed("Ann", date(2026, 6, 1), "E") in made.inputs.fixed
    _edit(path, F7="al")
    plan = read_result(path).plan
    assert not plan.inputs.available(plan.inputs.person["Ann"], date(2026, 6, 1))
    assert [row for row in plan.inputs.fixed if row.person == "Ann" and row.day == date(2026, 6, 1)] == []
    assert [breach for breach in plan.breaches if breach.rule in ("fixed duties", "leave")] == []


def test_locked_cells_are_fixed_duties(copied: tuple[Plan, Path]) -> None:
    """L+P! fixes both duties, -! fixes a day off; a Fixed row is written with ! and read as one again."""
    _, path = copied
    _edit(path, G8="L+P!", K7="-!")
    locks = read_result(path).locks
    assert {(lock.person, lock.day.day, lock.duty) for lock in locks} == {
        ("Ann", 1, "E"),
        ("Bob", 2, "L"),
        ("Bob", 2, "P"),
        ("Ann", 6, "off"),
    }
    assert all(isinstance(lock, Fixed) for lock in locks)


def test_bad_codes_are_told_all_at_once_with_their_cells(copied: tuple[Plan, Path]) -> None:
    """Two unknown codes, an unknown person and one without a row are four faults, each with sheet and cell."""
    made, path = copied
    _edit(path, F7="Z", G8="L+Q", A9="Dora")
    with pytest.raises(InputFaults) as refusal:
        read_rota(path, made.inputs)
    told = [str(fault) for fault in refusal.value.faults]
    assert [line.split(":")[0] for line in told] == ["Rota!A7", "Rota!F7", "Rota!G8", "Rota!A9"]
    assert "no row for Cem" in told[0]
    assert "'Z' for Ann on 2026-06-01 is not a duty" in told[1]
    assert "E, L, N, P" in told[1]


def test_moved_rows_and_columns_are_found(copied: tuple[Plan, Path]) -> None:
    """With a row and a column put in before the grid, the same rota is read."""
    made, path = copied
    book = openpyxl.load_workbook(path)
    book["Rota"].insert_rows(2)
    book["Rota"].insert_cols(2)
    book.save(path)
    assert read_rota(path, made.inputs) == made.rota


def test_a_day_without_a_column_is_a_fault(copied: tuple[Plan, Path]) -> None:
    """A deleted day is not read as a day off for everybody."""
    made, path = copied
    book = openpyxl.load_workbook(path)
    book["Rota"].delete_cols(7)
    book.save(path)
    with pytest.raises(InputFaults, match="no column for 2026-06-02"):
        read_rota(path, made.inputs)


def test_a_breach_leads_to_its_cell(copied: tuple[Plan, Path]) -> None:
    """Ann's 2 June stands in G7; a breach of no day has no cell."""
    _, path = copied
    result = read_result(path)
    assert result.place(Breach("rest", "must", ("Ann",), 1, "min", "", "Ann", SECOND)) == "Rota!G7"
    assert result.place(Breach("hours", "must", ("Ann",), 1, "min", "", "Ann")) == ""


def test_an_edit_that_breaks_a_rule_is_seen(copied: tuple[Plan, Path]) -> None:
    """An early after Cem's night is a new breach of rest that the plan did not have."""
    made, path = copied
    _edit(path, J9="E")
    result = read_result(path)
    assert Assignment("Cem", date(2026, 6, 5), "E") in result.plan.rota.assignments
    new = set(result.plan.breaches) - set(made.breaches)
    assert any(breach.rule == "rest between duties" and breach.person == "Cem" for breach in new)


def test_only_a_result_is_a_result(copied: tuple[Plan, Path], tmp_path: Path) -> None:
    """An input workbook, or a file that is none, is no result, and reading it as one says so."""
    _, path = copied
    source = write(tmp_path / "other.xlsx")
    assert (is_result(path), is_result(source), is_result(tmp_path / "none.xlsx")) == (True, False, False)
    with pytest.raises(InputFaults, match="no sheet 'Rota'"):
        read_result(source)
