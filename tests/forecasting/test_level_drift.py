"""How far the level of a month is from that of the weeks before."""

import numpy as np
import pytest
from scipy.signal import lfilter

from forecasting.level_drift import level_errors, pair_errors
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


def test_classes_that_are_busy_on_the_same_days_are_found_so() -> None:
    """A factor of 20% a day that all share is a variation of 0.04 of pairs; one of each class's own is none."""
    rng = np.random.default_rng(3)
    shared = rng.poisson(DUE * rng.gamma(25, 1 / 25, 728)).astype(float)
    own = rng.poisson(DUE * rng.gamma(25, 1 / 25, DUE.shape)).astype(float)
    assert pair_errors(shared, DUE, 60.0).variation == pytest.approx(0.04, rel=0.2)
    assert abs(float(pair_errors(own, DUE, 60.0).variation[0])) < 0.002


def test_pairs_need_a_level_and_two_classes() -> None:
    """Eight weeks say no level yet, one class has no other, and one that began later counts eight weeks after."""
    counts = np.random.default_rng(1).poisson(DUE).astype(float)
    assert pair_errors(counts[:, :56], DUE[:, :56], 60.0).evidence == 0
    assert pair_errors(counts[:1], DUE[:1], 60.0).evidence == 0
    late = np.ones((2, 728))
    late[1, :364] = 0
    whole, half = (pair_errors(use * counts[:2], use * DUE[:2], 60.0).evidence for use in (np.ones(728), late))
    assert half == pytest.approx(whole * 44 / 96, rel=0.01)
