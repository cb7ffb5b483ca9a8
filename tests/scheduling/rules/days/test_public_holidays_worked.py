"""Public holidays worked."""

from datetime import date

from scheduling.rules.days.public_holidays_worked import PublicHolidaysWorked
from tests.builders import world
from tests.scheduling.judge import said


def test_the_second_holiday_is_told() -> None:
    """Two public holidays worked, one of them by a night that only reaches into it."""
    inputs = world(holidays={date(2026, 6, 3): "Some", date(2026, 6, 5): "Other", date(2026, 7, 1): "Later"})
    assert said(PublicHolidaysWorked, inputs, "Ann - N - - E") == [
        "Ann works on 2 public holidays (Wed 3 Jun, Fri 5 Jun); the most is 1"
    ]
