"""People are asked for only when those who are there are used and a bound backs it."""

import pytest

from planner.capacity.requirement.demand import Demand
from planner.domain.outcome.plan import Solved
from planner.domain.roster.rota import Rota
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.staffing import hiring_advice as advice
from tests.builders import person, rota
from tests.planner.capacity.small_desk import desk, forecast_of
from tests.promises import simulated

NIGHTLY = ([0] * 3 + [1] + [0] * 20) * 7
FULL_WEEK = rota("Ann E E E E E - -\nBob L L L L L - -")


def said(made: Rota, gap: float, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the advice for a desk of Ann and Bob that answers no P1 at 03:00, at a gap to the bound."""
    monkeypatch.setattr(advice, "extra_staff", lambda *_: "one head more")
    service, handling = (ServiceTarget("P1", 30, 0.5),), (Handling("P1", "desk", 10, 0),)
    people = (person("Ann", 37.5), person("Bob", 37.5), person("Cy", 40, skills={}))
    inputs = desk(service=service, handling=handling, days=7, replications=5, people=people)
    forecast = forecast_of(inputs, {("P1", "desk"): NIGHTLY})
    solved = Solved(made, "feasible", 100.0, 100.0 * (1 - gap), 1.0)
    return advice.hiring_advice(inputs, Demand.of(inputs, forecast), solved, simulated(inputs, forecast, made))


def test_nobody_is_asked_for_while_contract_hours_are_free(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bob works two of five shifts: his 22.5 h are named; Cy has none of the skills and is not."""
    text = said(rota("Ann E E E E E - -\nBob L L - - - - -"), 0.0, monkeypatch)
    assert "22.5 h of the contracts of people who could help are free: Bob (22.5 h)" in text


def test_without_a_bound_there_was_not_enough_time_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody works their hours, but the rota may be half as bad: no head is asked for."""
    assert "not enough time to say whether it takes more people" in said(FULL_WEEK, 0.5, monkeypatch)


def test_a_used_team_with_a_bound_is_told_what_to_add(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody works their hours and no rota is more than 2% better."""
    assert said(FULL_WEEK, 0.02, monkeypatch) == "one head more"
