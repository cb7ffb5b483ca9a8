"""Apart."""

from datetime import timedelta

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import CoverLine, RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.desk import Desk
from scheduling.rules.eligibility.apart import Apart
from scheduling.solving.solve import solve_rota
from tests.builders import MONDAY, person, world
from tests.scheduling.judge import amounts, said

PEOPLE = (person("Ann"), person("Bob", apart=frozenset({"Ann"})))


def test_two_shifts_that_share_time_are_not_apart() -> None:
    """It is enough that Bob names Ann. E is 7-15, L 14-22, N 22-7: E with E shares 8 h, E with L one, E and N none."""
    assert said(Apart, world(people=PEOPLE), "Ann E E L E\nBob L E - -") == [
        "Ann and Bob are both there for 1 h on Mon 1 Jun, E and L",
        "Ann and Bob are both there for 8 h on Tue 2 Jun, E",
    ]
    assert amounts(Apart, world(people=PEOPLE), "Ann - E - E\nBob N - N -") == []


def test_some_minutes_allow_a_hand_over() -> None:
    """With 60 minutes E and L may follow each other, E with E is 7 h too much."""
    assert amounts(Apart, world(people=PEOPLE), "Ann E E L\nBob L E -", 60) == [7 * 60]


def test_a_night_of_the_day_before_counts_last_month_too() -> None:
    """A night until 07:00 and a shift from 06:00 share an hour, by last month's night as well."""
    shifts = (Shift("N", 22 * 60, 7 * 60, kind="night"), Shift("F", 6 * 60, 14 * 60))
    eve = (Assignment("Bob", MONDAY - timedelta(days=1), "N"),)
    inputs = world(people=PEOPLE, shifts=shifts, previous=eve)
    assert amounts(Apart, inputs, "Ann F - F\nBob - N -") == [60, 60]


def test_the_gap_of_a_split_shift_and_leave_are_no_shared_time() -> None:
    """Ann is there 8-12 and 17-21, Bob 12-17; on Tuesday Bob's early ends at noon, so all he shares is 8-12."""
    split = Shift("S", 8 * 60, 21 * 60, break_minutes=300, break_from=12 * 60)
    shifts = (split, Shift("M", 12 * 60, 17 * 60), Shift("E", 7 * 60, 15 * 60))
    tuesday = MONDAY + timedelta(days=1)
    away = (Leave("Bob", tuesday, tuesday, part="pm"),)
    assert amounts(Apart, world(people=PEOPLE, shifts=shifts, leave=away), "Ann S S\nBob M E") == [240]


def test_the_engine_keeps_two_people_apart_whatever_their_codes() -> None:
    """Two shifts of nearly the same hours are asked for each day and Cem can work both: Ann and Bob share no minute."""
    shifts = (Shift("A", 8 * 60, 16 * 60, least=1), Shift("B", 9 * 60, 17 * 60, least=1))
    inputs = world(
        days=5,
        people=(*PEOPLE, person("Cem")),
        shifts=shifts,
        cover=(CoverLine(9 * 60, 16 * 60, least=2),),
        rules=(RuleSetting("contract hours", "off"),),
    )
    rota = solve_rota(Desk.of(inputs, Requirement()), seconds=5).rota
    for day in inputs.horizon.days:
        there = {name for name in ("Ann", "Bob", "Cem") if rota.duties(name, day)}
        assert "Cem" in there
        assert len(there) == 2


def test_nobody_is_apart_from_themselves_or_from_somebody_who_left() -> None:
    """A row may name the person itself, or a colleague who is no longer on the sheet."""
    ann = person("Ann", apart=frozenset({"Ann", "Zoe"}))
    assert amounts(Apart, world(people=(ann,)), "Ann E L") == []
