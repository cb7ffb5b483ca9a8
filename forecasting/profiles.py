"""What the history looks like over a week and over a day, for the charts."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.history import History
from forecasting.history.typical import weekdays


def weekday_profile(history: History) -> NDArray[np.float64]:
    """Return the mean tickets per class and weekday, Monday first, over known days, shape (classes, 7)."""
    known = np.eye(7)[weekdays(history)] * history.known[:, None]
    return np.asarray(history.daily @ known / np.maximum(known.sum(axis=0), 1))


def hour_profile(history: History) -> NDArray[np.float64]:
    """Return the mean tickets per class and local hour over known days, shape (classes, 24)."""
    return np.asarray(history.counts[:, history.known].mean(axis=1))
