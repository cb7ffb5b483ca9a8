"""Hours of the team."""

from dataclasses import replace
from datetime import timedelta

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.rules.hours.hours_of_the_team import HoursOfTheTeam
from scheduling.solving.solve import solve_rota
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import amounts, said

TWO = (person("Ann", 16), person("Bob", 8))
DAY = (Shift("D", 8 * 60, 16 * 60),)


def test_hours_of_one_make_up_for_those_of_another() -> None:
    """Contracts of 16 and 8 h give 24 h: two days each are 8 h too many, one day for Ann and two for Bob are not."""
    inputs = world(people=TWO, shifts=DAY)
    assert said(HoursOfTheTeam, inputs, "Ann D D\nBob D D") == [
        "2 people who share work have 32 h in all; the most is 24 h"
    ]
    assert amounts(HoursOfTheTeam, inputs, "Ann D D\nBob D D", 3 * 60) == [5 * 60]
    assert amounts(HoursOfTheTeam, inputs, "Ann D\nBob D D") == []


def test_leave_counts_as_worked() -> None:
    """With Ann on leave for her whole week the two have Bob's 8 h to work."""
    inputs = world(people=TWO, shifts=DAY, leave=(Leave("Ann", MONDAY, MONDAY + timedelta(days=6)),))
    assert amounts(HoursOfTheTeam, inputs, "Bob D D") == [8 * 60]


def test_people_who_share_no_work_are_looked_at_one_by_one() -> None:
    """Cem on networks has hours to spare; they are of no use to the desk, so the rule is set for each group."""
    people = (*TWO, person("Cem", 40, "net"))
    desk = Desk.of(replace(world(shifts=DAY, skills=("desk", "net")), people=people), Requirement())
    groups = [rule.people for rule in desk.rules if isinstance(rule, HoursOfTheTeam)]
    assert sorted(groups) == [("Ann", "Bob"), ("Cem",)]


def test_no_more_than_the_contracts_is_staffed_where_nobody_needs_it() -> None:
    """Ten people of 30 h may work 28 or 32 h each: 320 h without the rule, and with it at most 300 h, which suffice."""
    people = tuple(person(f"P{number}", 30) for number in range(10))
    shifts = (Shift("S", 8 * 60, 12 * 60), Shift("F", 8 * 60, 16 * 60))
    cover = (CoverLine(8 * 60, 12 * 60, least=4, mode="must"),)
    solved = solve_rota(Desk.of(world(people=people, shifts=shifts, cover=cover), Requirement()), seconds=5)
    worked = sum({"S": 4, "F": 8}[entry.duty] for entry in solved.rota.assignments)
    assert 280 <= worked <= 300
