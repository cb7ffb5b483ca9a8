"""When a class's tickets are due."""

from datetime import date

import numpy as np
import pytest

from forecasting.history.class_pattern import class_pattern
from tests.forecasting.worlds import OFFICE, history, plain_days


def test_a_class_is_due_on_its_own_weekdays() -> None:
    """A class of Mondays only has seven days' tickets due on a Monday and next to none on other days."""
    counts = np.zeros((2, 140, 24))
    counts[0, ::7] = 10 * OFFICE
    counts[1] = OFFICE
    pattern = class_pattern(history(counts), plain_days(140)).sum(axis=2)
    assert pattern[0, 7] == pytest.approx(7, rel=0.05)
    assert pattern[0, 8] < 0.05
    assert pattern[1, 7:14].tolist() == pytest.approx([1.0] * 7, abs=0.1)


def test_a_kind_of_special_day_is_what_it_was() -> None:
    """A class with half its tickets on past holidays has half due on each; one without any has none."""
    counts = np.tile(10 * OFFICE, (2, 70, 1))
    counts[0, [21, 49]] = 5 * OFFICE
    counts[1, [21, 49]] = 0
    holidays = {date(2026, 1, 26): "one", date(2026, 2, 23): "two"}
    pattern = class_pattern(history(counts), plain_days(70, holidays=holidays)).sum(axis=2)
    assert pattern[0, 49] == pytest.approx(0.5, rel=0.05)
    assert pattern[1, 49] == 0


def test_the_ends_of_a_history_are_parts_of_days() -> None:
    """Of ten busy hours from 8:00 on, a history from 12:00 on holds six on its first day; up to 11:00, three."""
    counts = np.tile(10 * OFFICE, (1, 70, 1))
    counts[0, 0, :12] = 0
    counts[0, 69, 11:] = 0
    pattern = class_pattern(history(counts), plain_days(70)).sum(axis=2)
    assert pattern[0, [0, 30, 69]] / pattern[0, 30] == pytest.approx([0.6, 1, 0.3], abs=0.03)
