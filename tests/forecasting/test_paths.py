"""The spread of sample paths, at every span that a window of the requirement may have."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from forecasting.moments import HOUR_CORRELATION, SLOW_DAYS
from forecasting.paths import draw_paths
from forecasting.spread import Spread

DAYS = 28
HOURS = np.arange(DAYS * 24)
MEAN = np.array([[6.0], [1.5], [0.05]]) * (1 + np.sin(HOURS / 24 * 2 * np.pi))
SPREAD = Spread(
    slow=0.005,
    shared=0.01,
    shared_hour=0.02,
    own_slow=np.array([0.01, 0.0, 0.02]),
    own=np.array([0.02, 0.03, 0.1]),
    hour=np.array([0.05, 0.1, 0.0]),
    concentration=np.full(3, 0.06),
)


@pytest.fixture(scope="module")
def paths() -> NDArray[np.uint16]:
    """Four thousand futures of three classes over four weeks."""
    return draw_paths(MEAN, HOURS // 24, HOURS, SPREAD, 4000, seed=3)


def _variance(rows: list[int], span: int) -> float:
    """Return the variance that the model states of the total of some classes over the first `span` hours."""
    mean = MEAN[rows, :span]
    day = HOURS[:span] // 24
    near = np.exp(-np.abs(day[:, None] - day) / SLOW_DAYS)
    same = day[:, None] == day
    soon = HOUR_CORRELATION ** np.abs(HOURS[:span, None] - HOURS[:span]).astype(float)
    total = mean.sum(axis=0)

    def factors(slow: float, daily: float, hourly: float) -> NDArray[np.float64]:
        return np.asarray((1 + slow) ** near * (1 + daily * same) * (1 + hourly) ** soon)

    common = factors(SPREAD.slow, SPREAD.shared, SPREAD.shared_hour)
    variance = float(total @ (common - 1) @ total) + float(mean.sum())
    for row, own_mean in zip(rows, mean, strict=True):
        own = factors(SPREAD.own_slow[row], SPREAD.own[row], SPREAD.hour[row])
        variance += float(own_mean @ (common * (own - 1)) @ own_mean)
    return variance


def test_hours_known_from_few_tickets_may_be_others_all_month() -> None:
    """Known from 30 tickets, a third of the day holds Beta(10, 20) of them; the total stays what it is."""
    mean = np.full((1, DAYS * 24), 100.0)
    certain = replace(SPREAD, slow=0.0, shared=0.0, shared_hour=0.0, own_slow=np.zeros(1), own=np.zeros(1))
    doubtful = replace(certain, hour=np.zeros(1), concentration=np.zeros(1), known=np.array([30.0]))
    paths = draw_paths(mean, HOURS // 24, HOURS, doubtful, 3000, seed=5)[:, 0]
    total = paths.sum(axis=1, dtype=np.int64)
    night = paths[:, HOURS % 24 < 8].sum(axis=1, dtype=np.int64) / total
    assert (total.mean(), total.std()) == pytest.approx((67_200, 67_200**0.5), rel=0.05)
    assert (night.mean(), night.std()) == pytest.approx((1 / 3, (2 / 9 / 31) ** 0.5), rel=0.04)


@pytest.mark.parametrize("span", [1 + 6, 24, 7 * 24, DAYS * 24], ids=["hours", "day", "week", "month"])
@pytest.mark.parametrize("rows", [[0], [1], [2], [0, 1, 2]], ids=["busy", "middling", "rare", "total"])
def test_sums_spread_as_stated(paths: NDArray[np.uint16], rows: list[int], span: int) -> None:
    """Totals over hours, a day, a week and a month have the mean and the variance of the stated factors."""
    sums = paths[:, rows, :span].sum(axis=(1, 2), dtype=np.int64)
    assert sums.mean() == pytest.approx(MEAN[rows, :span].sum(), rel=0.03, abs=0.02)
    assert sums.var() == pytest.approx(_variance(rows, span), rel=0.12)


def test_a_week_is_wider_than_seven_days_on_their_own(paths: NDArray[np.uint16]) -> None:
    """The slow error makes days of one future err together: the week's variance exceeds the sum of the days'."""
    daily = paths[:, 0].reshape(len(paths), DAYS, 24).sum(axis=2, dtype=np.int64)[:, :7]
    assert daily.sum(axis=1).var() > 1.2 * daily.var(axis=0).sum()


def test_classes_have_busy_days_together(paths: NDArray[np.uint16]) -> None:
    """The shared factor correlates two classes on a day."""
    daily = paths[:, :2].reshape(len(paths), 2, DAYS, 24).sum(axis=3)[:, :, 0]
    assert np.corrcoef(daily[:, 0], daily[:, 1])[0, 1] > 0.1


def test_a_rush_lasts_a_few_hours(paths: NDArray[np.uint16]) -> None:
    """An hour goes with the next one more than with one eight hours on, and classes have their rushes together."""
    hourly = paths[:, 0, :12].astype(float)
    next_one, later = (np.corrcoef(hourly[:, at], hourly[:, to])[0, 1] for at, to in ((5, 6), (2, 10)))
    assert next_one > later + 0.08
    alone = draw_paths(MEAN, HOURS // 24, HOURS, replace(SPREAD, shared_hour=0.0), 4000, seed=3)
    busy = np.flatnonzero(MEAN[0] > 5)
    together, apart = (
        np.mean([np.corrcoef(drawn[:, 0, hour], drawn[:, 1, hour])[0, 1] for hour in busy]) for drawn in (paths, alone)
    )
    assert together > apart + 0.03


def test_the_seed_fixes_every_ticket() -> None:
    """The same seed draws the same futures, another seed others."""
    draws = [draw_paths(MEAN, HOURS // 24, HOURS, SPREAD, 10, seed) for seed in (1, 1, 2)]
    assert (draws[0] == draws[1]).all()
    assert (draws[0] != draws[2]).any()


def test_nothing_expected_draws_nothing() -> None:
    """A class of mean zero has no ticket in any future, and an empty horizon has no intervals."""
    assert not draw_paths(np.zeros((1, 24)), HOURS[:24] // 24, HOURS[:24], SPREAD, 5, 1).any()
    assert draw_paths(np.zeros((1, 0)), HOURS[:0], HOURS[:0], SPREAD, 5, 1).shape == (5, 1, 0)
