"""The rota as decisions."""

from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from scheduling.model.rota_model import RotaModel
from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from tests.builders import rota, world


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
