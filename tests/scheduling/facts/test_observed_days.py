"""Days of which it is known who worked."""

from datetime import date, timedelta

from planner.domain.roster.rota import Assignment
from scheduling.facts.observed_days import observed_days
from tests.builders import MONDAY, world


def test_the_tail_and_the_plan() -> None:
    """From the first day of the Previous sheet without a gap; without one the plan's days alone."""
    assert observed_days(world(days=2)) == (MONDAY, MONDAY + timedelta(days=1))
    before = (Assignment("Bob", MONDAY - timedelta(days=3), "E"),)
    assert observed_days(world(days=2, previous=before)) == tuple(
        date(2026, 5, 29) + timedelta(days=i) for i in range(5)
    )


def test_days_stay_known_when_the_person_who_worked_on_them_is_left_out() -> None:
    """Bob's duty makes three days known; without Bob everybody else was still off on them."""
    friday = MONDAY - timedelta(days=3)
    later = (Assignment("Ann", MONDAY - timedelta(days=1), "E"),)
    assert observed_days(world(days=2, previous=later, known_from=friday))[0] == friday
    assert world(days=2, known_from=friday).first_known_day == friday
    assert world(days=2, previous=later).first_known_day == MONDAY - timedelta(days=1)
