"""One duty at a time."""

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from tests.builders import world
from tests.scheduling.judge import said

TIERS = (Tier("Primary", "P"), Tier("Secondary", "S"))


def test_two_shifts_on_a_day_are_one_too_many() -> None:
    """A person has one shift a day."""
    assert said(OneDutyAtATime, world(), "Ann E+L L") == ["Ann has 2 duties on Mon 1 Jun: early, late"]


def test_a_shift_and_being_on_call_go_together() -> None:
    """On call beside a shift is normal; on call for two tiers at once is not."""
    assert said(OneDutyAtATime, world(tiers=TIERS), "Ann E+P") == []
    assert said(OneDutyAtATime, world(tiers=TIERS), "Ann P+S") == ["Ann has 2 duties on Mon 1 Jun: Primary, Secondary"]


def test_standby_that_counts_as_work_is_a_duty() -> None:
    """Who must stand by at the workplace works no shift that day."""
    tier = Tier("Site", "D", counts_as_work="all")
    assert said(OneDutyAtATime, world(tiers=(tier,)), "Ann E+D") == ["Ann has 2 duties on Mon 1 Jun: early, site"]
