"""Same start in a week."""

from dataclasses import replace
from datetime import date

from scheduling.rules.runs.same_start_in_a_week import SameStartInAWeek
from tests.builders import SHIFTS, world
from tests.scheduling.judge import amounts, said


def test_two_starts_in_a_week_are_one_too_many() -> None:
    """The first week has starts at 7 and 14, the second at 22 only."""
    assert said(SameStartInAWeek, world(days=14), "Ann E E - L E - -  N N N - - - -") == [
        "Ann starts at 07:00, 14:00 in the week of Mon 1 Jun; the most is 1"
    ]
    assert amounts(SameStartInAWeek, world(days=14), "Ann E L N - - - -  N N N - - - -", 2) == [1]


def test_a_clock_change_is_no_change_of_start() -> None:
    """The early of the Sunday on which summer time starts begins at 7 as the others do."""
    inputs = world(days=7, first=date(2026, 3, 23), time_zone="Europe/London")
    assert amounts(SameStartInAWeek, inputs, "Ann E E - - - E E") == []


def test_minutes_of_a_start_count() -> None:
    """07:00 and 07:30 are two starts."""
    inputs = world(shifts=(*SHIFTS, replace(SHIFTS[0], code="H", start=7 * 60 + 30)))
    assert said(SameStartInAWeek, inputs, "Ann E H") == [
        "Ann starts at 07:00, 07:30 in the week of Mon 1 Jun; the most is 1"
    ]
