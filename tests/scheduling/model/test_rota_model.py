"""The rota as decisions."""

from datetime import timedelta

from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from scheduling.model.rota_model import RotaModel
from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.runs.days_in_a_row import DaysInARow
from tests.builders import MONDAY, rota, world


def test_a_cost_of_its_own_leaves_the_objective_as_it_is() -> None:
    """Three nights where one is fine: two too many, one when one is passed; the objective pays for none of them."""
    inputs, rule = world("Ann", days=3), NightsInThePlan(("Ann",), 1, "should")
    model = RotaModel(inputs, Requirement(), [])
    limits = model.limits
    costs = [model.cost([rule]), model.cost([rule], {(rule.name, ("Ann",)): 1}), model.cost([rule])]
    model.fix(rota("Ann N N N"))
    assert model.limits is limits
    assert not model.cp.proto.objective.vars
    for cost, pieces in zip(costs, (2, 1, 2), strict=True):
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        model.cp.minimize(cost)
        assert solver.solve(model.cp) == cp_model.OPTIMAL
        assert solver.objective_value == pieces


def test_two_known_duties_of_one_day_are_one_day_at_work() -> None:
    """A shift and a turn that counts as work on the eve of the plan are one of two days in a row, not both."""
    tier = Tier("Site", "D", turn="day", counts_as_work="all")
    eve = MONDAY - timedelta(days=1)
    inputs = world("Ann", days=2, tiers=(tier,), previous=(Assignment("Ann", eve, "E"), Assignment("Ann", eve, "D")))
    model = RotaModel(inputs, Requirement(), [OneDutyAtATime(("Ann",)), DaysInARow(("Ann",), 2)])
    model.fix(rota("Ann L -"))
    assert cp_model.CpSolver().solve(model.cp) == cp_model.OPTIMAL
