"""Swaps: what the checker lets pass, best first."""

from datetime import timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Rota
from planner.repair.find_swaps import exchanged, swaps
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import MONDAY, rota, world

NEED = Requirement()
PLAN = rota("Ann E E - - N N -\nBob - - E E - - -\nCy L L L L - - L")


def _desk(**facts: object) -> Inputs:
    return world("Ann Bob Cy", **facts)  # type: ignore[arg-type]


def test_whoever_is_free_and_rested_can_take_a_duty() -> None:
    """Bob is off on Monday and can take Ann's early; Cy works late that day and could only trade shifts."""
    found = swaps(_desk(), NEED, PLAN, "Ann", MONDAY)
    assert ("Bob", None) in {(swap.colleague, swap.gives_day) for swap in found}


def test_leave_and_rest_rule_colleagues_out() -> None:
    """Bob on leave cannot take Monday; nobody may take Friday's night and work early within 11 h of its end."""
    away = _desk(leave=(Leave("Bob", MONDAY, MONDAY),))
    assert "Bob" not in {swap.colleague for swap in swaps(away, NEED, PLAN, "Ann", MONDAY)}


def test_no_swap_that_is_offered_breaks_a_must() -> None:
    """Every offered swap, carried out, has no must that was not broken before."""
    inputs = _desk()
    before = {(b.rule, b.at) for b in check_rota(Desk.of(inputs, NEED), PLAN) if b.mode == "must"}
    for day in (MONDAY + timedelta(days=i) for i in range(6)):
        for swap in swaps(inputs, NEED, PLAN, "Ann", day):
            after = exchanged(PLAN, "Ann", swap.colleague, day, swap.gives_day)
            assert {(b.rule, b.at) for b in check_rota(Desk.of(inputs, NEED), after) if b.mode == "must"} <= before


def test_what_makes_nothing_worse_comes_first() -> None:
    """The list is sorted by how many rules get worse."""
    worse = [len(swap.worse) for swap in swaps(_desk(), NEED, PLAN, "Ann", MONDAY)]
    assert worse == sorted(worse)


def test_an_exchange_moves_both_ways_and_nothing_else() -> None:
    """Ann's Monday for Bob's Wednesday: two duties change hands."""
    after = exchanged(PLAN, "Ann", "Bob", MONDAY, MONDAY + timedelta(days=2))
    assert after == rota("Ann - E E - N N -\nBob E - - E - - -\nCy L L L L - - L")
    assert isinstance(after, Rota)
