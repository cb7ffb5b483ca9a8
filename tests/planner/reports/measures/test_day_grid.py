"""Times of day against days."""

from datetime import date

import numpy as np

from planner.domain.horizon import Horizon
from planner.reports.measures.day_grid import DayGrid


def test_spring_skips_a_row_and_autumn_shares_one() -> None:
    """In London 01:00 is missing on 29 March 2026 and comes twice on 25 October 2026."""
    spring = DayGrid(Horizon(date(2026, 3, 29), date(2026, 3, 29), "Europe/London"))
    autumn = DayGrid(Horizon(date(2026, 10, 25), date(2026, 10, 25), "Europe/London"))
    assert [spring.intervals(row, date(2026, 3, 29)) for row in range(3)] == [(0,), (), (1,)]
    assert [autumn.intervals(row, date(2026, 10, 25)) for row in range(3)] == [(0,), (1, 2), (3,)]


def test_two_intervals_in_one_cell_are_picked_from() -> None:
    """Where two intervals share a cell the pick decides, where there is none the cell is empty."""
    horizon = Horizon(date(2026, 10, 25), date(2026, 10, 25), "Europe/London")
    table = DayGrid(horizon).table(np.arange(25), min)
    assert [row[0] for row in table[:3]] == [0, 1, 3]
    assert len(table) == 24
