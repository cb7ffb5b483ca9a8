"""Who is there when, counted by hand."""

from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from planner.reports.measures.cover import Group, covers
from tests.builders import MONDAY, person, rota, world

DESK = frozenset({"desk"})


def _floor(inputs: Inputs, hours: tuple[int, int], least: int, tiers: frozenset[str] = frozenset()) -> Requirement:
    start = inputs.horizon.midnight(MONDAY)
    return Requirement((Floor(DESK, start + hours[0] * 60, start + hours[1] * 60, least, "calls", tiers),))


def test_people_on_duty_are_counted_by_hour() -> None:
    """Ann is early (07-15), Bob late (14-22): one from 07, two from 14 to 15, one until 22, nobody at 22."""
    inputs = world(days=1)
    (cover,) = covers(inputs, Requirement(), rota("Ann E\nBob L"))
    assert cover.on_duty.tolist() == [0] * 7 + [1] * 7 + [2] + [1] * 7 + [0, 0]


def test_a_night_counts_on_the_next_day_also_from_the_tail() -> None:
    """Who worked the night before the first day is still there until 07:00."""
    tail = rota("Ann N", first=date(2026, 5, 31)).assignments
    (cover,) = covers(world(days=1, previous=tuple(tail)), Requirement(), Rota())
    assert cover.on_duty.tolist() == [1] * 7 + [0] * 17


def test_a_handover_inside_an_interval_is_no_gap() -> None:
    """One leaves and one comes at 14:30: somebody is there in every minute of 14:00 to 15:00, and only one."""
    shifts = (Shift("A", 480, 870), Shift("B", 870, 1200))
    inputs = world(days=1, shifts=shifts)
    (cover,) = covers(inputs, Requirement(), rota("Ann A\nBob B"))
    assert cover.on_duty[14] == 1


def test_gap_and_person_hours_missing() -> None:
    """Two are required from 13 to 16 and one is there, two from 14 to 15: two person-hours are missing."""
    inputs = world(days=1)
    (cover,) = covers(inputs, _floor(inputs, (13, 16), 2), rota("Ann E\nBob L"))
    assert cover.gap[13:16].tolist() == [-1, 0, -1]
    assert cover.short_minutes(60) == 120


def test_on_call_counts_where_the_floor_says_so_and_nobody_twice() -> None:
    """Ann is on shift and on call, Bob on call: two are there, not three; without the tier it is one."""
    tier = Tier("Primary", "P", hours="always", turn="day", handover_minute=0, people=2)
    inputs = world(days=1, tiers=(tier,))
    given = rota("Ann E+P\nBob P")
    (with_tier,) = covers(inputs, _floor(inputs, (8, 10), 2, frozenset({"P"})), given)
    (without,) = covers(inputs, _floor(inputs, (8, 10), 2), given)
    assert (with_tier.on_duty[8], without.on_duty[8]) == (2, 1)


def test_cover_asked_by_hand_makes_a_group_of_its_own() -> None:
    """A senior is asked for from 22 to 06: the group is the seniors, and the night crosses midnight."""
    people = (person("Ann", grade="senior"), person("Bob"))
    inputs = world(days=2, people=people, cover=(CoverLine(22 * 60, 6 * 60, grade="senior", least=1),))
    skill, seniors = covers(inputs, Requirement(), rota("Ann N -\nBob N -"))
    assert skill.group == Group(DESK)
    assert seniors.group == Group(frozenset(), "senior")
    assert seniors.gap[20:32].tolist() == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
