"""Heads on a day at most."""

from datetime import timedelta

from planner.domain.roster.shifts import Heads
from scheduling.rules.cover.heads_at_most import HeadsAtMost
from tests.builders import MONDAY, world
from tests.scheduling.judge import said


def test_what_is_asked_for_on_a_day_holds_on_that_day_alone() -> None:
    """At most one early on Monday and Tuesday: two work on Monday, nobody on Tuesday or Wednesday."""
    heads = tuple(Heads(MONDAY + timedelta(days=i), "E", 1, 1) for i in range(2))
    assert said(HeadsAtMost, world(heads=heads), "Ann E - -\nBob E - -") == [
        "E on Mon 1 Jun has 2 people; the most is 1",
    ]
