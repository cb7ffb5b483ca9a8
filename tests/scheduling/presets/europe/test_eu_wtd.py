"""The Working Time Directive at its edges, worked by hand."""

from datetime import date

from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "eu_wtd"


def test_one_day_off_can_be_thirty_four_hours() -> None:
    """Wednesday 23:00 to Friday 09:00 is a day off and 34 h; with a start at 10:00 it is 35 h and enough."""
    week = ["07-15", "07-15", "15-23", "-", "09-17", "10-18", "10-18"]
    assert found("weekly rest", *month(LAW, *week, zone="Europe/Paris")) == [1]
    week[4] = "10-18"
    assert found("weekly rest", *month(LAW, *week, zone="Europe/Paris")) == []


def test_daily_rest_is_joined_to_weekly_rest() -> None:
    """Saturday 18:00 to Monday 05:00 is 35 h and reaches over the week's end by no more than the daily rest."""
    week = ["07-15"] * 5 + ["10-18", "-"]
    assert found("weekly rest", *month(LAW, *week, *["05-13"] * 5, "-", "-")) == []
    assert found("weekly rest", *month(LAW, *week, *["04-12"] * 5, "-", "-")) == [1]


def test_rest_on_the_nights_the_clock_changes() -> None:
    """23:00 to 10:00 is 10 h in spring, 11 h on any other night, 12 h in autumn."""
    for first, missing in ((date(2026, 3, 28), [HOUR]), (date(2026, 6, 6), []), (date(2026, 10, 24), [])):
        inputs, rota = month(LAW, "15-23", "10-18", first=first, zone="Europe/Berlin")
        assert found("rest between duties", inputs, rota) == missing
    inputs, rota = month(LAW, "15-23", "09-17", first=date(2026, 10, 24), zone="Europe/Berlin")
    assert found("rest between duties", inputs, rota) == []


def test_the_twelfth_day_in_a_row_is_the_last() -> None:
    """Rest on the first day of one week and the last of the next leaves twelve days; a thirteenth takes a rest."""
    twelve = ["-", *["08-16"] * 12, "-"]
    thirteen = [*["08-16"] * 13, "-"]
    assert found("weekly rest", *month(LAW, *twelve)) == []
    assert found("weekly rest", *month(LAW, *thirteen)) == [1]


def test_week_seventeen_of_the_average() -> None:
    """Sixteen weeks of five days of 9.6 h are 48 h each; the seventeenth may have as many hours and not 9.6 more."""
    usual = ["08-17:36"] * 5 + ["-", "-"]
    assert found("average weekly hours", *month(LAW, *usual * 17, known=112)) == []
    heavy = [*usual * 16, *["08-17:36"] * 6, "-"]
    assert found("average weekly hours", *month(LAW, *heavy, known=112)) == [576]


def test_a_heavy_month_is_carried_by_light_weeks_before() -> None:
    """Four weeks of 60 h after thirteen of 40 h average 44.7; without the weeks before, 60 are too many."""
    light, heavy = ["08-16"] * 5 + ["-", "-"], ["08-18"] * 6 + ["-"]
    assert found("average weekly hours", *month(LAW, *light * 13, *heavy * 4, known=91)) == []
    assert found("average weekly hours", *month(LAW, *heavy * 4)) == [4 * 12 * HOUR]


def test_a_day_may_be_long_as_long_as_the_rest_is_kept() -> None:
    """13 h of work leave 11 h of rest, 13.5 h do not."""
    assert broken(*month(LAW, "07-20", "07-20")) == []
    assert found("rest between duties", *month(LAW, "07-20:30", "07-15")) == [30]
