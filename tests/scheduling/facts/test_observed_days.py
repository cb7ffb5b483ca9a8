"""Days of which it is known who worked."""

from datetime import date, timedelta

from planner.domain.rota import Assignment
from scheduling.facts.observed_days import observed_days
from tests.builders import MONDAY, world


def test_the_tail_and_the_plan() -> None:
    """From the first day of the Previous sheet without a gap; without one the plan's days alone."""
    assert observed_days(world(days=2)) == (MONDAY, MONDAY + timedelta(days=1))
    before = (Assignment("Bob", MONDAY - timedelta(days=3), "E"),)
    assert observed_days(world(days=2, previous=before)) == tuple(
        date(2026, 5, 29) + timedelta(days=i) for i in range(5)
    )
