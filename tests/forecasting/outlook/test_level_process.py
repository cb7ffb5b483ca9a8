"""The level of months to come: growth is found where the months show it, and doubt grows with time."""

import numpy as np
import pytest

from forecasting.outlook.level_process import _model_path, level_path

MANY = np.full(36, 1e5)


def test_growth_goes_on() -> None:
    """Three years of steady growth by 12% a year go on: a year later the level is about 12% higher."""
    known = np.arange(36)
    path = level_path(known, 0.12 * known / 12, MANY, np.arange(36, 48))
    assert path.mean[11] - path.mean[0] == pytest.approx(0.11, abs=0.02)
    assert path.mean[0] == pytest.approx(0.12 * 3, abs=0.02)


def test_doubt_grows_with_the_months() -> None:
    """What comes in a year is less sure than what comes next month, and noise of the past makes both less sure."""
    known = np.arange(36)
    noise = np.random.default_rng(1).normal(0, 0.05, 36)
    calm, rough = (level_path(known, level, MANY, np.arange(36, 48)) for level in (0 * noise, noise))
    assert (np.diff(calm.deviation) > 0).all()
    assert (rough.deviation > calm.deviation).all()


def test_without_months_the_prior_speaks() -> None:
    """With one month known nothing grows, and the doubt is that of other desks: some percent, not hundreds."""
    path = level_path(np.array([0]), np.zeros(1), np.array([400.0]), np.arange(1, 13))
    assert np.abs(path.mean).max() < 0.01
    assert 0.03 < path.deviation[0] < path.deviation[11] < 0.3


def test_the_range_holds_what_comes() -> None:
    """The 80% range of a random walk holds what really comes about 8 times in 10."""
    dice = np.random.default_rng(7)
    held = []
    for _ in range(60):
        level = np.cumsum(dice.normal(0, 0.03, 40)) + dice.normal(0, 0.02, 40)
        path = level_path(np.arange(36), level[:36], MANY, np.array([38]))
        held.append(abs(level[38] - path.mean[0]) <= 1.2816 * path.deviation[0])
    assert 0.65 <= np.mean(held) <= 0.95


def test_a_record_that_was_foreseen_better_has_a_narrower_range() -> None:
    """A level that always returns is foreseen better than drift allows; nine months do not show it yet."""
    dice = np.random.default_rng(3)
    returning = dice.normal(0, 0.02, 36)
    for months, narrower in ((36, True), (9, False)):
        known = np.arange(months)
        path = level_path(known, returning[:months], MANY[:months], np.array([months + 2]))
        alone = _model_path(known, returning[:months], MANY[:months], np.array([months + 2]))
        assert path.mean[0] == alone.mean[0]
        assert (path.deviation[0] < alone.deviation[0]) == narrower


def test_the_chance_of_few_tickets_is_no_error() -> None:
    """A steady desk of 25 tickets a month strays by a fifth by chance alone, which is no reason for a wider range."""
    dice = np.random.default_rng(4)
    tickets = dice.poisson(25, 36).astype(float)
    known, ahead = np.arange(36), np.array([38])
    level = np.log((tickets + 0.5) / 25)
    path, alone = (make(known, level, tickets, ahead) for make in (level_path, _model_path))
    assert path.deviation[0] == pytest.approx(alone.deviation[0], rel=0.25)
