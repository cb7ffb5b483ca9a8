"""What a duty is in real time."""

from datetime import date

from planner.domain.roster.on_call_tier import Tier
from planner.domain.tickets.service_targets import Opening
from scheduling.facts.duties import duty_boundaries, segments, shift_duty, work_duty
from tests.builders import MONDAY, world


def test_a_night_at_a_clock_change_is_as_long_as_it_is() -> None:
    """22:00 to 07:00 less an hour of break: 7 h of pay in spring, 9 h in autumn, 8 h otherwise."""
    inputs = world(first=date(2026, 3, 1), days=300, time_zone="Europe/London")
    nights = (date(2026, 3, 28), date(2026, 10, 24), date(2026, 6, 1))
    assert [shift_duty(inputs, "N", day).minutes for day in nights] == [420, 540, 480]


def test_standby_is_work_only_where_the_tier_says_so() -> None:
    """At the workplace out of hours: from the desk's close at 18:00 to its opening at 08:00."""
    tiers = (Tier("Home", "H", turn="day"), Tier("Site", "D", turn="day", hours="out of hours", counts_as_work="all"))
    inputs = world(tiers=tiers, openings=tuple(Opening("desk", day, 8 * 60, 18 * 60) for day in range(7)))
    assert work_duty(inputs, "H", MONDAY) is None
    duty = work_duty(inputs, "D", MONDAY)
    assert duty is not None
    assert (duty.end - duty.start, duty.minutes) == (14 * 60, 14 * 60)


def test_who_is_present_changes_only_at_edges() -> None:
    """Between 06:00 and 16:00 shifts start or end at 07:00, 14:00 and 15:00."""
    inputs = world()
    start = inputs.horizon.start
    hours = [(a - start, b - start) for a, b in segments(duty_boundaries(inputs), start + 360, start + 960)]
    assert hours == [(360, 420), (420, 840), (840, 900), (900, 960)]
