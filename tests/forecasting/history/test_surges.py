"""Major incidents in the history come again in the futures, as often and as large."""

from datetime import timedelta

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from forecasting.forecast import forecast_demand
from forecasting.history.hour_grid import Grid
from forecasting.history.surges import Surges, add_surges, learn_surges, made_at_once
from forecasting.history.ticket_bursts import smooth_bursts
from planner.domain.horizon import Horizon
from tests.forecasting.worlds import FIRST, OFFICE, busy, history, inputs, plain_days

STORM = np.array([0.0] * 12 + [15.0, 60.0, 60.0, 15.0] + [0.0] * 8)
HORIZON = Horizon(FIRST, FIRST + timedelta(days=6))


def _surges(counts: np.ndarray) -> Surges:
    counted = history(counts)
    smooth, _ = smooth_bursts(counted, plain_days(counts.shape[1]))
    return learn_surges(counted, smooth)


def test_a_calm_history_has_none() -> None:
    """Where no day was a surge no future has one, and nothing is expected of them."""
    found = _surges(busy(120, classes=2))
    usual = np.ones((2, 7, 24))
    assert not found.rate.any()
    assert not found.expected(usual).any()
    paths = np.zeros((10, 2, 168), np.uint16)
    add_surges(paths, found, usual, Grid.of(HORIZON), seed=1)
    assert not paths.any()


def test_a_class_has_its_own_surges_and_some_of_the_others() -> None:
    """Two in 140 days: their class has them about as often, a class alike fewer, a tiny one none that large."""
    counts = busy(140, classes=3)
    counts[2] = np.random.default_rng(4).poisson(0.002 * np.broadcast_to(OFFICE, counts[2].shape))
    counts[0, [30, 80]] += STORM.astype(int)
    found = _surges(counts)
    assert found.rate[0] * 140 == pytest.approx(2, rel=0.3)
    assert 0.1 < found.rate[1] * 140 < 0.6
    assert found.rate[2] == 0
    assert found.excess.sum(axis=1) == pytest.approx([150, 150], rel=0.15)
    assert found.choice[0].sum() == pytest.approx(1)


def test_what_a_machine_made_does_not_come_again() -> None:
    """300 tickets within an hour are an import or an alarm loop: no rota is made for them."""
    counts = busy(140)
    counts[0, 30, 3] += 300
    assert not len(_surges(counts).excess)
    assert made_at_once(np.eye(24)[3])
    assert not made_at_once(STORM)


def test_drawn_surges_bring_what_is_expected_of_them() -> None:
    """Over many futures they add their mean, on the days and hours that work."""
    found = Surges(np.array([0.1]), STORM[None], np.ones((1, 1)), np.ones((1, 1)))
    usual = np.array([3.0] * 5 + [0.0] * 2)[None, :, None] * OFFICE
    paths = np.zeros((3000, 1, 168), np.uint16)
    add_surges(paths, found, usual, Grid.of(HORIZON), seed=1)
    expected = found.expected(usual)[0]
    assert expected.sum() == pytest.approx(7 * 0.1 * 150)
    assert paths.mean(axis=0)[0].reshape(7, 24).sum(axis=1) == pytest.approx(expected.sum(axis=1), rel=0.12)
    assert not paths[:, :, 120:].any()
    assert not paths.reshape(-1, 24)[:, :12].any()


def test_the_busiest_four_hours_of_a_month_are_as_busy_as_they_were() -> None:
    """With four storms in forty weeks, a month in three has one in its futures too; without them none would."""
    counts = busy(280, classes=2)
    counts[0, [31, 94, 150, 220]] += STORM.astype(int)
    made = forecast_demand(inputs(counts, days=28, sample_paths=400))
    most = sliding_window_view(made.paths[:, 0], 4, axis=1).sum(axis=2, dtype=np.int64).max(axis=1)
    assert 0.2 < (most >= 120).mean() < 0.5
    calm = forecast_demand(inputs(busy(280, classes=2), days=28, sample_paths=400))
    assert sliding_window_view(calm.paths[:, 0], 4, axis=1).sum(axis=2, dtype=np.int64).max() < 120
    assert made.daily().mean() == pytest.approx(made.mean.sum() / 28, rel=0.03)
