"""Real time in whole minutes."""

from datetime import date

from planner.domain.instants import clock, hours, instant, iso, merged_spans, overlap

LONDON = "Europe/London"


def test_epoch_is_zero() -> None:
    """The first minute of 1970 in UTC is instant 0, and a day later is 1440."""
    assert instant(date(1970, 1, 1), 0, "UTC") == 0
    assert instant(date(1970, 1, 2), 0, "UTC") == 1440


def test_night_over_spring_change_is_an_hour_shorter() -> None:
    """23:00 to 10:00 across the spring change is 10 h, across the autumn change 12 h."""
    spring = date(2026, 3, 28)
    assert instant(spring, 34 * 60, LONDON) - instant(spring, 23 * 60, LONDON) == 10 * 60
    autumn = date(2026, 10, 24)
    assert instant(autumn, 34 * 60, LONDON) - instant(autumn, 23 * 60, LONDON) == 12 * 60


def test_skipped_hour_reads_as_before_the_change() -> None:
    """01:30 does not exist on the spring night; it is the instant that becomes 02:30 summer time."""
    assert iso(instant(date(2026, 3, 29), 90, LONDON), LONDON) == "2026-03-29T02:30+01:00"


def test_repeated_hour_means_the_first() -> None:
    """01:30 comes twice on the autumn night; the first, still summer time, is meant."""
    assert iso(instant(date(2026, 10, 25), 90, LONDON), LONDON) == "2026-10-25T01:30+01:00"


def test_half_hour_zone() -> None:
    """Midnight in Kolkata is 18:30 UTC of the day before."""
    assert instant(date(2026, 1, 2), 0, "Asia/Kolkata") == instant(date(2026, 1, 1), 18 * 60 + 30, "UTC")


def test_overlap_of_spans() -> None:
    """Two spans share the minutes that lie in both, never fewer than none."""
    assert overlap(0, 10, 5, 20) == 5
    assert overlap(0, 10, 10, 20) == 0
    assert overlap(0, 10, 30, 40) == 0


def test_words_for_times() -> None:
    """Minutes read as a planner writes them."""
    assert clock(1320) == "22:00"
    assert clock(1500) == "01:00"
    assert hours(450) == "7.5 h"
    assert hours(480) == "8 h"


def test_spans_that_touch_or_overlap_become_one() -> None:
    """Given in any order; one inside another adds nothing, and a gap of a minute keeps spans apart."""
    assert merged_spans([(10, 20), (0, 5), (5, 8), (12, 15), (21, 30)]) == ((0, 8), (10, 20), (21, 30))
    assert merged_spans([]) == ()
