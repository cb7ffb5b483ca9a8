"""How much levels moved before."""

import numpy as np
import pytest

from forecasting.models.level_movement import level_movement

DUE = np.full((20, 70 * 7), 10.0)


def test_poisson_counts_have_no_dispersion_beyond_chance() -> None:
    """The variance of a week's tickets is their mean, and the level hardly moves."""
    counts = np.random.default_rng(1).poisson(DUE).astype(float)
    dispersion, drift = level_movement(counts, DUE)
    assert dispersion[:, -1].mean() == pytest.approx(1.0, abs=0.25)
    assert np.sqrt(drift[:, -1]).mean() < 0.07


def test_tickets_that_come_four_at_once_have_four_times_the_variance() -> None:
    """Dispersion is the variance over the mean."""
    counts = 4 * np.random.default_rng(2).poisson(DUE / 4).astype(np.float64)
    assert level_movement(counts, DUE)[0][:, -1].mean() == pytest.approx(4.0, rel=0.25)


def test_a_class_that_moves_for_weeks_is_known_to() -> None:
    """Levels that wander by 30% over months are told from steady ones."""
    rng = np.random.default_rng(3)
    walk = np.repeat(np.cumsum(rng.normal(0, 0.15, (20, 70)), axis=1), 7, axis=1)
    counts = rng.poisson(DUE * np.exp(walk)).astype(float)
    assert np.sqrt(level_movement(counts, DUE)[1][:, -1]).mean() > 0.12


def test_what_comes_later_says_nothing() -> None:
    """The values before a day do not depend on tickets from that day on."""
    counts = np.random.default_rng(4).poisson(DUE).astype(float)
    other = counts.copy()
    other[:, 350:] *= 5
    assert all(
        (a[:, :350] == b[:, :350]).all()
        for a, b in zip(level_movement(counts, DUE), level_movement(other, DUE), strict=True)
    )
