"""How wrong a forecast was: one function per measure, each of actual and forecast in arrays of the same shape."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def wape(actual: Numbers, forecast: Numbers) -> float:
    """Return the weighted absolute percentage error: sum |actual - forecast| / sum actual; 0 when both are nothing."""
    return _over(float(np.abs(actual - forecast).sum()), float(actual.sum()))


def scaled_error(actual: Numbers, forecast: Numbers) -> float:
    """Return the root mean squared error over the mean, rows (classes) weighed by one over their mean.

    Squares favour the mean where absolute errors favour the median, which is 0 for a class with few tickets; a count's
    variance is its mean by chance, so every class has the same say for each of its tickets.
    """
    mean = actual.mean(axis=1)
    squares = ((actual - forecast) ** 2).mean(axis=1) / np.maximum(mean, 1 / max(actual.shape[1], 1))
    return float(np.sqrt(_over(float(squares.sum()), float(mean.sum()))))


def bias(actual: Numbers, forecast: Numbers) -> float:
    """Return sum (forecast - actual) / sum actual: +0.05 is 5% too many tickets foreseen."""
    return _over(float((forecast - actual).sum()), float(actual.sum()))


def pinball(actual: Numbers, quantile: Numbers, share: float) -> float:
    """Return the mean quantile loss over the mean actual.

    The loss of one quantile q of share s is max(s (actual - q), (s - 1) (actual - q)), Koenker and Bassett 1978.
    """
    error = actual - quantile
    return _over(float(np.maximum(share * error, (share - 1) * error).mean()), float(actual.mean()))


def coverage(actual: Numbers, low: Numbers, high: Numbers) -> float:
    """Return the share of actuals inside [low, high], both ends counted; NaN without any actual."""
    return float(((actual >= low) & (actual <= high)).mean()) if actual.size else float("nan")


def chance_error(mean: Numbers) -> float:
    """Return the scaled error that a perfect forecast of Poisson counts would have, rows being classes."""
    rows = mean.mean(axis=1)
    return float(np.sqrt(_over(float((rows > 0).sum()), float(rows.sum()))))


def _over(part: float, whole: float) -> float:
    if whole > 0:
        return part / whole
    return 0.0 if part == 0 else float("inf")
