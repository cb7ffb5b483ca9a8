"""Laws of the modified offered load."""

import numpy as np
import pytest

from planner.capacity.queueing.offered_load import modified_offered_load
from tests.benchmarks.queueing.sinusoidal_load import sinusoidal_load_peak, sinusoidal_offered_load


def test_constant_arrivals_give_constant_load() -> None:
    """Without change the load is rate times handle time in every interval."""
    np.testing.assert_allclose(modified_offered_load(np.full(10, 3.0), 1.0, 2.0), 6.0)


def test_load_decays_after_arrivals_stop() -> None:
    """An interval after the last arrival has the mean of an exponential decay; nothing is lost or made."""
    rates = np.array([4.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
    load = modified_offered_load(rates, 1.0, 0.5, start=0.0)
    assert load[1] == pytest.approx(2 * (1 - np.exp(-2)) * (1 - np.exp(-2)) * 0.5, rel=1e-12)
    assert load.sum() == pytest.approx(4.0 * 0.5, rel=1e-8)


def test_interval_load_follows_the_wave() -> None:
    """On a fine grid the recursion gives the closed form for a sinusoid, which peaks one handle time late or less."""
    step = 0.01
    at = np.arange(0, 72, step)
    load = modified_offered_load(100 + 50 * np.sin(2 * np.pi * (at + step / 2) / 24), step, 2.0)
    closed = [sinusoidal_offered_load(100, 50, 24, 2.0, t + step / 2) for t in at[-2400:]]
    np.testing.assert_allclose(load[-2400:], closed, rtol=1e-5)
    peak = sinusoidal_load_peak(24, 2.0)
    assert 6 < peak < 8
    assert sinusoidal_offered_load(100, 50, 24, 2.0, peak) == pytest.approx(max(closed), rel=1e-7)
