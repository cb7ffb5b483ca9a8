"""The engine alone, where it can state every rule."""

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.requirement import Requirement
from planner.domain.progress import Progress
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Heads
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.partial_model import partial_model
from scheduling.solving.column_solve import is_large, solve_by_columns
from scheduling.solving.run import Run
from scheduling.solving.solve import solve_rota
from scheduling.solving.warm_start import WarmStart
from tests.builders import world


def desk(*rules: RuleSetting) -> Inputs:
    """Return three people for two weeks with two heads on each shift and day."""
    base = world("Ann Bob Cem", days=14)
    heads = tuple(Heads(day, code, 2, 2) for day in base.horizon.days for code in "EN")
    unsaid = {"contract hours", "weekly rest", "rest after nights"} - {rule.rule for rule in rules}
    off = tuple(RuleSetting(name, "off") for name in sorted(unsaid))
    return world("Ann Bob Cem", days=14, heads=heads, rules=(*off, *rules))


def by_columns(inputs: Inputs) -> Solved | None:
    """Return the solution of the engine alone."""
    desk = Desk.of(inputs, Requirement())
    model = partial_model(inputs, desk.requirement, desk.rules)
    return solve_by_columns(desk, model, None, WarmStart(), Run.of(3.0, True, Progress()))


def test_its_value_is_the_objective_of_the_whole_model() -> None:
    """No must is broken, and CP-SAT, starting from the rota, proves that objective and bound are true."""
    inputs = desk()
    found = by_columns(inputs)
    assert found is not None
    assert found.first_legal_seconds is not None
    assert not [b for b in check_rota(Desk.of(inputs, Requirement()), found.rota) if b.mode == "must"]
    whole = solve_rota(Desk.of(inputs, Requirement()), hint=found.rota, seconds=20, deterministic=True)
    assert whole.status == "optimal"
    assert whole.objective > 0
    assert found.bound - 1e-6 <= whole.objective <= found.objective + 1e-6


def test_it_declines_rules_that_it_cannot_state() -> None:
    """A month cannot state one long rest a week exactly."""
    assert by_columns(desk(RuleSetting("weekly rest", "must", 35 * 60))) is None


@pytest.mark.parametrize(
    ("people", "days", "large"), [("Ann Bob", 28, False), (" ".join(f"P{i}" for i in range(75)), 180, True)]
)
def test_only_very_large_desks_are_left_to_it(people: str, days: int, large: bool) -> None:
    """75 people for half a year with three shifts are too many cells to be written out."""
    assert is_large(world(people, days=days)) is large
