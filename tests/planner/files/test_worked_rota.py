"""The rota that was worked is read from a table, every fault with its line."""

from datetime import date
from pathlib import Path

import pytest

from planner.domain.errors import InputFaults
from planner.domain.roster.rota import Assignment
from planner.files.worked_rota import read_worked
from tests.builders import world

INPUTS = world()


def written(folder: Path, text: str) -> Path:
    """Write a table and return its path."""
    path = folder / "worked.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_was_worked_is_read_and_the_rest_left_out(tmp_path: Path) -> None:
    """Leave, days off and days beside the plan are no work; further columns do not matter."""
    first = INPUTS.horizon.first_day
    text = (
        f"Person,Date,Duty,kind\nAnn,{first},E,shift\nBob,{first},AL,leave\nBob,{first},sick,\nAnn,2020-01-01,E,shift\n"
    )
    assert read_worked(written(tmp_path, text), INPUTS).assignments == {Assignment("Ann", first, "E")}


def test_a_table_as_spreadsheets_write_it_is_read(tmp_path: Path) -> None:
    """Semicolons and a time of day beside the date are understood."""
    first = INPUTS.horizon.first_day
    text = f"person;date;duty\nAnn;{first} 00:00:00;E\nBob;{first} 00:00:00;L\n"
    assert read_worked(written(tmp_path, text), INPUTS).by_person.keys() == {"Ann", "Bob"}


def test_every_fault_is_named_with_its_line(tmp_path: Path) -> None:
    """An unknown person, a date that is none and an unknown duty are told at once, with what would do."""
    with pytest.raises(InputFaults) as refusal:
        read_worked(written(tmp_path, "person,date,duty\nZoe,2026-06-01,E\nAnn,June,E\nAnn,2026-06-01,Q\n"), INPUTS)
    told = [str(fault) for fault in refusal.value.faults]
    assert [("line 2" in told[0], "nobody is called 'Zoe'" in told[0])] == [(True, True)]
    assert "'June' is no date" in told[1]
    assert "no duty 'Q'" in told[2]


@pytest.mark.parametrize("text", ["", "name,day\nAnn,2026-06-01\n"])
def test_another_table_is_refused(tmp_path: Path, text: str) -> None:
    """A table without the three columns says what is wanted."""
    with pytest.raises(InputFaults, match="a table with the columns person, date and duty"):
        read_worked(written(tmp_path, text), INPUTS)


def test_the_days_of_the_plan_are_kept_to_the_last(tmp_path: Path) -> None:
    """The last day of the plan counts."""
    last = INPUTS.horizon.last_day
    assert isinstance(last, date)
    found = read_worked(written(tmp_path, f"person,date,duty\nAnn,{last},L\n"), INPUTS)
    assert found.assignments == {Assignment("Ann", last, "L")}
