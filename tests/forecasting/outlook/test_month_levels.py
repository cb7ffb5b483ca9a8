"""The level of a month: weekdays, gaps and volume changes do not move it."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from forecasting.history.calendar import Days
from forecasting.history.history import History
from forecasting.outlook.month_levels import month_levels

FIRST = date(2026, 1, 1)


def _record() -> tuple[History, Days]:
    """Return January and February with 20 tickets on weekdays and 5 on weekends; February has a tenth more."""
    weekday = (FIRST.weekday() + np.arange(59)) % 7
    daily = np.where(weekday < 5, 20.0, 5.0) * np.where(np.arange(59) >= 31, 1.1, 1.0)
    counts = np.zeros((1, 59, 24))
    counts[0, :, 9] = daily
    history = History(FIRST, (("P1", "desk"),), counts, np.ones(59, bool), np.ones((59, 24)), np.zeros(1, np.int64))
    return history, Days(FIRST, weekday, np.zeros(59, np.int64), ("",) * 59, np.ones(59))


def test_a_tenth_more_is_a_tenth_more() -> None:
    """February's level is 1.1 times January's though it has fewer days, and other weekdays."""
    levels = month_levels(*_record(), np.array([[True]]))
    assert levels.number.tolist() == [2026 * 12, 2026 * 12 + 1]
    ratio = levels.tickets[0] / levels.due[0]
    assert ratio[1] / ratio[0] == pytest.approx(1.1, abs=0.02)


def test_days_in_a_gap_say_nothing() -> None:
    """A week without an export lowers no level, and a month with few known days is left out."""
    history, days = _record()
    counts, known = history.counts.copy(), history.known.copy()
    counts[:, 10:17], known[10:17] = 0.0, False
    levels = month_levels(replace(history, counts=counts, known=known), days, np.array([[True]]))
    ratio = levels.tickets[0] / levels.due[0]
    assert ratio[1] / ratio[0] == pytest.approx(1.1, abs=0.02)
    known[:25] = False
    assert month_levels(replace(history, known=known), days, np.array([[True]])).number.tolist() == [2026 * 12 + 1]


def test_a_season_moves_no_level_and_growth_does() -> None:
    """Three years with a yearly wave and growth of a tenth a year: the levels show the growth and not the wave."""
    size = 3 * 365
    index = np.arange(size)
    daily = 200 * (1 + 0.2 * np.sin(2 * np.pi * index / 365.25)) * 1.1 ** (index / 365.25)
    counts = np.zeros((1, size, 24))
    counts[0, :, 9] = daily.round()
    first = date(2023, 1, 1)
    weekday = (first.weekday() + index) % 7
    history = History(first, (("P1", "desk"),), counts, np.ones(size, bool), np.ones((size, 24)), np.zeros(1, np.int64))
    days = Days(first, weekday, np.zeros(size, np.int64), ("",) * size, np.ones(size))
    levels = month_levels(history, days, np.array([[True]])).log_level(0)
    growth = np.polyfit(np.arange(len(levels)), levels, 1)
    assert growth[0] * 12 == pytest.approx(np.log(1.1), abs=0.015)
    assert np.abs(levels - np.polyval(growth, np.arange(len(levels)))).max() < 0.03
