"""Fair on-call holidays."""

from datetime import date, timedelta

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.fairness.fair_on_call_holidays import FairOnCallHolidays
from tests.builders import world
from tests.scheduling.judge import said


def test_holidays_on_call_are_shared() -> None:
    """Ann is on call on three holidays and an ordinary day, Bob on none: 1.5 are fair, one more is allowed."""
    days = {date(2026, 6, 1) + timedelta(days=i): "Some" for i in range(3)}
    inputs = world(holidays=days, tiers=(Tier("Primary", "P", turn="day"),))
    assert said(FairOnCallHolidays, inputs, "Ann P P P P") == [
        "Ann has 3 holidays on call, the fair share is 1.5; 1 more is allowed"
    ]
