"""The Coverage sheet: live, and equal to what is counted from assignments."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from planner.domain.roster.rules import CoverLine
from planner.reports.measures.cover import covers
from planner.workbook.pages.coverage_layout import CoverageLayout
from planner.workbook.results.write_plan import write_plan
from tests.planner.workbook.results_of import by_hand, planned


def test_gap_is_on_duty_less_required(result: tuple[Plan, Path], values: Workbook) -> None:
    """In every cell of every block the stored gap is the difference of the two stored counts."""
    made, shown = result[0], values["Coverage"]
    found = covers(made.inputs, made.requirement, made.rota)
    layout = CoverageLayout(made.inputs, tuple(cover.group for cover in found))
    for cover in found:
        for row in range(24):
            for day in made.inputs.horizon.days:
                gap, there, asked = (
                    shown[layout.cell(cover.group, part, row, day)].value for part in ("gap", "on duty", "required")
                )
                assert gap == there - asked
                assert there == cover.on_duty[layout.grid.intervals(row, day)[0]]


def test_people_on_duty_are_formulas_over_the_grid(result: tuple[Plan, Path], book: Workbook) -> None:
    """At 08:00 the formula looks at that day's early; at 03:00 at the night before as well."""
    made, sheet = result[0], book["Coverage"]
    found = covers(made.inputs, made.requirement, made.rota)
    layout = CoverageLayout(made.inputs, tuple(cover.group for cover in found))
    day = made.inputs.horizon.days[3]
    morning = str(sheet[layout.cell(found[0].group, "on duty", 8, day)].value)
    night = str(sheet[layout.cell(found[0].group, "on duty", 3, day)].value)
    assert "Rota!I$7:I$9" in morning
    assert "Rota!H$7:H$9" not in morning
    assert "Rota!H$7:H$9" in night


def test_of_groups_only_hours_asked_for_are_shown(tmp_path: Path) -> None:
    """Of a senior asked for from 8 to 12 four rows are shown; of a skill all 24 are."""
    made, source = by_hand(tmp_path)
    senior = CoverLine(8 * 60, 12 * 60, grade="Senior", least=1)
    made = planned(replace(made.inputs, cover=(senior,)))
    write_plan(made, source, tmp_path / "team.rota.xlsx")
    rows = openpyxl.load_workbook(tmp_path / "team.rota.xlsx")["Coverage"].row_dimensions
    found = covers(made.inputs, made.requirement, made.rota)
    layout = CoverageLayout(made.inputs, tuple(cover.group for cover in found))
    shown = {
        cover.group.label: [row for row in range(24) if not rows[layout.first_row(cover.group) + row].hidden]
        for cover in found
    }
    assert shown["anybody (Senior)"] == [8, 9, 10, 11]
    assert shown["desk"] == list(range(24))
