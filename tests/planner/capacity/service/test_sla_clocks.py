"""Laws of SLA clocks: due times and elapsed minutes across lunch, holidays, clock changes and half-hour zones."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from planner.capacity.service.sla_clocks import (
    SlaClock,
    compile_clock,
    due,
    elapsed,
    runs_at,
    sla_clock,
)
from planner.domain.instants import instant, local
from planner.domain.roster.site import Site
from planner.domain.tickets.service_targets import ALWAYS, Opening
from tests.builders import world

WEEKDAYS = range(5)
NINE_TO_FIVE = [Opening("office", day, 9 * 60, 17 * 60) for day in WEEKDAYS]
WITH_LUNCH = [Opening("office", d, a * 60, b * 60) for d in WEEKDAYS for a, b in ((9, 12), (13, 17))]
EPOCH = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))


def clock_of(openings: list[Opening], zone: str = "Europe/London", holidays: tuple[date, ...] = ()) -> SlaClock:
    """Return the clock "office" over 2026."""
    return compile_clock("office", openings, holidays, zone, date(2026, 1, 1), date(2026, 12, 31))


def at(text: str, zone: str = "Europe/London") -> int:
    """Read a local time as an instant, without the product's own conversion."""
    return int((datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)) - EPOCH).total_seconds() // 60)


def shown(instant: int, zone: str = "Europe/London") -> str:
    """Write an instant as local time."""
    return local(instant, zone).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.parametrize(
    ("opened", "minutes", "expected"),
    [
        ("2026-11-20T16:00", 60, "2026-11-20T17:00"),
        ("2026-11-20T16:00", 61, "2026-11-23T09:01"),
        ("2026-11-20T17:00", 30, "2026-11-23T09:30"),
        ("2026-11-21T03:00", 60, "2026-11-23T10:00"),
        ("2026-11-23T08:59", 480, "2026-11-23T17:00"),
        ("2026-11-16T09:00", 5 * 480, "2026-11-20T17:00"),
    ],
)
def test_due_counts_only_open_minutes(opened: str, minutes: int, expected: str) -> None:
    """A target is used up only while the clock runs; what ends at closing time is due at closing time."""
    assert shown(due(clock_of(NINE_TO_FIVE), at(opened), minutes)) == expected


def test_lunch_stops_the_clock() -> None:
    """A pause in the middle of the day is not counted, whether a ticket comes before it or in it."""
    clock = clock_of(WITH_LUNCH)
    assert shown(due(clock, at("2026-11-23T11:30"), 60)) == "2026-11-23T13:30"
    assert shown(due(clock, at("2026-11-23T12:20"), 60)) == "2026-11-23T14:00"
    assert elapsed(clock, at("2026-11-23T11:00"), at("2026-11-23T14:00")) == 120


def test_a_holiday_is_closed_unless_it_has_hours_of_its_own() -> None:
    """A public holiday has no open minutes, or those of its own row."""
    christmas = date(2026, 12, 25)
    closed = clock_of(NINE_TO_FIVE, holidays=(christmas,))
    half = clock_of([*NINE_TO_FIVE, Opening("office", "holiday", 10 * 60, 12 * 60)], holidays=(christmas,))
    opened = at("2026-12-24T16:00")
    assert shown(due(closed, opened, 120)) == "2026-12-28T10:00"
    assert shown(due(half, opened, 120)) == "2026-12-25T11:00"


@pytest.mark.parametrize(
    ("opened", "expected"), [("2026-03-28T22:00", "2026-03-29T07:00"), ("2026-10-24T22:00", "2026-10-25T05:00")]
)
def test_24x7_runs_in_elapsed_time_across_a_clock_change(opened: str, expected: str) -> None:
    """Eight hours from 22:00 end at 07:00 in the spring night and at 05:00 in the autumn night."""
    clock = compile_clock(ALWAYS, (), (), "Europe/London", date(2026, 1, 1), date(2026, 12, 31))
    assert shown(due(clock, at(opened), 480)) == expected
    assert elapsed(clock, at(opened), at(expected)) == 480


def test_a_business_clock_follows_the_wall_clock() -> None:
    """After a clock change the office still opens at its local hour, in a zone with whole and with half hours."""
    berlin = clock_of([Opening("office", day, 8 * 60, 18 * 60) for day in WEEKDAYS], "Europe/Berlin")
    assert shown(due(berlin, at("2026-03-27T17:00", "Europe/Berlin"), 120), "Europe/Berlin") == "2026-03-30T09:00"
    adelaide = clock_of(NINE_TO_FIVE, "Australia/Adelaide")
    opened = at("2026-10-02T16:30", "Australia/Adelaide")
    assert shown(due(adelaide, opened, 60), "Australia/Adelaide") == "2026-10-05T09:30"
    kolkata = clock_of(NINE_TO_FIVE, "Asia/Kolkata")
    assert due(kolkata, at("2026-11-23T00:00", "UTC"), 30) == at("2026-11-23T04:00", "UTC")


def test_hours_open_through_the_hour_that_is_skipped() -> None:
    """A clock open from midnight to 06:00 has five minutes of hours in the spring night and seven in the autumn."""
    clock = clock_of([Opening("office", 6, 0, 6 * 60)])
    assert elapsed(clock, at("2026-03-29T00:00"), at("2026-03-29T12:00")) == 5 * 60
    assert elapsed(clock, at("2026-10-25T00:00"), at("2026-10-25T12:00")) == 7 * 60


def test_hours_that_meet_at_midnight_are_one_span() -> None:
    """Two rows over midnight run through, without a gap."""
    clock = clock_of([Opening("office", 0, 22 * 60, 24 * 60), Opening("office", 1, 0, 6 * 60)])
    assert elapsed(clock, at("2026-11-23T23:00"), at("2026-11-24T05:00")) == 360
    assert len(clock.opens) == 52


def test_due_and_elapsed_agree_with_counting_minute_by_minute() -> None:
    """For random tickets, due is the first instant by which that many open minutes have passed, one by one."""
    clock = clock_of(WITH_LUNCH, holidays=(date(2026, 3, 30),))
    start = at("2026-03-26T00:00")
    minutes = np.arange(start, start + 12 * 1440, dtype=np.int64)
    walls = [datetime.fromtimestamp(m * 60, ZoneInfo("Europe/London")) for m in minutes.tolist()]
    is_open = np.array(
        [w.weekday() < 5 and (9 <= w.hour < 12 or 13 <= w.hour < 17) and w.date() != date(2026, 3, 30) for w in walls]
    )
    counted = np.concatenate(([0], np.cumsum(is_open)))
    rng = np.random.default_rng(7)
    opened, targets = rng.integers(0, 5 * 1440, 300), rng.integers(1, 1200, 300)
    brute = [int(np.argmax(counted >= counted[o] + t)) for o, t in zip(opened, targets, strict=True)]
    found = due(clock, start + opened, targets)
    np.testing.assert_array_equal(found, start + np.array(brute))
    np.testing.assert_array_equal(elapsed(clock, start + opened, found), targets)
    np.testing.assert_array_equal(runs_at(clock, minutes), is_open)


def test_scalars_and_arrays_agree() -> None:
    """One ticket gives the same answer alone and in an array."""
    clock = clock_of(WITH_LUNCH)
    opened = at("2026-11-20T16:10") + np.arange(0, 3000, 37, dtype=np.int64)
    assert due(clock, opened, 75).tolist() == [due(clock, int(o), 75) for o in opened]


def test_clocks_of_a_plan_cover_its_tickets_and_the_year_after() -> None:
    """A clock of the inputs uses their zone and holidays and still runs when the last ticket falls due."""
    monday = date(2026, 6, 1)
    inputs = world(first=monday, openings=tuple(NINE_TO_FIVE), holidays={monday: "Foundation day"})
    clock = sla_clock(inputs, "office")
    assert due(clock, inputs.horizon.start, 30) == inputs.horizon.midnight(monday + timedelta(days=1)) + 9 * 60 + 30
    assert due(clock, inputs.horizon.end, 200 * 480) > inputs.horizon.end
    assert due(sla_clock(inputs, ALWAYS), 100, 30) == 130


def test_a_clock_at_a_site_keeps_its_zone_and_its_holidays() -> None:
    """Wednesday 25 November 2026, 16:30 in Denver, two office hours of 08:00 to 18:00: 90 minutes that day.

    Thursday is Thanksgiving, so the rest passes on Friday from 08:00 to 08:30: 15:30 UTC. The plan itself runs in UTC
    without a holiday: its office is closed at that instant, 23:30, and both hours pass on Thursday, until 10:00.
    """
    denver = Site("Denver", "America/Denver", holidays={date(2026, 11, 26): "Thanksgiving"})
    openings = tuple(Opening("office", day, 8 * 60, 18 * 60) for day in range(5))
    inputs = world(first=date(2026, 11, 2), days=30, openings=openings, sites=(denver,))
    opened = instant(date(2026, 11, 25), 16 * 60 + 30, "America/Denver")
    assert due(sla_clock(inputs, "office", "Denver"), opened, 120) == instant(date(2026, 11, 27), 930, "UTC")
    assert due(sla_clock(inputs, "office"), opened, 120) == instant(date(2026, 11, 26), 600, "UTC")


def test_a_clock_without_hours_is_refused() -> None:
    """A clock that never runs, or not long enough, cannot say when a ticket falls due."""
    with pytest.raises(ValueError, match="never runs"):
        clock_of([])
    with pytest.raises(ValueError, match="long enough"):
        due(clock_of(NINE_TO_FIVE), at("2026-12-30T09:00"), 10_000)
