"""Stretches of duty are real time: nights cross midnight, clock changes count, days on call join."""

from datetime import date

from planner.domain.instants import instant
from planner.domain.outcome.stretch import stretches
from tests.builders import rota
from tests.planner.exports.made_releases import FIRST, WEEK, desk


def test_a_week_on_call_is_one_stretch_of_169_hours() -> None:
    """Seven days from Monday 09:00 to Monday 09:00 over the night on which the clocks go back: 7 x 24 + 1 hours."""
    (week,) = [s for s in stretches(desk(), rota(WEEK, FIRST)) if s.duty == "P"]
    assert (week.person, week.day, week.minutes) == ("Ann", FIRST, 169 * 60)


def test_the_night_of_the_change_is_an_hour_longer() -> None:
    """22:00 on Saturday to 07:00 on Sunday is 10 hours of work that night, 9 in any other."""
    nights = {s.day: s for s in stretches(desk(), rota(WEEK, FIRST)) if s.duty == "N"}
    saturday = nights[date(2026, 10, 24)]
    assert saturday.minutes == 10 * 60
    assert saturday.start == instant(date(2026, 10, 24), 22 * 60, "Europe/London")
    assert nights[date(2026, 10, 22)].minutes == 9 * 60


def test_a_day_given_away_cuts_the_week() -> None:
    """Bob takes Wednesday: Ann has Monday and Tuesday, and again from Thursday on."""
    made = rota("Ann  P P - P P P P\nBob  - - P - - - -", FIRST)
    found = [(s.person, s.day.day, s.minutes // 60) for s in stretches(desk(), made)]
    assert found == [("Ann", 19, 48), ("Ann", 22, 97), ("Bob", 21, 24)]
