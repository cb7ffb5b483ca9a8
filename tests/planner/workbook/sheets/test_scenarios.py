"""The Scenarios sheet."""

import pytest

from planner.domain.scenario import Change
from planner.workbook.sheets.scenarios import SCENARIOS
from tests.planner.workbook.workbooks import objections, row


@pytest.mark.parametrize(
    ("change", "typed", "amount"),
    [("people", -2, -2), ("volume", "15%", 0.15), ("response target", "2 h", 120), ("attainment", 0.95, 0.95)],
)
def test_a_change(change: str, typed: object, amount: float) -> None:
    """Heads, shares, lengths of time and attainments are each typed as usual."""
    assert row(SCENARIOS, Scenario="A", Change=change, Applies_to="P1", Amount=typed).scenario_change().amount == amount


def test_the_whole_plan_unless_said_otherwise() -> None:
    """Without a start the change holds for the whole plan, without a name for all."""
    assert row(SCENARIOS, Scenario="A", Change="volume", Amount=0.1).scenario_change() == Change("volume", 0.1)


@pytest.mark.parametrize(
    ("change", "amount", "found"),
    [
        ("people", 1.5, "1.5 people"),
        ("people", -501, "-501 people; accepted: at most 500"),
        ("volume", 15, "volume changes by 1500%"),
        ("response target", -5, "a response target of -5 minutes"),
        ("attainment", 95, "an attainment of 95"),
    ],
)
def test_an_amount_suits_its_change(change: str, amount: float, found: str) -> None:
    """Half a head, 15 for 15%, a negative target and 95 for 0.95 are refused."""
    (only,) = objections(SCENARIOS, {"Scenario": "A", "Change": change, "Amount": amount})
    assert f"Scenarios!C2: {found}" in only


def test_no_scenario_has_the_name_of_the_plan_itself() -> None:
    """Its column would stand twice."""
    (only,) = objections(SCENARIOS, {"Scenario": "As it is", "Change": "volume", "Amount": 0.1})
    assert "Scenarios!A2: a scenario called 'As it is'" in only
