"""How far the level of a month was from that of the weeks before it, over all months of a history."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.models.class_levels import ClassLevels
from forecasting.moments import TYPICAL, Moments, clipped

Numbers = NDArray[np.float64]

_WEEKS = 4  # a month is planned at a time
_LEAST = 8  # weeks of a row from which its level is learnt first


@dataclass(frozen=True, eq=False)
class LevelDrift:
    """The moments of the level's error over a month: of the total, shape (1), and of each class, shape (classes)."""

    total: Moments
    each: Moments

    @property
    def months(self) -> float:
        """How many months of the total they are known from."""
        return float(self.total.evidence[0])


_WITHIN = 2 * np.exp(-1)
"""Of a variation that fades with `SLOW_DAYS` the mean of four weeks keeps 2 (T - 1 + exp(-T)) / T^2, T = 1."""


def learn_drift(learnt: ClassLevels) -> LevelDrift:
    """Return how far levels moved in the past; what was before the last change of a class says nothing of it."""
    levels = learnt.levels
    since = np.arange(learnt.tickets.shape[1]) >= levels.changed[:, None]
    total = learnt.tickets.sum(axis=0)[None], (levels.level[:, None] * learnt.due).sum(axis=0)[None]
    return LevelDrift(
        level_errors(*total, learnt.memory), level_errors(since * learnt.tickets, since * learnt.due, learnt.memory)
    )


def level_errors(tickets: Numbers, due: Numbers, memory: float) -> Moments:
    """Return per row the moments of the level's error over the next four weeks, from every week of the history.

    `tickets` and what was `due` at level 1 have the shape (rows, days) and are 0 on days that are not used; a day
    counts half after `memory` days. Four weeks are one window of evidence.
    """
    start = tickets.shape[1] % 7
    actual, expected = (each[:, start:].reshape(len(each), -1, 7).sum(axis=2) for each in (tickets, due))
    keep = 0.5 ** (7 / memory)
    came, base = np.zeros((2, len(tickets)))
    seen, found, size, evidence = np.zeros((4, len(tickets)))
    for week in range(actual.shape[1] - _WEEKS):
        came, base = keep * came + actual[:, week], keep * base + expected[:, week]
        seen += expected[:, week] > 0
        ahead = slice(week + 1, week + 1 + _WEEKS)
        mean = came / np.maximum(base, 1e-9) * expected[:, ahead].sum(axis=1)
        weight = (seen >= _LEAST) / (1 + TYPICAL * mean) ** 2
        error = clipped(actual[:, ahead].sum(axis=1), mean)
        found += weight * (error**2 - mean)
        size += weight * _WITHIN * mean**2
        evidence += weight * mean**2 * TYPICAL**2 / _WEEKS
    return Moments(found, size, evidence)
