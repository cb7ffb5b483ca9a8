"""Nights in the plan."""

from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_the_third_night_of_two_is_told() -> None:
    """Nights count over the whole plan, on any day."""
    assert said(NightsInThePlan, world(days=9), "Ann N - N - - E - N -", 2) == ["Ann works 3 nights; the most is 2"]
    assert amounts(NightsInThePlan, world(days=9), "Ann N - N - - E - N -", 3) == []
