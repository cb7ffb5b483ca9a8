"""Estimates of the spread, on counts made with a spread that is known."""

import numpy as np
import pytest

from forecasting.moments import (
    HOUR_CORRELATION,
    add,
    between_days,
    between_rows,
    between_rows_within_days,
    concentration,
    of_days,
    within_days,
)

RNG = np.random.default_rng(5)


def _gamma(variation: float, *shape: int) -> np.ndarray:
    return RNG.gamma(1 / variation, variation, shape)


def test_products_of_two_days_tell_what_they_share() -> None:
    """A factor of variation 0.04 that lasts a week is found from a thousand weeks, daily noise notwithstanding."""
    mean = np.full((1, 7), 50.0)
    windows = [RNG.poisson(mean * _gamma(0.04, 1, 1) * _gamma(0.1, 1, 7)) for _ in range(1000)]
    # all days a week apart at most: the fading with distance makes the estimate somewhat higher than 0.04
    found = add(between_days(week.astype(float), mean, np.arange(7)) for week in windows).variation[0]
    assert found == pytest.approx(0.04 * np.exp(2.5 / 28), rel=0.15)


def test_products_of_two_classes_tell_the_shared_day() -> None:
    """A factor of variation 0.05 on both classes is found, what each has of its own is not counted."""
    mean = np.full((2, 5000), 30.0)
    actual = RNG.poisson(mean * _gamma(0.05, 1, 5000) * _gamma(0.1, 2, 5000)).astype(float)
    assert between_rows(actual, mean).variation[0] == pytest.approx(0.05, rel=0.12)


def test_squares_tell_all_of_a_class() -> None:
    """Squares less the mean give the whole variation, for rare and for busy classes; pure Poisson gives none."""
    mean = np.repeat([[2.0], [100.0]], 20000, axis=1)
    loose = RNG.poisson(mean * _gamma(0.1, 2, 20000)).astype(float)
    assert of_days(loose, mean).variation == pytest.approx([0.1, 0.1], rel=0.12)
    assert of_days(RNG.poisson(mean).astype(float), mean).variation == pytest.approx([0.0, 0.0], abs=0.005)


def _rush(variation: float, classes: int, days: int) -> np.ndarray:
    """Draw log-normal factors of hours, each keeping a part of the one before: a loop, as the definition says."""
    log = RNG.standard_normal((classes, days, 24))
    for hour in range(1, 24):
        log[:, :, hour] = HOUR_CORRELATION * log[:, :, hour - 1] + np.sqrt(1 - HOUR_CORRELATION**2) * log[:, :, hour]
    sigma = np.sqrt(np.log1p(variation))
    return np.asarray(np.exp(sigma * log - sigma**2 / 2))


def test_hours_within_a_day_are_blind_to_the_day() -> None:
    """A busy day leaves the estimate alone; a factor of variation 0.2 an hour is found."""
    mean = np.full((1, 3000, 24), 5.0)
    day = _gamma(0.3, 1, 3000, 1)
    still = within_days(RNG.poisson(mean * day).astype(float), mean).variation[0]
    loose = within_days(RNG.poisson(mean * day * _rush(0.2, 1, 3000)).astype(float), mean).variation[0]
    assert still == pytest.approx(0.0, abs=0.01)
    assert loose == pytest.approx(0.2, rel=0.15)


def test_products_of_two_classes_tell_the_shared_hour() -> None:
    """What hours of two classes share is found, what each hour and each day has of its own is not counted."""
    mean = np.full((2, 6000, 24), 5.0)
    own = _rush(0.2, 2, 6000) * _gamma(0.1, 2, 6000, 1)
    both = RNG.poisson(mean * own * _rush(0.05, 1, 6000)).astype(float)
    assert between_rows_within_days(both, mean).variation[0] == pytest.approx(0.05, rel=0.2)
    assert between_rows_within_days(RNG.poisson(mean * own).astype(float), mean).variation[0] == pytest.approx(
        0.0, abs=0.01
    )


def test_focus_is_what_hours_are_to_the_day() -> None:
    """The variance of a day's total, made of hours that vary by 0.1, is 0.1 times the concentration of their shares."""
    share = np.array([0.0] * 8 + [0.2, 0.3, 0.1, 0.4] + [0.0] * 12)
    total = (_rush(0.1, 1, 100_000) * share).sum(axis=2)
    assert total.var() == pytest.approx(0.1 * concentration(share), rel=0.05)


def test_no_evidence_is_no_variation() -> None:
    """Where nothing was expected and nothing came the estimate is 0, not NaN."""
    none = np.zeros((2, 10))
    assert of_days(none, none).variation.tolist() == [0.0, 0.0]
