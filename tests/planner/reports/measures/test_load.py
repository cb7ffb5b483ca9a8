"""A person's month, added up by hand."""

from datetime import date, timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from planner.reports.measures.load import loads
from tests.builders import MONDAY, rota, world


def test_hours_nights_weekends_and_holidays() -> None:
    """Early and late pay 7.5 h, a night 8 h; Saturday and Sunday are one weekend; Wednesday is a holiday."""
    inputs = world("Ann", holidays={MONDAY + timedelta(days=2): "Feast"})
    load = loads(inputs, rota("Ann E - N - - L E"))["Ann"]
    assert (load.minutes, load.nights, load.weekends, load.holidays) == (3 * 450 + 480, 1, 1, 1)
    assert load.due_minutes == 4 * 8 * 60
    assert load.over_minutes == 1830 - 4 * 8 * 60


def test_the_night_of_the_clock_change_is_an_hour_off() -> None:
    """The night to 29 March 2026 has an hour less in London: 7 h of 8 are paid."""
    inputs = world("Ann", days=2, first=date(2026, 3, 28), time_zone="Europe/London")
    assert loads(inputs, rota("Ann N -", first=date(2026, 3, 28)))["Ann"].minutes == 420


def test_standby_is_paid_only_where_it_counts_as_work() -> None:
    """A day on call of 24 h counts 24 h where the tier says all, and nothing where it says call-outs."""
    for counts, minutes in (("all", 1440), ("call-outs", 0)):
        tier = Tier("Primary", "P", turn="day", counts_as_work=counts)  # type: ignore[arg-type]
        load = loads(world("Ann", tiers=(tier,)), rota("Ann P"))["Ann"]
        assert (load.minutes, load.on_call_days) == (minutes, 1)


def test_leave_counts_a_fifth_of_the_week_on_weekdays() -> None:
    """Of a week of leave the five weekdays count 8 h each, so nothing is due but Saturday and Sunday's share."""
    leave = Leave("Ann", MONDAY, MONDAY + timedelta(days=6))
    inputs = world("Ann", leave=(leave,))
    days = inputs.horizon.days
    assert [inputs.leave_minutes(inputs.people[0], day) for day in days] == [480] * 5 + [0, 0]
    assert loads(inputs, rota(""))["Ann"].due_minutes == 0
