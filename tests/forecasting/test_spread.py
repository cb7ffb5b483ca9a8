"""The parts of the spread, learnt together."""

import numpy as np
import pytest

from forecasting.backtest import Window
from forecasting.moments import SLOW_DAYS
from forecasting.paths import draw_paths
from forecasting.spread import HOUR, OWN, SHARED, SHARED_HOUR, SLOW, Spread, learn_spread

HOURS = np.arange(28 * 24)
MEAN = np.repeat([[5.0], [3.0], [2.0]], len(HOURS), axis=1)
A_DAY = 24 * MEAN[:, 0]


def _windows(truth: Spread, count: int) -> list[Window]:
    paths = draw_paths(MEAN, HOURS // 24, HOURS, truth, count, seed=11).astype(float)
    shape = (3, 28, 24)
    return [Window(1.0, np.arange(28), path.reshape(shape), MEAN.reshape(shape)) for path in paths]


def test_what_made_the_paths_is_learnt_from_them() -> None:
    """From 300 windows drawn with known variations every part is found again."""
    one = np.ones(3)
    truth = Spread(0.01, 0.02, 0.03, 0.015 * one, 0.04 * one, 0.1 * one, one / 24)
    found = learn_spread(_windows(truth, 300), A_DAY, 1000)
    assert found.slow == pytest.approx(truth.slow, rel=0.3)
    assert found.shared == pytest.approx(truth.shared, rel=0.3)
    assert found.shared_hour == pytest.approx(truth.shared_hour, rel=0.2)
    assert found.own_slow == pytest.approx(truth.own_slow, rel=0.4)
    assert found.own == pytest.approx(truth.own, rel=0.3)
    assert found.hour == pytest.approx(truth.hour, rel=0.15)
    assert SLOW_DAYS == 28


def test_without_windows_the_priors_stand() -> None:
    """Where nothing could be tried on the past, the spread is what is usual."""
    found = learn_spread([], np.ones(2), 10)
    assert (found.slow, found.shared) == (SLOW.value, SHARED.value)
    assert found.own.tolist() == [OWN.value] * 2
    assert found.shared_hour + found.hour == pytest.approx([HOUR.value] * 2)
    assert found.shared_hour == SHARED_HOUR.value


def test_small_classes_that_come_in_clusters_vary_more() -> None:
    """Tickets that come three at once vary by 2 / mean beyond chance: the smaller a class, the more it varies.

    Twelve classes of 0.2 to 50 tickets a day; what is believed of busy ones (0.06 in all) stays beside it.
    """
    sizes = np.geomspace(0.2, 50, 12)
    rng = np.random.default_rng(4)
    shape = (12, 28, 24)
    expected = np.repeat(sizes / 24, 28 * 24).reshape(shape).astype(np.float64)
    drawn = [(3.0 * rng.poisson(expected / 3)).astype(np.float64) for _ in range(3)]
    windows = [Window(1.0, np.arange(28), counts, expected) for counts in drawn]
    found = learn_spread(windows, sizes, 400)
    day = found.own_slow + found.own + found.hours + found.slow + found.shared
    assert day[sizes > 2] == pytest.approx(2 / sizes[sizes > 2], rel=0.6, abs=0.06)
    assert (np.diff(day[sizes < 5]) < 0).all()


def test_a_calm_fortnight_proves_little() -> None:
    """Two perfect weeks leave variation in the common parts when that is all the history there is."""
    shape = (3, 28, 24)
    calm = [Window(1.0, np.arange(28), MEAN.reshape(shape), MEAN.reshape(shape))]
    short, long = learn_spread(calm, A_DAY, 42), learn_spread(calm * 20, A_DAY, 730)
    assert short.shared >= SHARED.value / 4 > long.shared
    assert short.slow >= SLOW.value / 4
