"""How far the level of a month was from that of the weeks before it, over all months of a history."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.models.class_levels import ClassLevels
from forecasting.moments import TYPICAL, Moments, add, between_rows, clipped

Numbers = NDArray[np.float64]

_WEEKS = 4  # a month is planned at a time
_LEAST = 8  # weeks of a row from which its level is learnt first


@dataclass(frozen=True, eq=False)
class LevelDrift:
    """The moments of the level's error over a month: of the total, shape (1), and of each class, shape (classes).

    `pairs` are those of two classes on the same day, shape (1), a week ahead at most.
    """

    total: Moments
    each: Moments
    pairs: Moments

    @property
    def months(self) -> float:
        """How many months of the total they are known from."""
        return float(self.total.evidence[0])

    @property
    def months_of_pairs(self) -> float:
        """How many months show whether two classes are busy on the same days."""
        return float(self.pairs.evidence[0]) / (7 * _WEEKS)


_WITHIN = 2 * np.exp(-1)
"""Of a variation that fades with `SLOW_DAYS` the mean of four weeks keeps 2 (T - 1 + exp(-T)) / T^2, T = 1."""


def learn_drift(learnt: ClassLevels) -> LevelDrift:
    """Return how far levels moved in the past; what was before the last change of a class says nothing of it."""
    levels = learnt.levels
    since = np.arange(learnt.tickets.shape[1]) >= levels.changed[:, None]
    total = learnt.tickets.sum(axis=0)[None], (levels.level[:, None] * learnt.due).sum(axis=0)[None]
    tickets, due = since * learnt.tickets, since * learnt.due
    return LevelDrift(
        level_errors(*total, learnt.memory),
        level_errors(tickets, due, learnt.memory),
        pair_errors(tickets, due, learnt.memory),
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


def pair_errors(tickets: Numbers, due: Numbers, memory: float) -> Moments:
    """Return the moments of two rows on the same day, each week foreseen from the levels before it.

    `tickets`, `due` and `memory` are those of `level_errors`. Errors of all weeks say more of what is busy together
    than the few weeks of a back-test.
    """
    days = tickets.shape[1]
    keep = 0.5 ** (7 / memory)
    came, base, seen = np.zeros((3, len(tickets)))
    found = [Moments(*np.zeros((3, 1)))]
    for first in range(days % 7, days, 7):
        week = slice(first, first + 7)
        level = np.where(seen >= _LEAST, came / np.maximum(base, 1e-9), 0.0)[:, None]
        expected = level * due[:, week]
        found.append(between_rows(np.where(expected > 0, tickets[:, week], 0.0), expected))
        came = keep * came + tickets[:, week].sum(axis=1)
        base = keep * base + due[:, week].sum(axis=1)
        seen += due[:, week].any(axis=1)
    return add(found)
