"""Which musts are relaxed when they clash."""

from datetime import timedelta

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rules import CoverLine
from scheduling.checking.desk import Desk
from scheduling.model.initial_rota import musts_clash
from scheduling.solving.relax_musts import relax_clashing_musts, relax_fixed_duties
from tests.builders import MONDAY, rota, world

NEED = Requirement()
TUESDAY = MONDAY + timedelta(days=1)


def test_a_fixed_duty_in_a_leave_is_relaxed_for_that_person_only() -> None:
    """Ann has a fixed early in her leave: one rule is priced for her, and all others can be kept."""
    inputs = world(fixed=(Fixed("Ann", MONDAY, "E"),), leave=(Leave("Ann", MONDAY, MONDAY),))
    desk = Desk.of(inputs, NEED)
    rules, relaxed = desk.rules, relax_fixed_duties(desk)
    assert musts_clash(inputs, NEED, rules)
    assert relaxed.clash
    assert {person for _, person in relaxed.musts} == {"Ann"}
    assert not musts_clash(inputs, NEED, relaxed.rules, relaxed.may_break)
    [priced] = {rule.name for rule in relaxed.rules if rule not in rules and rule.mode == "should"}
    assert {(rule.name, rule.people) for rule in relaxed.rules if rule.name == priced} == {
        (priced, ("Ann",)),
        (priced, ("Bob",)),
    }


def test_fixed_duties_that_can_be_kept_relax_no_rule() -> None:
    """Two lates of Ann in a row, and an early of Bob: no rule is against them."""
    inputs = world(fixed=(Fixed("Ann", MONDAY, "L"), Fixed("Ann", TUESDAY, "L"), Fixed("Bob", TUESDAY, "E")))
    desk = Desk.of(inputs, NEED)
    rules, relaxed = desk.rules, relax_fixed_duties(desk)
    assert (relaxed.rules, relaxed.clash) == (rules, False)


def test_musts_of_the_team_are_relaxed_where_no_single_person_clashes() -> None:
    """Three people are needed where there are two: the rule of the Cover sheet may be broken anywhere."""
    inputs = world(cover=(CoverLine(8 * 60, 10 * 60, least=3, mode="must"),))
    desk = Desk.of(inputs, NEED)
    assert not relax_fixed_duties(desk).clash
    relaxed = relax_clashing_musts(desk, None)
    assert ("cover by hand", "") in relaxed.musts
    assert relaxed.may_break.allows("cover by hand", (0, MONDAY, 0))
    assert not musts_clash(inputs, NEED, relaxed.rules, relaxed.may_break)


def test_a_hint_that_keeps_every_must_needs_no_proof() -> None:
    """A legal rota at hand proves that nothing clashes."""
    inputs = world()
    assert not relax_clashing_musts(Desk.of(inputs, NEED), rota("Ann E E\nBob - L")).clash
