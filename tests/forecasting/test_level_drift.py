"""How far the level of a month is from that of the weeks before."""

import numpy as np
import pytest
from scipy.signal import lfilter

from forecasting.level_drift import level_errors
from forecasting.moments import SLOW_DAYS

DUE = np.full((40, 2 * 364), 20.0)


def test_a_steady_level_has_no_drift() -> None:
    """Poisson counts of two years around one level leave a variation of the level near nought."""
    counts = np.random.default_rng(1).poisson(DUE).astype(float)
    assert np.sqrt(np.maximum(level_errors(counts, DUE, 60.0).variation.mean(), 0)) < 0.03


def test_a_drift_is_as_large_as_what_made_it() -> None:
    """Levels that wander by 20% with a memory of 28 days are found to, the error of the level before included."""
    rng = np.random.default_rng(2)
    keep = np.exp(-1 / SLOW_DAYS)
    walk = lfilter([np.sqrt(1 - keep**2)], [1, -keep], rng.standard_normal((40, 800)), axis=1)[:, -728:]
    counts = rng.poisson(DUE * np.exp(0.2 * walk)).astype(float)
    found = np.sqrt(level_errors(counts, DUE, 60.0).variation.mean())
    assert found == pytest.approx(0.2, rel=0.3)


def test_evidence_is_counted_in_months() -> None:
    """Two years hold about 24 months; days that are not used hold none."""
    counts = np.random.default_rng(1).poisson(DUE).astype(float)
    assert level_errors(counts, DUE, 60.0).evidence == pytest.approx(np.full(40, 24.0), rel=0.15)
    half = np.arange(728) >= 364
    assert level_errors(half * counts, half * DUE, 60.0).evidence == pytest.approx(np.full(40, 11.0), rel=0.15)
