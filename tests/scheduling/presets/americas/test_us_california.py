"""California at its edges, worked by hand."""

from datetime import date

from tests.scheduling.presets.judge import HOUR, found, month

LAW = "us_california"
SUNDAY = date(2026, 5, 31)


def test_twelve_days_in_a_row_over_two_workweeks() -> None:
    """Off on the first Sunday and the second Saturday: six days and six days, as in Mendoza v Nordstrom."""
    assert found("days in a calendar week", *month(LAW, "-", *["08-14"] * 12, "-", first=SUNDAY)) == []


def test_the_seventh_day_of_a_workweek_is_one_too_many() -> None:
    """Sunday to Saturday; Monday to Sunday is six days of one workweek and one of the next."""
    assert found("days in a calendar week", *month(LAW, *["08-14"] * 7, first=SUNDAY)) == [1]
    assert found("days in a calendar week", *month(LAW, *["08-14"] * 7, "-", "-", "-", "-", "-", "-")) == []


def test_meal_periods() -> None:
    """Five hours need none, more 30 minutes, more than ten a second 30."""
    for times, pause, missing in (
        ("08-13", 0, []),
        ("08-13:01", 0, [30]),
        ("08-18:30", 30, []),
        ("08-18:31", 30, [30]),
    ):
        assert found("break in a shift", *month(LAW, times, pause=pause)) == missing


def test_no_daily_rest_but_the_houses_own() -> None:
    """California sets none, so the usual 11 h stay until the Rules sheet says otherwise."""
    assert found("rest between duties", *month(LAW, "08-22", "08-16")) == [HOUR]
