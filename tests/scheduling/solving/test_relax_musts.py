"""Which musts give way when they clash."""

from datetime import timedelta

from planner.domain.outcome.requirement import Requirement
from planner.domain.people import Fixed, Leave
from planner.domain.rules import CoverLine
from scheduling.checking.desk import Desk
from scheduling.model.initial_rota import musts_clash
from scheduling.solving.relax_musts import bend_what_clashes, bend_what_is_fixed
from tests.builders import MONDAY, rota, world

NEED = Requirement()
TUESDAY = MONDAY + timedelta(days=1)


def test_what_is_fixed_against_a_leave_gives_way_for_that_person_alone() -> None:
    """Ann is fixed to an early in her leave: one rule is priced for her, and the rest can be kept."""
    inputs = world(fixed=(Fixed("Ann", MONDAY, "E"),), leave=(Leave("Ann", MONDAY, MONDAY),))
    desk = Desk.of(inputs, NEED)
    rules, bent = desk.rules, bend_what_is_fixed(desk)
    assert musts_clash(inputs, NEED, rules)
    assert bent.clash
    assert {person for _, person in bent.gave_way} == {"Ann"}
    assert not musts_clash(inputs, NEED, bent.rules, bent.relaxed)
    [priced] = {rule.name for rule in bent.rules if rule not in rules and rule.mode == "should"}
    assert {(rule.name, rule.people) for rule in bent.rules if rule.name == priced} == {
        (priced, ("Ann",)),
        (priced, ("Bob",)),
    }


def test_what_is_fixed_and_can_be_kept_changes_no_rule() -> None:
    """Two lates of Ann in a row, and an early of Bob: nothing stands against them."""
    inputs = world(fixed=(Fixed("Ann", MONDAY, "L"), Fixed("Ann", TUESDAY, "L"), Fixed("Bob", TUESDAY, "E")))
    desk = Desk.of(inputs, NEED)
    rules, bent = desk.rules, bend_what_is_fixed(desk)
    assert (bent.rules, bent.clash) == (rules, False)


def test_what_is_asked_of_the_team_gives_way_where_nobody_alone_is_to_blame() -> None:
    """Three are asked for where there are two: the Cover sheet's rule may be broken wherever it must be."""
    inputs = world(cover=(CoverLine(8 * 60, 10 * 60, least=3, mode="must"),))
    desk = Desk.of(inputs, NEED)
    assert not bend_what_is_fixed(desk).clash
    bent = bend_what_clashes(desk, None)
    assert ("cover by hand", "") in bent.gave_way
    assert bent.relaxed.allows("cover by hand", (0, MONDAY, 0))
    assert not musts_clash(inputs, NEED, bent.rules, bent.relaxed)


def test_a_hint_that_keeps_every_must_needs_no_proof() -> None:
    """Nothing gives way when a legal rota is at hand."""
    inputs = world()
    assert not bend_what_clashes(Desk.of(inputs, NEED), rota("Ann E E\nBob - L")).clash
