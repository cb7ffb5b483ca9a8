"""Starters and leavers stand on the input sheets of a repaired result."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl

from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.results.sync_people import sync_people
from planner.workbook.template.example import write_example


def test_a_starter_and_a_leaver_are_read_back_as_they_are(tmp_path: Path) -> None:
    """A new person like the first of the example, and the first one's last day, come back from the saved workbook."""
    path = tmp_path / "team.xlsx"
    write_example(path)
    inputs = read_inputs(path)
    first = inputs.people[0]
    starter = replace(first, name="Nina Nova", id="", notes="", first_day=date(2026, 10, 12))
    leaver = replace(first, last_day=date(2026, 10, 20))
    after = replace(inputs, people=(leaver, *inputs.people[1:], starter))
    book = openpyxl.load_workbook(path)
    sync_people(book, after)
    book.save(path)
    assert read_inputs(path).people == after.people


def test_a_starter_keeps_the_site_and_the_hours_a_year_of_a_colleague(tmp_path: Path) -> None:
    """Both stand in the new row, each under its header."""
    path = tmp_path / "team.xlsx"
    write_example(path)
    inputs = read_inputs(path)
    starter = replace(inputs.people[0], name="Nina Nova", site="Riyadh", minutes_a_year=1800 * 60)
    book = openpyxl.load_workbook(path)
    sync_people(book, replace(inputs, people=(*inputs.people, starter)))
    rows = [[cell.value for cell in row] for row in book["People"].iter_rows()]
    headers = next([str(value).lower() for value in row] for row in rows if "Site" in row)
    (new,) = (row for row in rows if "Nina Nova" in row)
    assert [new[headers.index(header)] for header in ("site", "hours a year")] == ["Riyadh", 1800]
