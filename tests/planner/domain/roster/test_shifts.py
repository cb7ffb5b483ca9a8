"""Shifts and their real length."""

from datetime import date

import pytest

from planner.domain.roster.shifts import Shift

NIGHT = Shift("N", 22 * 60, 7 * 60, break_minutes=60, kind="night")


def test_night_ends_the_next_day() -> None:
    """A shift whose end is not after its start ends the next day: 22:00 to 07:00 is 9 h, 8 of them paid."""
    start, end = NIGHT.span(date(2026, 6, 1), "Europe/London")
    assert end - start == 9 * 60
    assert NIGHT.paid_minutes(date(2026, 6, 1), "Europe/London") == 8 * 60


def test_night_of_a_clock_change_is_paid_as_worked() -> None:
    """The night of the spring change is an hour shorter, that of the autumn change an hour longer."""
    assert NIGHT.paid_minutes(date(2026, 3, 28), "Europe/London") == 7 * 60
    assert NIGHT.paid_minutes(date(2026, 10, 24), "Europe/London") == 9 * 60


def test_own_zone_wins() -> None:
    """A shift with a zone of its own starts by that zone's clock."""
    shift = Shift("D", 9 * 60, 17 * 60, zone="Asia/Kolkata")
    assert shift.span(date(2026, 6, 1), "UTC")[0] == Shift("D", 3 * 60 + 30, 17 * 60).span(date(2026, 6, 1), "UTC")[0]


def test_whole_day_shift() -> None:
    """A shift from midnight to 24:00 lasts 24 h."""
    assert Shift("W", 0, 1440).length == 1440


def test_a_break_with_a_stated_time_splits_a_night() -> None:
    """22:00 to 07:00 with an hour from 02:00: four hours before it and four after."""
    split = Shift("N", 22 * 60, 7 * 60, break_minutes=60, break_from=2 * 60)
    (first, leaves), (returns, last) = split.stretches(date(2026, 6, 1), "Europe/London")
    assert (leaves - first, returns - leaves, last - returns) == (240, 60, 240)
    assert split.times == ((1320, 120), (180, 420))
    assert (split.minutes_there, split.spread_break) == (480, 0)
    assert (NIGHT.minutes_there, NIGHT.spread_break) == (540, 60)


def test_a_break_keeps_its_local_times_when_the_clocks_change() -> None:
    """The clocks go from 01:00 to 02:00: the break from 01:00 to 03:00 takes an hour, half an hour of work follows."""
    split = Shift("S", 20 * 60, 3 * 60 + 30, break_minutes=120, break_from=60)
    (first, leaves), (returns, last) = split.stretches(date(2026, 3, 28), "Europe/London")
    assert (leaves - first, returns - leaves, last - returns) == (300, 60, 30)
    assert split.paid_minutes(date(2026, 3, 28), "Europe/London") == 330


@pytest.mark.parametrize(
    ("start", "end", "rest", "begins"),
    [(480, 960, 480, None), (-1, 960, 0, None), (480, 960, 60, 480), (480, 960, 60, 900), (480, 960, 60, 420)],
)
def test_nonsense_is_refused(start: int, end: int, rest: int, begins: int | None) -> None:
    """A break as long as the shift or not inside it, and a start before midnight cannot be made."""
    with pytest.raises(ValueError, match="shift X"):
        Shift("X", start, end, break_minutes=rest, break_from=begins)
