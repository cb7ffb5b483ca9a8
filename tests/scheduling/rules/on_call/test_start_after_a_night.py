"""Start after a night on call."""

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.shifts import Shift
from planner.domain.tickets.service_targets import Opening
from scheduling.rules.on_call.start_after_a_night import StartAfterANight
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said

NIGHTLY = (Tier("Primary", "P", turn="day"),)
OFFICE = (*SHIFTS, Shift("M", 9 * 60, 17 * 60, "Mid"))


def test_a_shift_before_the_hour_is_too_early() -> None:
    """On call in the night to Tuesday, Ann starts at 07:00 where 10:00 is the earliest; 180 minutes are missing."""
    inputs = world(days=2, tiers=NIGHTLY)
    assert said(StartAfterANight, inputs, "Ann P E") == [
        "Ann starts E on Tue 2 Jun after a night on call (P); the earliest start is 10:00"
    ]
    assert amounts(StartAfterANight, inputs, "Ann P E") == [180]
    assert amounts(StartAfterANight, inputs, "Ann P L\nBob - E") == []


def test_24_means_no_shift_at_all() -> None:
    """The late of 14:00 is ten hours too early then, the night of 22:00 two; 09:00 is a limit to the minute."""
    inputs = world(days=2, tiers=NIGHTLY, shifts=OFFICE)
    assert amounts(StartAfterANight, inputs, "Ann P L\nBob P N", 24 * 60) == [600, 120]
    assert said(StartAfterANight, inputs, "Ann P L", 24 * 60) == [
        "Ann starts L on Tue 2 Jun after a night on call (P); that day has no shift"
    ]
    assert amounts(StartAfterANight, inputs, "Ann P M", 9 * 60) == []
    assert amounts(StartAfterANight, inputs, "Ann P M", 9 * 60 + 1) == [1]


def test_a_tier_without_nights_asks_nothing() -> None:
    """On call outside 06:00 to 23:00 has an hour of night; a desk that never closes leaves no hours on call."""
    long_days = tuple(Opening("desk", day, 6 * 60, 23 * 60) for day in range(7))
    never_shut = tuple(Opening("desk", day, 0, 24 * 60) for day in range(7))
    tier = (Tier("Primary", "P", turn="day", hours="out of hours"),)
    assert amounts(StartAfterANight, world(days=2, tiers=tier, openings=long_days), "Ann P E") == [180]
    assert amounts(StartAfterANight, world(days=2, tiers=tier, openings=never_shut), "Ann P E") == []


def test_a_start_at_midnight_is_the_earliest_of_the_morning() -> None:
    """A shift of Tuesday 00:00 starts ten hours before the earliest."""
    inputs = world(days=2, tiers=NIGHTLY, shifts=(Shift("Z", 0, 8 * 60),))
    assert amounts(StartAfterANight, inputs, "Ann P Z") == [600]
