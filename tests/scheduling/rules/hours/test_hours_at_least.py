"""Hours in the plan at least."""

from scheduling.rules.hours.hours_at_least import HoursAtLeast
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_too_few_hours() -> None:
    """Two earlies of 7.5 h are 15 of 20 hours."""
    assert said(HoursAtLeast, world("Ann"), "Ann E E", 20 * 60) == ["Ann works 15 h in the plan; the least is 20 h"]
    assert amounts(HoursAtLeast, world("Ann"), "Ann E E", 15 * 60) == []
