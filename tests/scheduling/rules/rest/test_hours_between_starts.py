"""Hours between starts."""

from datetime import date

from scheduling.rules.rest.hours_between_starts import HoursBetweenStarts
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_a_late_and_then_an_early_start_within_a_day() -> None:
    """14:00 and 07:00 on the next day are 17 h apart; the same start or a later one is 24 h or more."""
    assert said(HoursBetweenStarts, world(), "Ann L E") == [
        "Ann starts early on Tue 2 Jun 17 h after the start of late on Mon 1 Jun; the least is 24 h"
    ]
    assert said(HoursBetweenStarts, world(), "Ann E E L") == []


def test_a_day_off_between_them_is_long_enough() -> None:
    """Monday 14:00 and Wednesday 07:00 are 41 h apart."""
    assert amounts(HoursBetweenStarts, world(), "Ann L - E") == []


def test_the_same_time_on_the_day_of_a_clock_change() -> None:
    """07:00 and 07:00 over the spring night are 23 real hours and a day by the clock."""
    inputs = world(first=date(2026, 3, 28), time_zone="Europe/Warsaw")
    assert amounts(HoursBetweenStarts, inputs, "Ann E E") == []
