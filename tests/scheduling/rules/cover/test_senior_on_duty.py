"""Senior on duty."""

from planner.domain.roster.shifts import Shift
from scheduling.rules.cover.senior_on_duty import SeniorOnDuty
from tests.builders import person, world
from tests.scheduling.judge import amounts, said

PEOPLE = (person("Ann", grade="Senior"), person("Bob", grade="junior"), person("Cem"))


def test_an_hour_without_a_senior_is_told() -> None:
    """Ann's early ends at 15:00, Bob's late goes on to 22:00; on Tuesday nobody is there at all, which is fine."""
    inputs = world(people=PEOPLE)
    assert amounts(SeniorOnDuty, inputs, "Ann E - -\nBob L - -") == [7 * 60]
    assert said(SeniorOnDuty, inputs, "Ann E - -\nBob L - -") == [
        "0 seniors are on duty on Mon 1 Jun from 15:00; the least is 1"
    ]


def test_two_seniors_where_two_are_asked_for() -> None:
    """One senior of two is missing for the whole of an early, cut where other shifts start and end."""
    assert sum(amounts(SeniorOnDuty, world(people=PEOPLE), "Ann E", 2)) == 8 * 60


def test_a_shift_that_lasts_into_the_day_after_the_next() -> None:
    """Monday's shift in Honolulu is from Tuesday 09:00 to Wednesday 01:00 by the plan's clock.

    Another shift may start at 00:30, so that the last half hour is looked at by itself.
    """
    shifts = (Shift("H", 23 * 60, 15 * 60, zone="Pacific/Honolulu"), Shift("K", 30, 8 * 60))
    assert sum(amounts(SeniorOnDuty, world(people=PEOPLE, shifts=shifts, time_zone="UTC"), "Bob H")) == 16 * 60
