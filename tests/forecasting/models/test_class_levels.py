"""What each class is to the total."""

from datetime import date

import numpy as np
import pytest

from forecasting.models.class_levels import class_levels
from forecasting.models.weekday_pattern import weekday_pattern
from tests.forecasting.worlds import OFFICE, history, plain_days


def test_a_small_class_of_all_days_keeps_its_weekends_beside_a_large_office_class() -> None:
    """40 a working day and none at weekends, beside 3 on every day: each is learnt within a fifth."""
    rng = np.random.default_rng(1)
    week = np.where(np.arange(91) % 7 < 5, 1.0, 0.0)
    counts = rng.poisson(np.stack([np.outer(4 * week, OFFICE), np.tile(0.3 * OFFICE, (91, 1))]))
    made, days = history(counts), plain_days(91)
    pattern = weekday_pattern(made, days)
    found = class_levels(made, days, pattern, 60.0)
    expected = found.levels.level[:, None] * pattern[None, :7] * found.departure
    assert expected[0] == pytest.approx([40] * 5 + [0] * 2, rel=0.2, abs=0.2)
    assert expected[1] == pytest.approx([3] * 7, rel=0.2)


def test_a_class_with_its_only_ticket_on_a_special_day_is_not_nothing() -> None:
    """One ticket in thirty days, on the day after a holiday: about one more in the next thirty."""
    counts = np.tile(OFFICE, (2, 35, 1))
    counts[1] = 0
    counts[1, 1, 9] = 1
    made, days = history(counts), plain_days(35, holidays={date(2026, 1, 5): "one"})
    assert days.kind[1] != 0
    pattern = weekday_pattern(made, days)
    assert 30 * (class_levels(made, days, pattern, 60.0).levels.level[1] * pattern).mean() == pytest.approx(
        1.0, rel=0.5
    )
