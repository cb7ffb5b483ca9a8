"""Day off for a holiday."""

from datetime import date

from scheduling.rules.rest.day_off_for_a_holiday import DayOffForAHoliday
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_a_holiday_without_a_day_off_after_it() -> None:
    """Four days from a worked Wednesday: with the weekend's Saturday in it, or not."""
    inputs = world(days=7, holidays={date(2026, 6, 3): "Some"})
    assert said(DayOffForAHoliday, inputs, "Ann - - E E E E -", 4) == [
        "Ann works on Wed 3 Jun, a public holiday, and has no day off for it in 4 days"
    ]
    assert amounts(DayOffForAHoliday, inputs, "Ann - - E E E - -", 4) == []
    assert amounts(DayOffForAHoliday, inputs, "Ann - - - E E E -", 4) == []


def test_a_holiday_on_a_sunday_asks_for_no_weekday() -> None:
    """Sunday is a matter of another rule."""
    inputs = world(days=14, holidays={date(2026, 6, 7): "Some"})
    assert amounts(DayOffForAHoliday, inputs, "Ann - - - - - - E E E E E E E E", 4) == []


def test_two_holidays_need_two_days_off() -> None:
    """Each of Wednesday and Thursday has the free Friday within three days, but both have no other."""
    inputs = world(holidays={date(2026, 6, 3): "Some", date(2026, 6, 4): "Other"})
    assert amounts(DayOffForAHoliday, inputs, "Ann - - E E - E E", 3) == [1]
