"""The weeks on call of the small team are shared."""

from pathlib import Path

from planner.domain.outcome.requirement import Requirement
from planner.workbook.input.read_sheets import read_inputs
from scheduling.checking.desk import Desk
from scheduling.facts.eligibility import may_be_on_call
from scheduling.solving.solve import solve_rota

SMALL_TEAM = Path(__file__).parents[2] / "samples" / "small-team.xlsx"


def test_nobody_is_more_than_a_week_from_a_fair_share() -> None:
    """Two tiers of 31 days are 62 days on call: each of those who can has theirs by contract hours, give or take 7."""
    inputs = read_inputs(SMALL_TEAM)
    rota = solve_rota(Desk.of(inputs, Requirement()), seconds=8).rota
    days = {
        person.name: sum(1 for day in inputs.horizon.days if set(rota.duties(person.name, day)) & set(inputs.tier))
        for person in inputs.people
        if any(may_be_on_call(person, tier) for tier in inputs.tiers)
    }
    hours = {name: inputs.target_minutes(inputs.person[name]) for name in days}
    share = {name: sum(days.values()) * hours[name] / sum(hours.values()) for name in days}
    assert {name: days[name] for name in days if abs(days[name] - share[name]) > 7} == {}
