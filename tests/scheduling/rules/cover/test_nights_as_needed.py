"""Nights as needed."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.instants import instant
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Heads
from scheduling.rules.cover.nights_as_needed import NightsAsNeeded
from tests.builders import MONDAY, SHIFTS, person, world
from tests.scheduling.judge import amounts, said

EARLY, LATE, NIGHT = SHIFTS
STAFFED = (EARLY, LATE, replace(NIGHT, least=1))
THREE = "Ann N N\nBob N -\nCem N -"


def at(hour: int, day: int = 0) -> int:
    """Return the instant of an hour of a day of the little worlds."""
    return instant(MONDAY + timedelta(days=day), 60 * hour, "UTC")


def test_more_than_the_least_of_the_night_shift_are_too_many() -> None:
    """Each night needs one: three on Monday are two too many, one on Tuesday is right."""
    inputs = world("Ann Bob Cem", shifts=STAFFED)
    assert said(NightsAsNeeded, inputs, THREE) == ["3 people on the night of Mon 1 Jun; the night needs 1"]
    assert amounts(NightsAsNeeded, inputs, THREE) == [2]


def test_heads_of_a_day_are_asked_for_on_that_day() -> None:
    """Two on Monday by the Heads sheet."""
    inputs = world("Ann Bob Cem", shifts=STAFFED, heads=(Heads(MONDAY, "N", 2),))
    assert amounts(NightsAsNeeded, inputs, THREE) == [1]


def test_the_cover_sheet_asks_while_only_nights_can_be_there() -> None:
    """Two from 23:00 to 05:00; an early shift fills the need from 07:00 on."""
    night, morning = CoverLine(23 * 60, 29 * 60, least=2), CoverLine(7 * 60, 8 * 60, least=3)
    inputs = world("Ann Bob Cem", shifts=(EARLY, LATE, NIGHT), cover=(night, morning))
    assert amounts(NightsAsNeeded, inputs, THREE) == [1]


def test_two_skills_of_different_people_add_up_and_of_the_same_do_not() -> None:
    """One for the desk and one for the net: a person with both skills fills both."""
    floors = tuple(Floor(frozenset({skill}), at(0, 1), at(4, 1), 1, "P1") for skill in ("desk", "net"))
    asked = Requirement(floors)
    apart = world(
        people=(person("Ann"), person("Bob", skills="net"), person("Cem", skills="desk")), skills=("desk", "net")
    )
    both = replace(apart, people=(person("Ann", skills="desk net"), *apart.people[1:]))
    tied = (Heads(MONDAY, "E", 0),)
    assert amounts(NightsAsNeeded, replace(both, heads=tied), "Ann N\nBob N\nCem N", requirement=asked) == [2]
    assert amounts(NightsAsNeeded, replace(apart, heads=tied), "Ann N\nBob N\nCem N", requirement=asked) == [1]


def test_people_who_share_no_work_are_looked_at_apart() -> None:
    """The net needs nobody at night; the floor of the desk does not allow a night of the net."""
    asked = Requirement((Floor(frozenset({"desk"}), at(0, 1), at(4, 1), 1, "P1"),))
    inputs = world(people=(person("Ann"), person("Bob", skills="net")), skills=("desk", "net"))
    assert amounts(NightsAsNeeded, inputs, "Ann N\nBob N", requirement=asked) == [1]


def test_a_floor_that_on_call_may_meet_asks_nobody_to_work_at_night() -> None:
    """A person on call fills it."""
    asked = Requirement((Floor(frozenset({"desk"}), at(0, 1), at(4, 1), 1, "P1", frozenset({"P"})),))
    assert amounts(NightsAsNeeded, world("Ann"), "Ann N", requirement=asked) == [1]
