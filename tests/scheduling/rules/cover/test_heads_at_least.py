"""Heads on a day at least."""

from datetime import timedelta

from planner.domain.roster.shifts import Heads
from scheduling.rules.cover.heads_at_least import HeadsAtLeast
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said


def test_what_is_asked_for_on_a_day_holds_on_that_day_alone() -> None:
    """At least one early on Monday and Tuesday: two work on Monday, nobody on Tuesday or Wednesday."""
    heads = tuple(Heads(MONDAY + timedelta(days=i), "E", 1, 1) for i in range(2))
    assert said(HeadsAtLeast, world(heads=heads), "Ann E - -\nBob E - -") == [
        "E on Tue 2 Jun has 0 people; the least is 1",
    ]


def test_each_missing_person_counts() -> None:
    """One of three is there."""
    assert amounts(HeadsAtLeast, world(heads=(Heads(MONDAY, "E", 3, 3),)), "Ann E") == [2]
