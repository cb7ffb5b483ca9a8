"""Which musts are relaxed when they clash."""

from datetime import timedelta

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rules import CoverLine, RuleSetting
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.model.initial_rota import musts_clash
from scheduling.solving.relax_musts import relax_clashing_musts, relax_fixed_duties, yield_to_work
from scheduling.solving.solve import solve_rota
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


def test_musts_that_leave_people_idle_yield_to_their_work() -> None:
    """Runs of at least five days and of at most two: nobody could work at all, so the first yields and all do."""
    runs = (RuleSetting("days in a row", "must", 2), RuleSetting("days in a row at least", "must", 5))
    cover = (CoverLine(8 * 60, 10 * 60, least=1, mode="must"),)
    inputs = world("Ann Bob Cem", days=14, rules=runs, cover=cover)
    desk = Desk.of(inputs, NEED)
    made = solve_rota(desk, seconds=5).rota
    worked = {name: sum(a.person == name for a in made.assignments) for name in inputs.person}
    assert min(worked.values()) >= 7
    assert {breach.rule for breach in check_rota(desk, made).musts} <= {"days in a row at least"}


def test_the_law_never_yields() -> None:
    """Who may not work by law stays idle: a run of no day at all is kept, and the Cover row is not."""
    inputs = world(
        rules=(RuleSetting("hours in seven days", "must", 60),), cover=(CoverLine(480, 600, least=1, mode="must"),)
    )
    desk = Desk.of(inputs, NEED)
    relaxed = relax_clashing_musts(desk, None)
    assert yield_to_work(desk, relaxed) == relaxed


def test_a_hint_that_keeps_every_must_needs_no_proof() -> None:
    """A legal rota at hand proves that nothing clashes."""
    inputs = world()
    assert not relax_clashing_musts(Desk.of(inputs, NEED), rota("Ann E E\nBob - L")).clash
