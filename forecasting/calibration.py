"""Scales the spread until its intervals held as often in the backtest as they should."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from forecasting.backtest import Window
from forecasting.spread import Spread

_CENTRAL = 0.8
_NORMAL = 1.2816  # half the width of the central 80% of a normal distribution, in deviations
_WORTH = 2.0  # days of evidence that the moments' own answer is worth
_HALF = 0.5  # counts are whole: an interval holds the counts at both its ends
_LEAST, _MOST = 0.1, 2.0


def calibrate(spread: Spread, windows: Sequence[Window], months: float, months_of_pairs: float) -> Spread:
    """Return the spread with the classes' own and the common parts scaled until 80% intervals held 80% of the days.

    A few extreme days change moments a lot, and the planner reads quantiles. First come the day totals per class, then
    the day totals of all. A scale that rests on few days is drawn towards 1; a day in several windows counts once. The
    windows are a few weeks, so what all months of the history show is scaled less: the slow parts by their `months`,
    and what classes share on a day by `months_of_pairs`.
    """
    if not windows:
        return spread
    actual = np.concatenate([window.actual.sum(axis=2) for window in windows], axis=1)
    mean = np.concatenate([window.expected.sum(axis=2) for window in windows], axis=1)
    index = np.concatenate([window.days for window in windows])
    trust = np.concatenate([np.full(len(window.days), window.weight) for window in windows]) / np.bincount(index)[index]
    fixed = mean + (spread.slow + spread.shared + spread.hours)[:, None] * mean**2
    scale = _scale(actual - mean, fixed, (spread.own_slow + spread.own)[:, None] * mean**2, trust)
    slowly = scale ** (1 / (1 + months))
    spread = replace(spread, own_slow=spread.own_slow * slowly, own=spread.own * scale)
    own = spread.own_slow + spread.own + spread.hour * spread.concentration
    total = mean.sum(axis=0, keepdims=True)
    fixed = (mean + own[:, None] * mean**2).sum(axis=0, keepdims=True)
    fixed += spread.shared_hour * (np.sqrt(spread.concentration) @ mean) ** 2
    error = actual.sum(axis=0, keepdims=True) - total
    scale = _scale(error, fixed, (spread.slow + spread.shared) * total**2, trust)
    slow, shared = scale ** (1 / (1 + months)), scale ** (1 / (1 + months_of_pairs))
    return replace(spread, slow=spread.slow * slow, shared=spread.shared * shared)


def _scale(
    error: NDArray[np.float64], fixed: NDArray[np.float64], loose: NDArray[np.float64], trust: NDArray[np.float64]
) -> float:
    """Return the factor of the loose part of the variance at which 80% of the errors are within 1.28 deviations.

    Cells in which the loose part hardly shows say little about it and weigh little.
    """
    weight = trust * loose / np.maximum(fixed + loose, 1e-12)
    if not weight.any():
        return 1.0
    scales = np.geomspace(_LEAST, _MOST, 41)
    inside = (np.abs(error) <= _NORMAL * np.sqrt(fixed + scale * loose) + _HALF for scale in scales)
    held = np.array([(weight * within).sum() for within in inside]) / weight.sum()
    found = scales[int(np.argmax(held >= _CENTRAL))] if held[-1] >= _CENTRAL else _MOST
    evidence = float(weight.sum()) / len(error)
    return float(found ** (evidence / (evidence + _WORTH)))
