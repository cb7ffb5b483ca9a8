"""What the charts show of the history."""

import numpy as np

from forecasting.profiles import hour_profile, weekday_profile
from tests.forecasting.worlds import OFFICE, history


def test_means_over_known_days_only() -> None:
    """Two Mondays of 10 and 30 tickets make 20; a masked Tuesday does not pull its mean down."""
    counts = np.zeros((1, 14, 24))
    counts[0, [0, 1, 7]] = OFFICE * np.array([[1], [2], [3]])
    made = history(counts)
    made.known[8] = False
    assert weekday_profile(made)[0].tolist() == [20, 20, 0, 0, 0, 0, 0]
    assert np.allclose(hour_profile(made)[0, 8:18], 6 / 13)
