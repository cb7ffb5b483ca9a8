"""A planner types another start or length of a flexible row into a result."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from planner.domain.errors import InputFaults
from planner.repair.repair import repair
from planner.workbook.results.edits import changed_cells, kept_cells
from planner.workbook.results.read_result import Result, read_result
from planner.workbook.results.write_plan import write_plan
from tests.planner.workbook.results_of import planned
from tests.planner.workbook.workbooks import ROWS, read, write

FIRST = date(2026, 6, 1)

ROW = {
    "Code": "F", "Name": "Flexible", "Start": "06:00", "End": "10:00", "Last start": "10:00", "Longest": "9 h",
    "Every": 30,
}  # fmt: skip

GRID = "Ann E F6-10\nBob L L\nCem - F6:30-13"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a result with two flexible cells."""
    folder = tmp_path_factory.mktemp("flexible")
    shifts = [*ROWS["Shifts"], ROW]
    source = write(folder / "team.xlsx", None, Shifts=shifts)
    path = folder / "team.rota.xlsx"
    write_plan(planned(read(folder, Shifts=shifts), GRID), source, path)
    return path


def typed(path: Path, text: str) -> Path:
    """Type another text into the second day of Cem."""
    book = openpyxl.load_workbook(path)
    cell = next(cell for row in book["Rota"].iter_rows() for cell in row if cell.value == "F6:30-13")
    cell.value = text
    changed = path.with_name("edited.rota.xlsx")
    book.save(changed)
    return changed


def test_another_start_and_length_is_a_duty(made: Path) -> None:
    """Small letters will do; one cell counts as changed, and the repair keeps it."""
    result: Result = read_result(typed(made, "f9:30-17"))
    plan = result.plan
    assert changed_cells(result.made, plan.rota) == (("Cem", date(2026, 6, 2)),)
    assert plan.rota.duties("Cem", date(2026, 6, 2)) == ("F9:30-17",)
    kept = kept_cells(result)
    assert ("Cem", "F9:30-17") in [(row.person, row.duty) for row in kept]
    repaired = repair(plan.inputs, plan.requirement, plan.rota, kept=kept, seconds=5)
    assert repaired.solved.rota.duties("Cem", date(2026, 6, 2)) == ("F9:30-17",)


@pytest.mark.parametrize("text", ["F", "F5-9", "F6:15-11"])
def test_times_that_the_row_does_not_have_are_refused(made: Path, text: str) -> None:
    """The row alone, an earlier start and a start between two steps: the fault names the first and the last shift."""
    with pytest.raises(InputFaults) as refusal:
        read_result(typed(made, text))
    (fault,) = refusal.value.faults
    assert f"'{text}' for Cem on 2026-06-02 is not a duty" in str(fault)
    assert "E, L, N, F6-10 to F10-19, P, " in str(fault)


def test_the_sheet_of_the_result_keeps_the_row_as_typed(made: Path) -> None:
    """One row F with its last start, longest and step, and no row for any of its 99 shifts."""
    sheet = openpyxl.load_workbook(made)["Shifts"]
    headers, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    filled = [dict(zip(headers, row, strict=True)) for row in rows if row[0]]
    assert [row["Code"] for row in filled] == ["E", "L", "N", "F"]
    assert (filled[-1]["Longest"], filled[-1]["Every"]) == ("9 h", 30)
