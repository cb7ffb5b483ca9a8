"""What would mend a breach."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.rules import RuleSetting
from planner.reports.measures.load import loads
from planner.reports.measures.remedies import remedy
from scheduling.checking.desk import Desk
from scheduling.checking.least_rest import least_rest
from tests.builders import MONDAY, person, rota, world
from tests.plans import plan


def test_a_duty_goes_to_somebody_free_able_and_rested() -> None:
    """Of Bob (on leave), Cid (other skill), Dan (night before) and Eve only Eve can take Ann's early."""
    tuesday = MONDAY + timedelta(days=1)
    people = (*(person(name) for name in ("Ann", "Bob")), person("Cid", skills="net"), person("Dan"), person("Eve"))
    inputs = world(days=3, people=people, skills=("desk", "net"), leave=(Leave("Bob", tuesday, tuesday),))
    made = plan(inputs, rota("Ann N E -\nDan N - -"), least_rest=least_rest(Desk.of(inputs, Requirement())))
    breach = Breach("rest between duties", "must", ("Ann", tuesday), 1, "min", "too short", "Ann", tuesday)
    assert remedy(made, breach, loads(made.inputs, made.rota)) == "give E of Tue 2 Jun to Eve"


def test_the_rest_that_counts_is_the_persons_own() -> None:
    """After a late until 22:00 an early at 07:00 is 9 h later: Eve, for whom 9 h are a must, can; Dan must have 11."""
    tuesday = MONDAY + timedelta(days=1)
    people = (person("Ann"), person("Dan"), person("Eve", team="Ops"))
    inputs = world(
        days=3, people=people, rules=(RuleSetting("rest between duties", "must", applies_to="Ops", limit=9 * 60),)
    )
    made = plan(inputs, rota("Ann N E -\nDan L - -\nEve L - -"), least_rest=least_rest(Desk.of(inputs, Requirement())))
    breach = Breach("rest between duties", "must", ("Ann", tuesday), 1, "min", "too short", "Ann", tuesday)
    assert remedy(made, breach, loads(made.inputs, made.rota)) == "give E of Tue 2 Jun to Eve"


def test_a_shortage_names_who_is_free() -> None:
    """A floor that is short names the people with the skill who have no duty that day."""
    people = (person("Ann"), person("Bob", skills="net"), person("Cid", skills="net desk"))
    made = plan(world(days=1, people=people, skills=("desk", "net")), rota("Ann E"))
    breach = Breach("floors", "should", ("net", "", 0, 1, 2), 60, "min", "short", "", MONDAY, skills=frozenset({"net"}))
    assert remedy(made, breach, loads(made.inputs, made.rota)) == "free on Mon 1 Jun: Bob and Cid"


def test_nights_are_not_offered_to_who_may_work_none() -> None:
    """Cid works earlies only; of those who may have nights Bob has fewest."""
    people = (person("Ann"), person("Bob"), person("Cid", shifts=frozenset("E")))
    made = plan(world(days=3, people=people), rota("Ann N N N\nBob N - -"))
    breach = Breach("fair nights", "should", ("Ann",), 1, "nights", "too many", "Ann")
    assert remedy(made, breach, loads(made.inputs, made.rota)) == "fewest nights this month: Bob (1)"


def test_a_night_too_many_names_who_has_it() -> None:
    """Nobody has to come in: Ann or Bob could work by day."""
    made = plan(world("Ann Bob Cid", days=1), rota("Ann N\nBob N\nCid E"))
    breach = Breach("nights as needed", "should", (MONDAY, "Ann"), 1, "nights", "2 people; 1 asked for", "", MONDAY)
    said = remedy(made, breach, loads(made.inputs, made.rota))
    assert said == "a shift by day, or another day, for one of Ann and Bob"


def test_a_night_stays_with_the_skill_that_is_needed_at_once() -> None:
    """Net is needed all night and only Bob has it: one of Ann and Cid can go; without Cid and Ann nobody can."""
    people = (person("Ann"), person("Bob", skills="net"), person("Cid"))
    inputs = world(days=2, people=people, skills=("desk", "net"))
    start, end = inputs.span("N", MONDAY)
    need = Requirement(floors=tuple(Floor(frozenset({skill}), start, end, 1, "") for skill in ("desk", "net")))
    breach = Breach("nights as needed", "should", (MONDAY, "Ann"), 1, "nights", "2 people; 1 asked for", "", MONDAY)

    three = replace(plan(inputs, rota("Ann N\nBob N\nCid N")), requirement=need)
    assert remedy(three, breach, {}) == "a shift by day, or another day, for one of Ann and Cid"
    two = replace(plan(inputs, rota("Ann N\nBob N")), requirement=need)
    assert (
        remedy(two, breach, {}) == "people with more skills by night: each of these has a skill that is needed at once"
    )


def test_hours_before_the_first_shift_are_not_for_the_free() -> None:
    """Only a night of the day before reaches 00:00 to 06:00 of the first day: who is free today cannot help."""
    inputs = world("Ann Bob", days=2)
    midnight = inputs.horizon.start
    breach = Breach(
        "floors", "should", ("desk", "", 0, 1, 2), 60, "min", "short", "", MONDAY, span=(midnight, midnight + 360)
    )
    said = remedy(plan(inputs, rota("Ann E")), breach, {})
    assert said == "only duties of the month before reach these hours: name its result on Plan, or fill in Previous"


def test_without_a_day_nothing_is_made_up() -> None:
    """A breach of no day has no remedy but its own words."""
    made = plan(world(days=1), rota("Ann E"))
    assert (
        remedy(
            made, Breach("contract hours", "should", ("Ann",), 60, "min", "short", "Ann"), loads(made.inputs, made.rota)
        )
        == ""
    )
