"""The law of agreement: of every rota that is solved or repaired, model and checker count the same breaches."""

from collections.abc import Iterator

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from scheduling.checking.agreement import confirm
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota
from tests.scheduling.laws.small_teams import two_teams
from tests.strategies.deterministic import try_law
from tests.strategies.requirements import requirements
from tests.strategies.worlds import worlds

SECONDS = 0.3
"""Counted work for a solve: the law holds for any rota, so the best one is not needed."""


@st.composite
def desks(draw: DrawFn) -> tuple[Inputs, Requirement]:
    """Draw a desk on which musts may clash, with what it requires; every other one falls into two parts."""
    if draw(st.booleans()):
        inputs, requirement = draw(two_teams())
        return inputs, requirement
    inputs = draw(worlds())
    return inputs, draw(requirements(inputs))


def agreed(drawn: tuple[Inputs, Requirement]) -> Iterator[str]:
    """Solve a desk and confirm its rota; yield how that ended and the rules that are broken."""
    desk = Desk.of(*drawn)
    solved = solve_rota(desk, seconds=SECONDS, deterministic=True)
    found = check_rota(desk, solved.rota)
    assert solved.modelled is not None
    confirm(desk, solved, found)
    assert (solved.first_legal_seconds is None) == bool(found.musts)
    yield "clash" if found.musts else "legal"
    yield from {breach.rule for breach in found}


def test_model_and_checker_agree_on_every_rota() -> None:
    """Desks on which musts clash and others, with breaches of many rules."""
    seen = try_law(agreed, desks(), 2)
    assert min(seen["clash"], seen["legal"]) >= 2
    assert len(seen) > 15
