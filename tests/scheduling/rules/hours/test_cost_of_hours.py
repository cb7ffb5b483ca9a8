"""Cost of hours."""

from itertools import product

import pytest

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.rules.hours.cost_of_hours import CostOfHours
from scheduling.solving.solve import solve_rota
from tests.builders import person, world
from tests.scheduling.judge import amounts, said

PEOPLE = (person("Ann", cost_per_hour=40.0), person("Bob", cost_per_hour=20.0))


def test_paid_hours_cost_what_the_people_sheet_says() -> None:
    """Ann's early costs 7.5 x 40 = 300 and Bob's 150: 450, which is 15 hours at the mean of 30, and 5 beyond 300."""
    inputs = world(people=PEOPLE, currency="EUR")
    assert said(CostOfHours, inputs, "Ann E\nBob E") == [
        "the paid hours cost 450 EUR; the rule asks for as little as can be"
    ]
    assert amounts(CostOfHours, inputs, "Ann E\nBob E") == [15 * 60]
    assert said(CostOfHours, inputs, "Ann E\nBob E", 300) == ["the paid hours cost 450 EUR; the most is 300"]
    assert amounts(CostOfHours, inputs, "Ann E\nBob E", 300) == [5 * 60]
    assert amounts(CostOfHours, inputs, "Ann E\nBob E", 450) == []


def test_without_costs_nothing_is_asked() -> None:
    """Nobody has a cost per hour."""
    assert amounts(CostOfHours, world(), "Ann E\nBob E") == []


def test_the_cheapest_rota_that_covers_is_found() -> None:
    """One person a day for three days, with at most two days for Bob: of all eight rotas the cheapest is chosen."""
    bob = person("Bob", cost_per_hour=20.0, most={"E": 2})
    inputs = world(
        days=3,
        people=(PEOPLE[0], bob),
        shifts=(Shift("E", 7 * 60, 15 * 60),),
        cover=(CoverLine(7 * 60, 15 * 60, least=1, mode="must"),),
        rules=(
            RuleSetting("contract hours", "off"),
            RuleSetting("cost of hours", "should"),
            RuleSetting("fair hours", "off"),
        ),
    )
    made = solve_rota(Desk.of(inputs, Requirement()), seconds=5).rota
    days = inputs.horizon.days
    tried = [
        sum(8 * inputs.person[name].cost_per_hour for name in names)
        for names in product(("Ann", "Bob"), repeat=3)
        if names.count("Bob") <= 2
    ]
    assert sum(8 * inputs.person[a.person].cost_per_hour for a in made.assignments) == pytest.approx(min(tried))
    assert Rota.of(Assignment(a.person, a.day, "E") for a in made.assignments) == made
    assert {a.day for a in made.assignments} == set(days)


def test_the_smallest_amount_above_the_limit_is_a_breach() -> None:
    """An early of 450 minutes at 60 an hour costs 450, a minute more than 449 pays for."""
    inputs = world("Ann", people=(person("Ann", cost_per_hour=60.0),))
    assert amounts(CostOfHours, inputs, "Ann E", 449) == [1]
