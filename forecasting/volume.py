"""A forecast under a supposed change of volume, as a scenario asks for it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from planner.domain.scenario import Change
from planner.domain.tickets.demand import Forecast


def with_volume(forecast: Forecast, changes: Sequence[Change]) -> Forecast:
    """Return the forecast with the volume of some classes changed by shares (+0.1 is 10% more tickets).

    A path keeps its tickets as far as it can: fewer tickets thin it out, more are added on top, so that scenarios
    differ by the change and not by luck. Thinning and adding are Poisson splitting; the draws are seeded.
    """
    if not changes:
        return forecast
    factor = _factors(forecast, changes)
    rng = np.random.default_rng(len(forecast.paths))
    kept = rng.binomial(forecast.paths, np.minimum(factor, 1.0))
    added = rng.poisson(forecast.paths * np.maximum(factor - 1.0, 0.0))
    return replace(forecast, mean=forecast.mean * factor, paths=(kept + added).astype(np.uint16))


def _factors(forecast: Forecast, changes: Sequence[Change]) -> NDArray[np.float64]:
    """Return what the volume of each class and interval is multiplied by, shape (classes, intervals)."""
    factor = np.ones(forecast.mean.shape)
    for change in changes:
        hit = np.array([set(change.terms) <= set(names) for names in forecast.classes])
        since = forecast.horizon.start if change.start is None else forecast.horizon.midnight(change.start)
        factor[np.ix_(hit, forecast.horizon.starts >= since)] *= max(0.0, 1 + change.amount)
    return factor
