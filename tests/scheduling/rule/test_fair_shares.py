"""Fair shares."""

from ortools.sat.python import cp_model

from planner.domain.outcome.requirement import Requirement
from planner.domain.people import Leave
from planner.domain.rules import LedgerLine
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import carried_over, fair_weights
from scheduling.rules.fairness.fair_weekends import FairWeekends
from tests.builders import MONDAY, person, world


def test_shares_follow_contract_hours_with_leave_credited() -> None:
    """Full time, half time, full time with two of five days on leave, and no contract."""
    people = (person("Ann"), person("Bob", 20), person("Cem"), person("Dee", 0))
    inputs = world(people=people, leave=(Leave("Cem", MONDAY, MONDAY.replace(day=2)),))
    assert fair_weights(inputs, [p.name for p in people]) == {"Ann": 10, "Bob": 5, "Cem": 6}


def test_the_ledger_adds_up_by_measure() -> None:
    """Two lines of nights are one sum, weekends are another matter."""
    lines = (LedgerLine("Ann", "nights", 2), LedgerLine("Ann", "nights", 3), LedgerLine("Ann", "weekends", 1))
    assert carried_over(world(ledger=lines), "nights") == {"Ann": 5}


def test_nobody_is_given_a_weekend_only_to_make_the_shares_of_others_look_fair() -> None:
    """Ann brings six weekends: the more Bob and Cem had, the nearer hers came to a third of all. They get none."""
    inputs = world("Ann Bob Cem", days=14, ledger=(LedgerLine("Ann", "weekends", 6),))
    model = RotaModel(inputs, Requirement(), [FairWeekends(tuple(inputs.person), 1, "should")])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert not [a for a in model.rota(solver).assignments if a.day.weekday() >= 5]
