"""The decisions of a rota."""

from dataclasses import replace
from datetime import timedelta

from ortools.sat.python import cp_model

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from scheduling.model.decision_variables import decision_variables
from scheduling.rules.eligibility.available import Available
from scheduling.rules.on_call.on_call_available import OnCallAvailable
from tests.builders import MONDAY, world

NEXT = MONDAY + timedelta(days=1)


def test_a_cell_is_closed_only_by_a_must() -> None:
    """On leave on Tuesday of two days with three shifts: three cells are left; where leave is a wish, all six are."""
    inputs = world("Ann", days=2, leave=(Leave("Ann", NEXT, NEXT),))
    kept, bent = Available(("Ann",)), Available(("Ann",), mode="should")
    assert {day for _, day, _ in decision_variables(cp_model.CpModel(), inputs, [kept])} == {MONDAY}
    assert len(decision_variables(cp_model.CpModel(), inputs, [bent])) == 6


def test_a_turn_is_one_decision() -> None:
    """A week on call of which the plan has three days is held as a whole, and closed by leave on one of them."""
    inputs = replace(world("Ann", days=3, tiers=(Tier("Primary", "P", frozenset(), "week"),)), shifts=())
    cells = decision_variables(cp_model.CpModel(), inputs, [OnCallAvailable(("Ann",))])
    assert [day for _, day, _ in cells] == list(inputs.horizon.days)
    assert len({cell.index for cell in cells.values()}) == 1
    away = replace(inputs, leave=(Leave("Ann", NEXT, NEXT),))
    assert decision_variables(cp_model.CpModel(), away, [OnCallAvailable(("Ann",))]) == {}
