"""On-call not on leave."""

from datetime import date

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from scheduling.rules.on_call.on_call_available import OnCallAvailable
from tests.builders import person, world
from tests.scheduling.judge import said


def test_each_day_on_call_in_leave_or_after_leaving_is_a_breach() -> None:
    """Leave and employment hold for every day of a turn."""
    people = (person("Ann"), person("Bob", last_day=date(2026, 6, 1)))
    leave = (Leave("Ann", date(2026, 6, 2), date(2026, 6, 5)),)
    inputs = world(people=people, leave=leave, tiers=(Tier("Primary", "P"),))
    assert said(OnCallAvailable, inputs, "Ann P P\nBob P P") == [
        "Ann is on call (P) on Tue 2 Jun but is on leave that day",
        "Bob is on call (P) on Tue 2 Jun but is not employed that day",
    ]
