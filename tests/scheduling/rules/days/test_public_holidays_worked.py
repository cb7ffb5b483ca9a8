"""Public holidays worked."""

from datetime import date

from planner.domain.roster.shifts import Shift
from scheduling.rules.days.public_holidays_worked import PublicHolidaysWorked
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_the_second_holiday_is_told() -> None:
    """Two public holidays worked, one of them by a night that only reaches into it."""
    inputs = world(holidays={date(2026, 6, 3): "Some", date(2026, 6, 5): "Other", date(2026, 7, 1): "Later"})
    assert said(PublicHolidaysWorked, inputs, "Ann - N - - E") == [
        "Ann works on 2 public holidays (Wed 3 Jun, Fri 5 Jun); the most is 1"
    ]


def test_work_to_midnight_and_from_midnight_leaves_a_holiday_free() -> None:
    """A shift ends at the first minute of the holiday, another begins at the last."""
    shifts = (Shift("A", 16 * 60, 24 * 60), Shift("B", 0, 8 * 60))
    inputs = world(shifts=shifts, holidays={date(2026, 6, 3): "Some"})
    assert amounts(PublicHolidaysWorked, inputs, "Ann - A - B", 0) == []
