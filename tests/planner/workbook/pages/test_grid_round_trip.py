"""The law of the grid: every cell is read as it was written, whatever the codes of duties and the kinds of leave."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.shifts import Shift
from planner.reports.measures.grid_cell import grid_cell
from planner.workbook.pages.read_rota import read_grid
from tests.builders import MONDAY, person, world
from tests.strategies.deterministic import try_law

CODES = ("X", "x2", "AL", "SL", "am", "PM", "4h", "1", "TRUE", "out", "ALam", "Ü", "N")
"""Codes that look like marks, leave, numbers or words of Excel."""

KINDS = ("AL", "X", "N", "SL", "Parental leave", "am", "OFF", "1", "AL am", "Ü")
"""Kinds of leave that look like codes, marks or parts of a day."""

Part = Literal["", "am", "pm", "hours"]


class Grid(NamedTuple):
    """Inputs and a rota whose grid is written and read."""

    inputs: Inputs
    rota: Rota


@st.composite
def grids(draw: DrawFn) -> Grid:
    """Draw codes, leave of whole days and of parts, locked cells, and a rota of a week."""
    codes = draw(st.lists(st.sampled_from(CODES), min_size=3, max_size=5, unique_by=str.upper))
    shifts = tuple(Shift(code, 8 * 60, 16 * 60) for code in codes[:2])
    tiers = tuple(Tier(f"Tier {code}", code) for code in codes[2:])
    days = [MONDAY + timedelta(days=i) for i in range(7)]
    leave = [
        Leave("Ann", day, day, draw(st.sampled_from(KINDS)), True, 150 if part == "hours" else None, part)
        for day, part in draw(st.dictionaries(st.sampled_from(days), _parts(), max_size=5)).items()
    ]
    whole = {row.first_day for row in leave if not row.part}
    assignments = [
        Assignment("Ann", day, code) for day in days if day not in whole for code in draw(_cell(shifts, tiers))
    ]
    locked = tuple(Fixed("Ann", day, "off") for day in draw(st.sets(st.sampled_from(days), max_size=2)))
    people = (person("Ann", first_day=draw(st.sampled_from((None, days[1])))),)
    inputs = world(people=people, shifts=shifts, tiers=tiers, leave=tuple(leave), fixed=locked)
    return Grid(inputs, Rota.of(assignments))


def _parts() -> st.SearchStrategy[Part]:
    return st.sampled_from(("", "am", "pm", "hours"))


def _cell(shifts: tuple[Shift, ...], tiers: tuple[Tier, ...]) -> st.SearchStrategy[list[str]]:
    one_shift = st.sampled_from(([], *([shift.code] for shift in shifts)))
    one_tier = st.sampled_from(([], *([tier.code] for tier in tiers)))
    return st.builds(lambda a, b: [*a, *b], one_shift, one_tier)


def written(grid: Grid, name: str, day: date) -> object:
    """Return the text of a cell as Excel would keep it: digits alone become a number."""
    text = grid_cell(grid.inputs, grid.rota, name, day)
    return int(text) if text.isdigit() else text


def read_as_written(grid: Grid) -> Iterator[str]:
    """Read the grid with and without the leave rows behind it; compare duties, locks and leave."""
    days = grid.inputs.horizon.days
    rows = [["Name", *days], ["Ann", *(written(grid, "Ann", day) for day in days)]]
    again = read_grid(rows, grid.inputs)
    assert again.rota == grid.rota
    assert again.absences == ()
    assert {lock.day for lock in again.locks} == {fixed.day for fixed in grid.inputs.fixed}
    kinds = tuple(
        replace(row, person="Ann", first_day=date(2020, 1, 1), last_day=date(2020, 1, 1)) for row in grid.inputs.leave
    )
    typed = read_grid(rows, replace(grid.inputs, leave=kinds))
    assert typed.rota == grid.rota
    told = {(row.first_day, row.kind, row.part, row.minutes_a_day) for row in typed.absences}
    there = {(row.first_day, row.kind, row.part, row.minutes_a_day) for row in grid.inputs.leave}
    assert told <= there
    yield from (row.part or "whole" for row in typed.absences)


def test_every_cell_is_read_as_it_was_written() -> None:
    """Duties, locks and leave of whole days and parts come back, with codes and kinds that look alike."""
    seen = try_law(read_as_written, grids(), 6)
    assert {"whole", "am", "pm", "hours"} <= seen.keys()
