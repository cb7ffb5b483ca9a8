"""Silences of the export."""

from datetime import date
from typing import Any

import numpy as np

from forecasting.history.gaps import find_silences, mask_gaps
from tests.forecasting.worlds import busy, history, plain_days


def _masked(counts: np.ndarray, **facts: Any) -> tuple[list[int], tuple[str, ...]]:
    made, said = mask_gaps(history(counts), plain_days(counts.shape[1], **facts))
    return np.flatnonzero(~made.known).tolist(), said


def test_a_history_without_holes_is_left_alone() -> None:
    """Quiet nights and weekends are no gaps."""
    assert _masked(busy(60)) == ([], ())


def test_missing_days_are_masked_and_said() -> None:
    """Three weekdays without any ticket are a gap, not zeros."""
    counts = busy(60)
    counts[:, 14:17] = 0
    masked, said = _masked(counts)
    assert masked == [14, 15, 16]
    assert said == (
        "No ticket on Mon 19 Jan 2026 to Wed 21 Jan 2026 (3 days), where about 120 are usual: "
        "a gap in the export, not counted as zero.",
    )


def test_half_a_day_is_masked_whole() -> None:
    """From 12:00 on nothing: the day is no measure of a day."""
    counts = busy(60)
    counts[:, 15, 12:] = 0
    masked, said = _masked(counts)
    assert masked == [15]
    assert "Tue 20 Jan 2026 from 12:00 to 18:00" in said[0]


def test_the_first_and_the_last_day_may_be_parts() -> None:
    """An export that starts at 13:00 and ends at 11:00 has two partial days."""
    counts = busy(31, level=6)
    counts[:, 0, :13] = 0
    counts[:, 30, 11:] = 0
    masked, said = _masked(counts)
    assert masked == [0, 30]
    assert said[0] == "The first day, Mon 5 Jan 2026, starts at 13:00: left out as a part of a day."
    assert said[1] == "The last day, Wed 4 Feb 2026, ends at 11:00: left out as a part of a day."


def test_an_empty_holiday_is_no_hole() -> None:
    """On a public holiday nobody calls: that zero is true."""
    counts = busy(60)
    counts[:, 15] = 0
    assert _masked(counts, holidays={date(2026, 1, 20): "x"}) == ([], ())
    assert _masked(counts)[0] == [15]


def test_a_class_that_closed_is_no_hole_in_the_export() -> None:
    """Where the busy class stops and the other goes on, nothing is missing from the export."""
    counts = np.concatenate([busy(60), np.zeros((1, 60, 24), np.int64)])
    counts[1, :, 9] = 1
    counts[0, 40:] = 0
    assert _masked(counts) == ([], ())


def test_sparse_tickets_have_no_holes() -> None:
    """With a ticket every second day a week without any proves nothing."""
    counts = np.zeros((1, 100, 24))
    counts[0, ::2, 9] = 1
    counts[0, 40:47] = 0
    assert find_silences(history(counts), plain_days(100)) == ()


def test_all_zero_is_not_all_hole() -> None:
    """Where nothing ever came nothing is missing."""
    assert _masked(np.zeros((1, 30, 24))) == ([], ())
