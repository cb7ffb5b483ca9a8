"""The Code du travail at its edges, worked by hand."""

from dataclasses import replace
from datetime import date

from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Rota
from scheduling.checking.overtime import overtime_of
from scheduling.presets import PRESETS
from tests.builders import person
from tests.scheduling.presets.judge import HOUR, found, month

LAW = "fr_code_travail"


def test_thirty_four_hours_is_no_weekly_rest() -> None:
    """A day off between a late and an early: 34 h; 35 h do."""
    week = ["07-15", "07-15", "15-23", "-", "09-17", "10-18", "10-18"]
    assert found("weekly rest", *month(LAW, *week, zone="Europe/Paris")) == [1]
    assert found("weekly rest", *month(LAW, *week[:4], "10-18", *week[5:], zone="Europe/Paris")) == []


def test_six_days_of_a_calendar_week() -> None:
    """Twelve days in a row over two weeks are six in each; seven of one week are one too many."""
    assert found("days in a calendar week", *month(LAW, "-", *["08-15"] * 12, "-")) == []
    assert found("days in a calendar week", *month(LAW, *["08-15"] * 7)) == [1]


def test_forty_eight_hours_of_a_week() -> None:
    """Five days of 9.6 h are 48 h; a minute more is a breach, and a week is from Monday to Sunday."""
    assert found("hours in a calendar week", *month(LAW, *["08-17:36"] * 5, "-", "-")) == []
    assert found("hours in a calendar week", *month(LAW, *["08-17:36"] * 4, "08-17:37", "-", "-")) == [1]
    over_two_weeks = ["-", "-", "-", *["08-17:36"] * 4, *["08-17:36"] * 2, "-", "-", "-", "-", "-"]
    assert found("hours in a calendar week", *month(LAW, *over_two_weeks)) == []


def test_week_twelve_of_the_average() -> None:
    """Eleven weeks of 44 h and a twelfth of 48 h: four hours too many, though each week is lawful."""
    usual, heavy = [*["08-17"] * 4, "08-16", "-", "-"], ["08-17:36"] * 5 + ["-", "-"]
    assert found("average weekly hours", *month(LAW, *usual * 12, known=77)) == []
    assert found("average weekly hours", *month(LAW, *usual * 11, *heavy, known=77)) == [4 * HOUR]
    assert found("hours in a calendar week", *month(LAW, *usual * 11, *heavy, known=77)) == []


def test_nights_of_eight_hours_and_weeks_of_forty() -> None:
    """A night of 8 h is the longest; five a week are the average, a sixth in one week of twelve is 8 h too many."""
    assert found("longest night shift", *month(LAW, "22-06")) == []
    assert found("longest night shift", *month(LAW, "21:30-06")) == [30]
    usual = ["22-06"] * 5 + ["-", "-"]
    assert found("night workers' average", *month(LAW, *usual * 12, known=77)) == []
    assert found("night workers' average", *month(LAW, *usual * 11, *["22-06"] * 6, "-", known=77)) == [8 * HOUR]


def test_a_break_when_six_hours_are_reached() -> None:
    """Five hours and 59 minutes need none."""
    assert found("break in a shift", *month(LAW, "08-13:59")) == []
    assert found("break in a shift", *month(LAW, "08-14")) == [20]


def test_the_spring_night_is_an_hour_shorter() -> None:
    """21:00 to 06:00 on 28 March 2026 is a night of 8 h, a week later of 9 h."""
    assert found("longest night shift", *month(LAW, "21-06", first=date(2026, 3, 28), zone="Europe/Paris")) == []
    assert found("longest night shift", *month(LAW, "21-06", first=date(2026, 4, 4), zone="Europe/Paris")) == [HOUR]


def test_the_autumn_night_breaks_no_limit() -> None:
    """22:00 to 06:00 on 24 October 2026 lasts 9 h, a night of 8 h by the clock; 21:00 to 06:00 is an hour too long."""
    for night, beyond in (("22-06", []), ("21-06", [HOUR])):
        inputs, rota = month(LAW, night, first=date(2026, 10, 24), zone="Europe/Paris")
        assert found("longest night shift", inputs, rota) == beyond


def test_annual_leave_counts_for_the_overtime_of_a_week() -> None:
    """Two days of leave of 7 h and three days of 8.5 h are 39.5 h: 4.5 h of overtime; sick leave does not count."""
    inputs, rota = month(LAW, *["08-16:30"] * 3, "-", "-", "-", "-")
    inputs = replace(inputs, people=(person("Ann", 35),))
    for kind, minutes in (("AL", 270), ("SL", 0)):
        away = (Leave("Ann", date(2026, 6, 4), date(2026, 6, 5), kind),)
        worked = overtime_of(replace(inputs, leave=away), rota, "Ann")
        assert worked is not None
        assert worked.weekly == minutes


def test_standby_is_announced_fifteen_days_before() -> None:
    """A change fourteen days ahead is too late, one fifteen days ahead is not."""
    inputs, rota = month(LAW, *["08-15"] * 5, "-", "-", *["08-15"] * 5, "-", "-", *["08-15"] * 2)
    asked = replace(inputs, published=rota, today=inputs.horizon.first_day)
    early, late = (Rota.of(a for a in rota.assignments if a.day != date(2026, 6, day)) for day in (12, 16))
    assert found("notice", asked, early) == [1]
    assert found("notice", asked, late) == []


def test_the_night_and_the_notice_of_standby_name_their_articles() -> None:
    """The night where nothing else is agreed is L3122-20's; the 15 days of L3121-12 set a rule."""
    law = next(law for law in PRESETS if law.name == LAW)
    night, standby = law.required_figure("night starts"), law.required_figure("standby notice")
    assert night.source.startswith("L3122-20")
    assert (standby.source.startswith("L3121-12"), standby.rule, standby.value) == (True, "notice", 15)
