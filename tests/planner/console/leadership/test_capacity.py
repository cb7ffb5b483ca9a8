"""The months ahead on the terminal."""

from dataclasses import replace
from pathlib import Path

import pytest

from planner.console.leadership.capacity import show_capacity
from tests.planner.reports.leadership.outlooks import outlook


def test_the_answer_stands_first(capsys: pytest.CaptureFixture[str]) -> None:
    """The verdict, a line for each month with need, range and people, and where the workbook is."""
    show_capacity(outlook(), Path("desk.capacity.xlsx"))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "You need one more in IT2 by 1 November 2026; begin to hire by 3 July 2026."
    november = next(line.rstrip() for line in lines if line.startswith("Nov 2026"))
    assert "2.9 (2.7-3.2) / 2.0 !" in november
    assert november.endswith("5.9 (5.7-6.2) / 6.0")
    assert lines[-1].startswith("Written: desk.capacity.xlsx")


def test_of_many_skills_only_those_that_lack_people(capsys: pytest.CaptureFixture[str]) -> None:
    """Four skills, one of them short: the others are named in a line."""
    made = outlook()
    more = tuple(
        replace(month, skill=skill) for skill in ("IT3", "IT4") for month in made.months if month.skill == "IT1"
    )
    show_capacity(replace(made, months=(*made.months, *more)), Path("desk.capacity.xlsx"))
    out = capsys.readouterr().out
    assert "Enough people in every month: IT1, IT3, IT4." in out
    assert next(line for line in out.splitlines() if line.startswith("Needed")).split()[-3:] == ["IT2", "all", "skills"]
