"""The Coverage sheet: live, and equal to what is counted from assignments."""

from pathlib import Path

from openpyxl.workbook import Workbook

from planner.domain.plan import Plan
from planner.reports.cover import covers
from planner.workbook.results.coverage_layout import CoverageLayout


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
