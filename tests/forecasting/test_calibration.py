"""Intervals that hold as often as they say."""

from dataclasses import replace

import numpy as np
import pytest

from forecasting.backtest import Window
from forecasting.calibration import calibrate
from forecasting.paths import draw_paths
from forecasting.spread import Spread

HOURS = np.arange(84 * 24)
MEAN = np.repeat([[8.0], [4.0]], len(HOURS), axis=1)
ONE = np.ones(2)
TRUTH = Spread(0.0, 0.01, 0.0, 0.0 * ONE, 0.03 * ONE, 0.0 * ONE, ONE / 24)


def _windows() -> list[Window]:
    paths = draw_paths(MEAN, HOURS // 24, HOURS, TRUTH, 6, seed=2).astype(float).reshape(6, 2, 84, 24)
    return [Window(1.0, np.arange(84), path, MEAN.reshape(2, 84, 24)) for path in paths]


def test_too_wide_is_drawn_in() -> None:
    """A spread twice the true one ends near the truth."""
    wide = replace(TRUTH, shared=0.02, own=0.06 * ONE)
    found = calibrate(wide, _windows(), 0.0, 0.0)
    assert found.own.mean() == pytest.approx(0.03, rel=0.3)
    assert found.shared < 0.02


def test_too_narrow_is_drawn_out() -> None:
    """A spread far below the truth grows, by no more than twice."""
    narrow = replace(TRUTH, own=0.01 * ONE)
    assert 0.01 < calibrate(narrow, _windows(), 0.0, 0.0).own.mean() <= 0.02


def test_without_windows_nothing_changes() -> None:
    """There is nothing to hold it against."""
    assert calibrate(TRUTH, [], 0.0, 0.0) is TRUTH


def test_slow_parts_that_are_known_from_years_stay() -> None:
    """A slow part keeps nearly all of itself when it is known from 24 months, and is drawn in without any."""
    wide = replace(TRUTH, slow=0.02)
    few, many = (calibrate(wide, _windows(), months, 0.0).slow for months in (0.0, 24.0))
    assert few < 0.8 * wide.slow < 0.9 * wide.slow < many


def test_what_all_classes_share_stays_when_it_is_known_from_years() -> None:
    """A shared part of a day keeps nearly all of itself when it is known from 24 months."""
    wide = replace(TRUTH, shared=0.03)
    few, many = (calibrate(wide, _windows(), 0.0, months).shared for months in (0.0, 24.0))
    assert few < 0.8 * wide.shared < 0.9 * wide.shared < many
