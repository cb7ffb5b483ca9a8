"""Logged hands-on work as minutes."""

from typing import Literal

import numpy as np
import pandas as pd
import pytest

from planner.files.tickets.values.work import read_lengths, read_work


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
        ("1d 2h", "seconds", 600),
        ("1 day, 2:15:00", "seconds", 1575),
        ("1 hour and 30 minutes", "seconds", 90),
        ("1 Std. 30 Min.", "minutes", 90),
        ("1 heure 30 minutes", "minutes", 90),
        ("1 godz. 30 min", "minutes", 90),
        ("PT1H30M", "minutes", 90),
        ("P1DT2H", "minutes", 1560),
        ("1970-01-02 00:12:00", "seconds", 1452),
        ("0,75", "hours", 45),
    ],
)
def test_lengths(text: str, unit: Literal["seconds", "minutes", "hours"], minutes: float) -> None:
    """A number counts in the unit of its header, text by its own units."""
    assert read_work(pd.Series([text]), unit)[0] == pytest.approx(minutes)


@pytest.mark.parametrize("text", ["1 sack", "2h and a bit", "-4:22", "soon", "3 stk 20 min"])
def test_what_is_no_length(text: str) -> None:
    """A text with any word that is no unit is not read in part."""
    assert np.isnan(read_work(pd.Series([text]), "hours")[0])


def test_days_on_hold_are_days() -> None:
    """A day of waiting has 24 hours where a day of work has 8."""
    assert read_lengths(pd.Series(["1d 2h"]), "minutes")[0] == 26 * 60


def test_nothing_logged_is_no_work() -> None:
    """0, a placeholder and words are not taken for a ticket that took no time."""
    assert np.isnan(read_work(pd.Series(["0", "", "?", "unknown", "0:00:00"]), "hours")).all()
