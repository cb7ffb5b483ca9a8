"""An initial rota, or the musts to relax."""

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Assignment
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.model.initial_rota import fixed_rota, initial_rota, musts_to_relax
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import RelaxedMusts, SoftLimits
from tests.builders import MONDAY, rota, world


def solve(solver: cp_model.CpSolver, model: cp_model.CpModel) -> cp_model.CpSolverStatus:
    """Solve a model without a clock: the solver's own limit ends it."""
    return solver.solve(model)


TUESDAY = MONDAY.replace(day=2)


def fixed_world(*duties: Fixed) -> Inputs:
    """Return a week of two people with some duties fixed."""
    return world(fixed=duties)


def test_the_fixed_duties_are_where_it_starts() -> None:
    """A day off that is fixed is no duty."""
    inputs = fixed_world(Fixed("Ann", MONDAY, "L"), Fixed("Bob", MONDAY, "off"))
    assert fixed_rota(inputs).assignments == {Assignment("Ann", MONDAY, "L")}


def test_a_legal_wanted_rota_is_taken_as_it_is() -> None:
    """Nothing is moved that need not be."""
    inputs, wanted = world(), rota("Ann E E E - - - -\nBob L L - - N N -")
    model = RotaModel(inputs, Requirement(), rules_in_force(inputs))
    assert initial_rota(model, wanted, solve) == wanted


def test_a_wanted_rota_that_breaks_a_must_is_repaired() -> None:
    """Late then early is no rota, one like it is."""
    inputs = world()
    found = initial_rota(RotaModel(inputs, Requirement(), rules_in_force(inputs)), rota("Ann L E L E - - -"), solve)
    assert found is not None
    assert not [breach for breach in check_rota(Desk.of(inputs, Requirement()), found) if breach.mode == "must"]


def test_where_musts_clash_there_is_none_and_the_clash_is_named() -> None:
    """A late and an early after it, both fixed: the rest between them is broken, and both duties stay."""
    inputs = fixed_world(Fixed("Ann", MONDAY, "L"), Fixed("Ann", TUESDAY, "E"))
    rules = rules_in_force(inputs)
    assert initial_rota(RotaModel(inputs, Requirement(), rules), fixed_rota(inputs), solve) is None
    broken, nearest = musts_to_relax(inputs, Requirement(), rules, fixed_rota(inputs))
    assert broken == {("rest between duties", ("Ann", MONDAY, "L", TUESDAY, "E"))}
    assert fixed_rota(inputs).assignments <= nearest.assignments
    assert (
        initial_rota(RotaModel(inputs, Requirement(), rules, SoftLimits(RelaxedMusts(at=broken))), nearest, solve)
        is not None
    )
