"""A rota on which model and checker differ is given to nobody."""

from dataclasses import replace

import pytest

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.checking.agreement import Difference, Disagreement, confirm
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, world

AT = ("Ann", MONDAY)
BROKEN = Breach("rest between duties", "must", AT, 120, "min", "9 h of rest", "Ann", MONDAY)
LEGAL = Solved(Rota(), "feasible", 0.0, 0.0, 1.0, 0.5, modelled={})


def differences(solved: Solved, *breaches: Breach) -> tuple[Difference, ...]:
    """Return what model and checker count differently."""
    try:
        confirm(Desk.of(world(), Requirement()), solved, Breaches(breaches))
    except Disagreement as error:
        return error.differences
    return ()


@pytest.mark.parametrize(
    ("solved", "found"),
    [
        (LEGAL, ()),
        (replace(LEGAL, first_legal_seconds=None, modelled={(BROKEN.rule, AT): 120}), (BROKEN,)),
        (replace(LEGAL, first_legal_seconds=None, modelled=None), (BROKEN,)),
        (replace(LEGAL, modelled=None), ()),
    ],
)
def test_equal_counts_are_agreement(solved: Solved, found: tuple[Breach, ...]) -> None:
    """Also where a must is broken because the inputs contradict each other: the model knows of it."""
    assert differences(solved, *found) == ()


def test_a_must_that_only_the_checker_finds_broken_is_a_disagreement() -> None:
    """The model says that every must is kept, and the checker counts 120 minutes too few of rest."""
    assert differences(LEGAL, BROKEN) == (Difference(BROKEN.rule, AT, 0, 120),)


def test_another_amount_and_a_breach_that_is_none_are_disagreements() -> None:
    """The model counts 60 minutes where the checker counts 120, and a night that the checker does not see."""
    solved = replace(LEGAL, first_legal_seconds=None, modelled={(BROKEN.rule, AT): 60, ("fair nights", ("Bob",)): 1})
    assert differences(solved, BROKEN) == (
        Difference(BROKEN.rule, AT, 60, 120),
        Difference("fair nights", ("Bob",), 1, 0),
    )


def test_levels_add_up_to_the_objective() -> None:
    """Eight hours at a price of 10 are 80, not 79."""
    levels = (ObjectiveLevel("fairness", 10, 8.0, 8.0),)
    assert differences(replace(LEGAL, objective=80.0, levels=levels)) == ()
    assert differences(replace(LEGAL, objective=79.0, levels=levels)) == (Difference("", (), 79.0, 80.0),)
