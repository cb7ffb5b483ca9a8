"""The addresses of a rota sheet."""

from dataclasses import replace

from planner.reports.escalation import escalation
from planner.reports.page import Table
from planner.workbook.pages.rota_layout import RotaLayout
from tests.builders import FLEXIBLE, SHIFTS, rota, world
from tests.plans import plan


def test_a_shift_that_waits_for_a_scenario_has_no_counts_and_no_column() -> None:
    """Nobody may work the night here, so only its code stands in the legend, for the formulas."""
    early, late, night = SHIFTS
    inputs = world("Ann", days=2, shifts=(early, late, replace(night, least=0, most=0)))
    layout = RotaLayout(inputs, ())
    assert {which for what, which, _ in layout.counts if what == "shift"} == {early.code, late.code}
    assert night.code in layout.duty_codes
    (table,) = (b for b in escalation(plan(inputs, rota("Ann E -"))).blocks if isinstance(b, Table))
    assert not [column.title for column in table.columns if column.title.startswith("On shift")]


def test_a_flexible_row_has_one_line_of_counts_and_its_shifts_stand_below_it_in_the_legend() -> None:
    """Four shifts, which formulas look up, count as one; a code that stands for itself is one cell."""
    layout = RotaLayout(world("Ann", days=2, shifts=(SHIFTS[0], *FLEXIBLE)), ())
    assert layout.counts[:2] == (("shift", "E", "planned"), ("shift", "F", "planned"))
    assert layout.legend_codes == ("E", "F", *(shift.code for shift in FLEXIBLE))
    first = layout.legend_of("F") + 1
    assert layout.code_cells("F") == f"$B${first}:$B${first + 3}"
    assert layout.code_cells("E") == f"$B${layout.legend_of('E')}"
    assert layout.last_row - layout.rows_shown == 4
