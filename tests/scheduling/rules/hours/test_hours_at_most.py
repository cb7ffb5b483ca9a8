"""Hours in the plan at most."""

from scheduling.rules.hours.hours_at_most import HoursAtMost
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_too_many_hours() -> None:
    """Three nights of 8 h are 24 of 20 hours."""
    assert said(HoursAtMost, world("Ann"), "Ann N N N", 20 * 60) == ["Ann works 24 h in the plan; the most is 20 h"]
    assert amounts(HoursAtMost, world("Ann"), "Ann N N N", 24 * 60) == []
