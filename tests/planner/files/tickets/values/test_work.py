"""Logged hands-on work as minutes."""

from typing import Literal

import numpy as np
import pandas as pd
import pytest

from planner.files.tickets.values.work import read_work


@pytest.mark.parametrize(
    ("text", "unit", "minutes"),
    [
        ("720", "seconds", 12),
        ("0.2", "hours", 12),
        ("12", "minutes", 12),
        ("1,440", "minutes", 1440),
        ("0:12:00", "hours", 12),
        ("58:22:30", "hours", 58 * 60 + 22.5),
        ("1970-01-01 00:12:00", "seconds", 12),
        ("1 Hour 5 Minutes", "seconds", 65),
        ("2h 30m", "hours", 150),
    ],
)
def test_lengths(text: str, unit: Literal["seconds", "minutes", "hours"], minutes: float) -> None:
    """A number counts in the unit of its header, text by its own units."""
    assert read_work(pd.Series([text]), unit)[0] == pytest.approx(minutes)


def test_nothing_logged_is_no_work() -> None:
    """0, a placeholder and words are not taken for a ticket that took no time."""
    assert np.isnan(read_work(pd.Series(["0", "", "?", "unknown", "0:00:00"]), "hours")).all()
