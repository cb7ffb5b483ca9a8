"""Laws of rest between shifts."""

from datetime import date

from planner.domain.instants import instant
from scheduling.presets.rest_gaps import rest_gaps


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
