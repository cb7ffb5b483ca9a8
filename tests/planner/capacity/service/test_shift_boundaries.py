"""Laws of day parts."""

from datetime import date

from planner.capacity.service.shift_boundaries import MOST_PARTS, day_starts, part_minutes, shift_boundaries
from planner.domain.roster.shifts import Shift
from tests.builders import world


def test_parts_begin_where_shifts_start_and_end() -> None:
    """Early, late and night meet at 7, 14, 15 and 22 o'clock."""
    inputs = world(days=2)
    assert part_minutes(inputs) == (420, 840, 900, 1320)
    assert shift_boundaries(inputs) == (0, 7, 14, 15, 22, 31, 38, 39, 46, 48)
    assert day_starts(inputs) == (0, 7, 31)


def test_many_shifts_make_few_parts() -> None:
    """Shifts that start every half hour are thinned to parts that lie apart."""
    shifts = tuple(Shift(f"S{i}", 30 * i, 30 * i + 480) for i in range(30))
    assert len(part_minutes(world(shifts=shifts))) == MOST_PARTS
    assert part_minutes(world(shifts=())) == (0,)


def test_parts_follow_the_wall_clock_over_a_clock_change() -> None:
    """On the day after the spring change, 07:00 is an hour of the grid earlier."""
    inputs = world(days=2, first=date(2026, 3, 29), time_zone="Europe/London")
    assert day_starts(inputs) == (0, 7, 30)
