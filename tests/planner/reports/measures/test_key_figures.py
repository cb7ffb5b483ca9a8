"""Key figures agree with what they are made of."""

import json

from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.premium_pay import PremiumPay
from planner.reports.measures.key_figures import figures, key_figures
from planner.reports.measures.load import loads
from tests.builders import person, rota, world
from tests.plans import desk_plan, plan


def test_figures_add_up_and_can_be_written_as_json() -> None:
    """Hours and cost are the sums over people, broken musts those of the plan, and all of it is plain values."""
    made = desk_plan()
    key = key_figures(made)
    load = loads(made.inputs, made.rota).values()
    assert key.staffed_hours == sum(each.minutes for each in load) / 60
    assert key.cost == round(sum(each.minutes / 60 * each.person.cost_per_hour for each in load), 2)
    assert (key.musts_broken, key.shoulds_broken) == (1, 1)
    assert [(row.priority, row.kept) for row in key.promise] == [
        ("P1", True),
        ("P2", True),
        ("P3", True),
        ("P4", False),
    ]
    assert json.loads(json.dumps(figures(made)))["first_day"] == "2026-05-01"


def test_heads_are_people_with_a_duty() -> None:
    """Who has no duty at all is no head."""
    inputs = world("Ann Bob Cid", days=1)
    assert key_figures(plan(inputs, rota("Ann E\nBob -\nCid L"))).heads == 2


def test_overtime_is_summed_over_people_and_unknown_without_a_law() -> None:
    """Three hours of Ann and one of Bob; None where no law pays overtime."""
    overtime = {"Ann": Overtime(120, 0, 60, 0, 15.0), "Bob": Overtime(0, 60, 0, 60, 20.0)}
    key = key_figures(plan(world(days=1), rota("Ann E"), overtime=overtime))
    assert (key.overtime_hours, key.overtime_cost) == (4.0, 35.0)
    bare = key_figures(plan(world(days=1), rota("Ann E")))
    assert (bare.overtime_hours, bare.overtime_cost) == (None, None)


def test_scenarios_are_compared_by_all_that_is_paid() -> None:
    """450 minutes at 20 an hour are 150; 15 for overtime and 30 of premium pay come on top."""
    inputs = world(days=1, people=(person("Ann", cost_per_hour=20.0),))
    overtime, paid = {"Ann": Overtime(60, premium=15.0)}, {"Ann": PremiumPay(holiday=90, amount=30.0)}
    key = key_figures(plan(inputs, rota("Ann E"), overtime=overtime, premium_pay=paid))
    assert (key.cost, key.premium_cost, key.total_cost) == (150.0, 30.0, 195.0)
    bare = key_figures(plan(inputs, rota("Ann E")))
    assert (bare.premium_cost, bare.total_cost) == (None, 150.0)
