"""Cells that hold days, times of day and lengths of time."""

from datetime import date, datetime, time, timedelta

import pytest

from planner.workbook.cells.kind import Unreadable
from planner.workbook.cells.times import calendar_day, duration, time_of_day


@pytest.mark.parametrize("value", [date(2026, 5, 4), datetime(2026, 5, 4), "2026-05-04", "4 May 2026", "04-May-2026"])
def test_days_that_can_be_read_one_way_only(value: object) -> None:
    """A date cell, ISO text and a written month are the same day."""
    assert calendar_day().read(value) == date(2026, 5, 4)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("03/04/2026", "'03/04/2026' is text, and its day and month cannot be told apart"),
        ("3.4.2026", "'3.4.2026' is text, and its day and month cannot be told apart"),
        ("2026-02-30", "'2026-02-30' is text, and its day and month cannot be told apart"),
        ("soon", "'soon' is not a date"),
        (46146, "46146 is a number, not a date"),
        (datetime(2026, 5, 4, 9), "'2026-05-04 09:00:00' has a time of day"),
        (date(1926, 5, 4), "'1926-05-04' is not between 2000 and 2100"),
    ],
)
def test_days_that_cannot(value: object, found: str) -> None:
    """Text with day and month in an unknown order, numbers and times are refused, never guessed."""
    with pytest.raises(Unreadable) as refusal:
        calendar_day().read(value)
    assert refusal.value.found == found


@pytest.mark.parametrize(
    ("value", "minutes"),
    [
        (time(22, 0), 1320),
        ("22:00", 1320),
        ("7:30", 450),
        (0.25, 360),
        (timedelta(days=1), 1440),
        (datetime(1900, 1, 1), 1440),
        (time(0, 0), 0),
        (1.0, 1440),
    ],
)
def test_times_of_day(value: object, minutes: int) -> None:
    """A time cell, text, a fraction of a day and 24:00 in either of its disguises are minutes after midnight."""
    assert time_of_day().read(value) == minutes


@pytest.mark.parametrize("value", ["25:00", "22h", 22, "7:75", True])
def test_what_is_no_time_of_day(value: object) -> None:
    """22 is not 22:00, and no day has 25 hours on its clock face."""
    with pytest.raises(Unreadable):
        time_of_day().read(value)


def test_a_time_is_stored_as_excel_stores_it() -> None:
    """22:00 becomes a fraction of a day, so that it is a real time."""
    assert time_of_day().cell("18:00") == 0.75


@pytest.mark.parametrize(
    ("value", "minutes"),
    [(30, 30), ("30", 30), ("30 min", 30), ("4 h", 240), ("1.5 hours", 90), ("1:30", 90), (time(4, 0), 240)],
)
def test_lengths_of_time(value: object, minutes: int) -> None:
    """A plain number is minutes; a unit or a time format says otherwise."""
    assert duration(1, 10_000).read(value) == minutes


def test_a_day_is_no_length_until_it_is_said_which() -> None:
    """Two days may be 48 h or two working days, so hours of the clock are asked for."""
    with pytest.raises(Unreadable) as refusal:
        duration(1, 10_000).read("2 d")
    assert refusal.value.accepted == "hours of the row's clock, such as 16 h"
