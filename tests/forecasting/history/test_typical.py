"""What is usual for a weekday."""

import numpy as np

from forecasting.history.typical import rest_weekdays, typical_hours
from tests.forecasting.worlds import OFFICE, busy, history


def test_the_median_day_with_the_mean_shape() -> None:
    """Of Mondays with 10, 20 and 90 tickets the usual one has 20, spread over the hours as they came."""
    counts = np.zeros((1, 21, 24))
    counts[0, [0, 7, 14]] = OFFICE * np.array([[1], [2], [9]])
    usual = typical_hours(history(counts))[0]
    assert usual.sum() == 20
    assert usual[8:18].min() == 2


def test_empty_days_do_not_lower_the_usual() -> None:
    """A month of silence in a quarter leaves what is usual as it was."""
    counts = np.tile(3 * OFFICE, (1, 90, 1))
    counts[:, 30:60] = 0
    assert (typical_hours(history(counts)).sum(axis=1) == 30).all()


def test_closed_weekdays_bring_nothing() -> None:
    """A weekday with a ticket on one of its days in six is closed, not busy."""
    counts = busy(42)
    counts[:, 6::7] = 0
    counts[0, 6, 9] = 1
    assert typical_hours(history(counts))[6].sum() == 0


def test_rest_weekdays_are_those_with_few_tickets() -> None:
    """Where weekends bring a fifth they are at rest; where all days are alike none is."""
    assert rest_weekdays(history(busy(42))) == {5, 6}
    assert rest_weekdays(history(np.tile(OFFICE, (1, 42, 1)))) == frozenset()
