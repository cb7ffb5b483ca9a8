"""One duty at a time."""

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Rota
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from tests.builders import world
from tests.scheduling.judge import said
from tests.scheduling.laws.test_month_equals_check import OneMonth

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


def test_a_month_states_the_must_of_a_desk_without_on_call() -> None:
    """A month has one shift a day; it knows nothing of two tiers, and is no place for a price."""
    for tiers, mode, stated in (((), "must", True), (TIERS, "must", False), ((), "should", False)):
        rule, inputs = OneDutyAtATime(("Ann",), 0, mode), world(tiers=tiers)  # type: ignore[arg-type]
        month = OneMonth((rule,), inputs, "Ann", Rota.of([]), 1.0).builder(cautious=True)
        assert rule.add_to_month(month, 1.0) == stated
