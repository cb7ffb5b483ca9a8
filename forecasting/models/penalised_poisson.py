"""Poisson regression with a Gaussian prior on its coefficients, by iteratively reweighted least squares."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

_ROUNDS = 50
_CLOSE = 1e-8
_MOST_STEP = 2.0  # of the log mean in one round, so that no weekday without tickets runs away


@dataclass(frozen=True, eq=False)
class Fit:
    """Coefficients at the posterior mode, and the log evidence of their prior (Laplace), without constants."""

    coefficients: Numbers
    evidence: float


def fit_poisson(design: Numbers, counts: Numbers, exposure: Numbers, weight: Numbers, precision: Numbers) -> Fit:
    """Fit log(mean / exposure) = design @ coefficients to counts; shapes (n, k), (n), (n), (n), (k).

    `weight` multiplies each count's log likelihood and holds one over the dispersion, too; `precision` is that of the
    prior of each coefficient, with mean 0. The first column has to be the constant.
    """
    coefficients = np.zeros(design.shape[1])
    total, due = float(weight @ counts), float(weight @ exposure)
    if total <= 0 or due <= 0:
        return Fit(coefficients, 0.0)
    coefficients[0] = np.log(total / due)
    for _ in range(_ROUNDS):
        mean = exposure * np.exp(design @ coefficients)
        hessian = design.T @ ((weight * mean)[:, None] * design) + np.diag(precision)
        step = np.linalg.solve(hessian, design.T @ (weight * (counts - mean)) - precision * coefficients)
        step *= min(1.0, _MOST_STEP / max(float(np.abs(design @ step).max()), 1e-12))
        coefficients += step
        if np.abs(step).max() < _CLOSE:
            break
    log_mean = design @ coefficients
    mean = exposure * np.exp(log_mean)
    hessian = design.T @ ((weight * mean)[:, None] * design) + np.diag(precision)
    likelihood = float(weight @ (counts * log_mean - mean)) - float(precision @ coefficients**2) / 2
    return Fit(coefficients, likelihood + (float(np.log(precision).sum()) - float(np.linalg.slogdet(hessian)[1])) / 2)
