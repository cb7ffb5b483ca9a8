"""The hours at which tickets were opened, where the export leaves them out."""

import numpy as np
import pandas as pd

from planner.files.tickets.values.opening_times import borrowed_hours, hours_between, without_hour
from planner.files.tickets.values.times import Times, read_times, split_times


def times(*texts: str) -> Times:
    """Read a column of texts."""
    return read_times(split_times(pd.Series(texts, dtype="str")), "UTC", day_first=True)


def test_one_time_for_nearly_all_is_no_time() -> None:
    """Twenty tickets at 22:00, as dates moved by a time zone are, have no time of day; twenty at many times have."""
    assert without_hour(times(*(f"2026-09-{day:02d} 22:00" for day in range(1, 21)))).all()
    assert not without_hour(times(*(f"2026-09-{day:02d} 22:{day}" for day in range(10, 30)))).any()


def test_half_of_them_at_midnight() -> None:
    """Where half of the tickets stand at midnight these have no time, the others do."""
    missing = without_hour(
        times(*(f"2026-09-{day:02d} {'00:00' if day % 2 else f'09:{day:02d}'}" for day in range(1, 21)))
    )
    assert missing.sum() == 10


def test_invented_hours_are_even() -> None:
    """A thousand tickets over ten hours: a hundred in each, also over midnight."""
    for opens in (480, 1200):
        hours = (hours_between(opens, (opens + 600) % 1440, 1000) - opens) % 1440 // 60
        counts = np.bincount(hours, minlength=10)
        assert len(counts) == 10
        assert abs(counts - 100).max() <= 2


def test_borrowed_hours_are_those_of_the_others() -> None:
    """Tickets without a time take times that occur, as often as they occur."""
    taken = borrowed_hours(np.array([540, 540, 540, 900]), 100)
    assert set(taken.tolist()) == {540, 900}
    assert 20 <= int((taken == 900).sum()) <= 30
