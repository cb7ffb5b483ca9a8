"""The Arbeitszeitgesetz at its edges, worked by hand."""

from dataclasses import replace
from datetime import date

from scheduling.presets import PRESETS
from tests.scheduling.presets.judge import HOUR, found, month

LAW = "de_arbzg"


def test_ten_hours_a_day() -> None:
    """Ten hours and a break of 45 minutes are the longest day; a minute more is a breach."""
    assert found("longest shift", *month(LAW, "08-18:45", pause=45)) == []
    assert found("longest shift", *month(LAW, "08-18:46", pause=45)) == [1]


def test_breaks_at_six_and_nine_hours() -> None:
    """Six hours none, more 30 minutes, more than nine 45."""
    for times, pause, missing in (
        ("08-14", 0, []),
        ("08-14:01", 0, [30]),
        ("08-17:30", 30, []),
        ("08-17:31", 30, [15]),
    ):
        assert found("break in a shift", *month(LAW, times, pause=pause)) == missing


def test_one_sunday_of_a_month_is_free() -> None:
    """Four Sundays, each with a duty or a night that reaches into it, are one too many."""
    week = ["08-16", "08-16", "-", "08-16", "08-16", "-", "08-16"]
    assert found("free Sundays", *month(LAW, *week * 4)) == [1]
    assert found("free Sundays", *month(LAW, *week * 3, *week[:6], "-")) == []
    night = [*week[:5], "22-06", "-"]
    assert found("free Sundays", *month(LAW, *week * 3, *night)) == [1]


def test_fifteen_free_sundays_a_year_are_a_share_of_a_longer_plan() -> None:
    """Twelve weeks have 15/52 of 12 Sundays, so three are free: with one, two are missing."""
    worked, free = (
        ["08-16", "08-16", "-", "08-16", "08-16", "-", "08-16"],
        ["08-16", "08-16", "-", *["08-16"] * 2, "-", "-"],
    )
    assert found("free Sundays", *month(LAW, *worked * 11, *free)) == [2]
    assert found("free Sundays", *month(LAW, *worked * 9, *free * 3)) == []


def test_the_reform_of_the_daily_limit_is_told() -> None:
    """What was announced for 2026 stands among what is not checked."""
    law = next(law for law in PRESETS if law.name == LAW)
    assert any("2026" in said and "§3" in said for said in law.cannot_check)


def test_a_sunday_is_made_good_within_two_weeks() -> None:
    """A worked Sunday, then thirteen days in which the only days off are Sundays."""
    no_weekday = [*["-"] * 6, "08-12", *["08-12"] * 6, "-", *["08-12"] * 6, "-"]
    assert found("day off for a Sunday", *month(LAW, *no_weekday)) == [1]
    saturday = [*no_weekday[:19], "-", "-"]
    assert found("day off for a Sunday", *month(LAW, *saturday)) == []


def test_a_holiday_is_made_good_within_eight_weeks() -> None:
    """Corpus Christi on Thursday 4 June 2026: 55 days later the plan ends; no weekday off until then is a breach."""
    work = ["08-12"] * 6 + ["-"]
    inputs, rota = month(LAW, *work * 9)
    holiday = {date(2026, 6, 4): "Fronleichnam"}
    assert found("day off for a holiday", replace(inputs, holidays=holiday), rota) == [1]
    inputs, rota = month(LAW, *work * 7, *["08-12"] * 5, "-", "-", *work)
    assert found("day off for a holiday", replace(inputs, holidays=holiday), rota) == []


def test_week_twenty_four_of_the_average() -> None:
    """23 weeks of 48 h and one of 48; ten hours more are ten too many."""
    usual, heavy = ["08-16"] * 6 + ["-"], ["08-18"] * 5 + ["08-16", "-"]
    assert found("average weekly hours", *month(LAW, *usual * 24, known=161)) == []
    assert found("average weekly hours", *month(LAW, *usual * 23, *heavy, known=161))[-1] == 10 * HOUR


def test_night_work_averages_over_four_weeks() -> None:
    """Nine hours five nights a week and a sixth are 54; day work of such length is averaged over 24 weeks."""
    light, nights, days = ["-"] * 7, ["21-06"] * 6 + ["-"], ["08-17"] * 6 + ["-"]
    assert found("night workers' average", *month(LAW, *light * 20, *days * 4, known=140)) == []
    assert (
        max(found("night workers' average", *month(LAW, "08-09", *["-"] * 139, *nights * 4, known=140))) == 4 * 6 * HOUR
    )
    assert found("average weekly hours", *month(LAW, "08-09", *["-"] * 139, *nights * 4, known=140)) == []


def test_the_night_of_the_autumn_change_is_too_long() -> None:
    """20:00 to 06:45 with 45 minutes of break are 10 h, on 24 October 11 h."""
    for first, beyond in ((date(2026, 10, 24), [HOUR]), (date(2026, 10, 17), [])):
        inputs, rota = month(LAW, "20-06:45", first=first, zone="Europe/Berlin", pause=45)
        assert found("longest shift", inputs, rota) == beyond
        assert found("longest night shift", inputs, rota) == beyond


def test_a_weekday_holiday_makes_up_for_no_long_days() -> None:
    """24 weeks of 48 h with one Monday off and ten hours more elsewhere: lawful, unless that Monday is a holiday.

    With the holiday 143 working days of 8 h are 1,144 h; worked are 1,152 h less 8 h, and then 2 h for each hour more.
    """
    usual, monday_off = ["08-16"] * 6 + ["-"], ["-", "08-18", "08-18", "08-18", "08-18", "08-16", "-"]
    inputs, rota = month(LAW, *usual * 23, *monday_off, known=161)
    holiday = {inputs.horizon.first_day: "A holiday"}
    assert found("average weekly hours", inputs, rota) == []
    assert found("average weekly hours", replace(inputs, holidays=holiday), rota)[-1] == 8 * HOUR
    worked = [*usual * 23, "-", *["08-16"] * 5, "-"]
    inputs, rota = month(LAW, *worked, known=161)
    assert found("average weekly hours", replace(inputs, holidays=holiday), rota) == []
