"""Averages of working time, and rest between shifts."""

from datetime import date

import pytest

from planner.domain.instants import instant
from tests.benchmarks.working_time import average_night, average_week, rest_gaps


def test_the_week_of_the_regulations() -> None:
    """760 h and 42 h worked instead of leave over 17 weeks average 47.18 h."""
    assert round(average_week(760, 42, 17), 2) == 47.18
    with pytest.raises(ValueError, match="no average"):
        average_week(40, 0, 0)


def test_the_night_of_the_regulations() -> None:
    """800 h in 119 days with 17 of rest average 7.84 h in 24."""
    assert round(average_night(800, 119, 17), 2) == 7.84
    with pytest.raises(ValueError, match="none to average"):
        average_night(8, 7, 7)


def test_a_night_of_the_clock_change_is_as_long_as_it_is() -> None:
    """From 23:00 to 10:00 is ten hours in the spring night of London and twelve in the autumn night."""
    for day, hours in ((date(2026, 3, 28), 10), (date(2026, 10, 24), 12)):
        first = (instant(day, 900, "Europe/London"), instant(day, 1380, "Europe/London"))
        second = (instant(day, 2040, "Europe/London"), instant(day, 2500, "Europe/London"))
        assert rest_gaps([second, first]) == (hours * 60,)


def test_overlapping_shifts_leave_no_rest() -> None:
    """A shift that starts before the other ends has no rest between; one shift has no gap."""
    assert rest_gaps([(0, 100), (90, 200), (260, 300)]) == (0, 60)
    assert rest_gaps([(0, 100)]) == ()
