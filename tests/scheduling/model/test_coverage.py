"""Counts of people present as expressions of the decisions."""

from collections.abc import Mapping

from ortools.sat.python import cp_model

from planner.domain.outcome.breach import Witness
from planner.domain.outcome.requirement import Productivity, Requirement, Window
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Rota
from scheduling.model.rota_model import RotaModel
from scheduling.rules.cover.cover_by_hand import CoverByHand
from scheduling.rules.cover.windows import Windows
from tests.builders import MONDAY, rota, world
from tests.planner.domain.test_day_after import TEAM, two_sites

DESK = frozenset({"desk"})


def test_leave_that_ends_before_a_shift_begins_changes_nothing() -> None:
    """Bob's late shift delivers its hours although Ann, who could have it too, has the morning off."""
    inputs = world(days=1, leave=(Leave("Ann", MONDAY, MONDAY, part="am"),))
    start = inputs.horizon.start
    window = Window(DESK, start + 14 * 60, start + 22 * 60, 450, "work")
    asked = Requirement((), (window,), Productivity())
    assert _amounts(RotaModel(inputs, asked, [Windows(("Ann", "Bob"), 0, "should")]), rota("Bob L")) == {}


def test_the_last_evening_is_covered_by_who_stands_for_the_day_after() -> None:
    """Asha's Monday in Pune covers Sunday evening in Denver; without her Monday that evening misses 5 h."""
    inputs = two_sites()
    rule = CoverByHand(tuple(inputs.person), 0, "should")
    assert _amounts(RotaModel(inputs, Requirement(), [rule]), TEAM) == {}
    without = Rota.of(a for a in TEAM.assignments if (a.person, a.day) != ("Asha", MONDAY))
    found = _amounts(RotaModel(inputs, Requirement(), [rule]), without)
    assert list(found.values()) == [5 * 60]


def _amounts(model: RotaModel, made: Rota) -> Mapping[tuple[str, Witness], int]:
    model.fix(made)
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    return model.amounts(solver)
