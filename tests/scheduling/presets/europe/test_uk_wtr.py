"""The Working Time Regulations at their edges, worked by hand."""

from dataclasses import replace
from datetime import date, timedelta

from planner.domain.roster.people import Leave
from tests.scheduling.presets.judge import HOUR, found, month

LAW = "uk_wtr"


def test_week_seventeen_with_leave_in_the_period() -> None:
    """Two weeks of leave leave fifteen weeks: 15 x 48 = 720 h are the limit, spread over five days of 9.6 h."""
    usual, away = ["08-17:36"] * 5 + ["-", "-"], ["-"] * 7
    times = [*usual * 8, *away * 2, *usual * 7]
    inputs, rota = month(LAW, *times, known=112)
    first = inputs.horizon.first_day - timedelta(days=56)
    inputs = replace(inputs, leave=(Leave("Ann", first, first + timedelta(days=13)),))
    assert found("average weekly hours", inputs, rota) == []
    assert (15 * 48 + 2 * 48) / 17 == 48  # (A + B) / C of regulation 4(6), the two weeks after like the others
    heavy, plan = month(LAW, *times[:-2], "08-17:36", "-", known=112)
    assert found("average weekly hours", replace(heavy, leave=inputs.leave), plan) == [576]
    assert found("average weekly hours", heavy, plan) == []


def test_weekly_rest_does_not_swallow_the_daily_rest() -> None:
    """24 h after 11 h: from Saturday 22:00 to Monday 08:00 are 34 h, to 09:00 are 35 h."""
    week = [*["08-16"] * 5, "14-22", "-"]
    assert found("weekly rest", *month(LAW, *week, *["08-16"] * 6, "-")) == [1]
    assert found("weekly rest", *month(LAW, *week, *["09-17"] * 6, "-")) == []


def test_the_spring_night_leaves_ten_hours() -> None:
    """On 29 March 2026 the clock goes from 01:00 to 02:00: 23:00 to 10:00 is 10 h."""
    spring = month(LAW, "15-23", "10-18", first=date(2026, 3, 28), zone="Europe/London")
    assert found("rest between duties", *spring) == [HOUR]


def test_an_autumn_night_shift_is_an_hour_longer() -> None:
    """Six nights of 8 h are 48 h of a week; on 25 October 2026 the clock goes back and the week has 49 h."""
    nights = ["22-06"] * 6 + ["-"]
    assert found("night workers' average", *month(LAW, *nights, first=date(2026, 10, 12), zone="Europe/London")) == []
    autumn = month(LAW, *nights, first=date(2026, 10, 19), zone="Europe/London")
    assert found("night workers' average", *autumn) == [HOUR]


def test_night_workers_average_forty_eight() -> None:
    """A day's rest in seven leaves six of 8 h: 17 weeks of 816 h; 119 days with 17 of rest are 102 days of 8 h."""
    week = ["22-06"] * 6 + ["-"]
    assert 48 * 17 / (119 - 17) == 8  # A / (B - C) of regulation 6(5)
    assert found("night workers' average", *month(LAW, *week * 17, known=112)) == []
    assert found("night workers' average", *month(LAW, *week * 16, *["22-06"] * 7, known=112)) == [8 * HOUR]


def test_twenty_minutes_after_six_hours() -> None:
    """Six hours need no break, six and a half need 20 minutes, and 19 are one too few."""
    assert found("break in a shift", *month(LAW, "09-15")) == []
    assert found("break in a shift", *month(LAW, "09-15:45", pause=19)) == [1]
    assert found("break in a shift", *month(LAW, "09-15:45", pause=20)) == []


def test_two_days_after_leave_are_no_week_of_their_own() -> None:
    """Twelve days of leave and two of 7.5 h: the days of leave are taken out, and 15 h stay below a week of 48."""
    inputs, rota = month(LAW, *["-"] * 12, "09-16:30", "09-16:30")
    away = (Leave("Ann", inputs.horizon.first_day, inputs.horizon.first_day + timedelta(days=11)),)
    assert found("average weekly hours", replace(inputs, leave=away), rota) == []
