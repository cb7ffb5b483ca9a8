"""Standby that is work."""

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.on_call.standby_is_work import StandbyIsWork
from tests.builders import world
from tests.scheduling.judge import said


def test_ten_minutes_to_respond_is_work() -> None:
    """The tier with 10 minutes is a breach; the one with 15 minutes and the one that counts as work are not."""
    tiers = (
        Tier("Fast", "F", turn="day", respond_minutes=10),
        Tier("Slow", "S", turn="day", respond_minutes=15),
        Tier("Site", "D", turn="day", respond_minutes=5, counts_as_work="all"),
    )
    assert said(StandbyIsWork, world(tiers=tiers), "Ann F S D") == [
        "Ann is on call as rest for Fast on Mon 1 Jun with 10 min to respond; up to 10 min it is work"
    ]
