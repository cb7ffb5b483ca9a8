"""The addresses of a rota sheet."""

from dataclasses import replace

from planner.reports.escalation import escalation
from planner.reports.page import Table
from planner.workbook.pages.rota_layout import RotaLayout
from tests.builders import SHIFTS, rota, world
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
