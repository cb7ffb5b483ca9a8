"""How fast the level forgets: as fast as would have foreseen the past best."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History

USUAL = 60.0
"""Days after which a day counts half, unless the past says clearly otherwise."""

_CHOICES = (15.0, 30.0, 60.0, 120.0, 240.0)
_AHEAD = 4  # weeks: a month is planned at a time
_LEAST_WEEKS = 12


def level_memory(history: History, days: Days, ordinary: NDArray[np.float64]) -> float:
    """Return the half-life, in days, with which the weighted level foresees the next four weeks' total best.

    Weeks are compared with what `ordinary` expects of their days; with fewer than twelve the usual memory is kept.
    """
    use = history.known & (days.kind[: history.days] == DayKind.ORDINARY)
    start = history.days % 7
    weekly = [
        np.where(use, values, 0.0)[start:].reshape(-1, 7).sum(axis=1)
        for values in (history.daily.sum(axis=0), ordinary[: history.days] * days.factor[: history.days])
    ]
    if len(weekly[0]) < _LEAST_WEEKS:
        return USUAL
    errors = {memory: _error(weekly[0], weekly[1], memory) for memory in _CHOICES}
    best = min(_CHOICES, key=errors.__getitem__)
    # a mean of n squares is uncertain by about 1/sqrt(n) of itself, and months are what is independent here
    months = (len(weekly[0]) - _AHEAD) / _AHEAD
    return best if errors[best] < (1 - months**-0.5) * errors[USUAL] else USUAL


def _error(actual: NDArray[np.float64], expected: NDArray[np.float64], memory: float) -> float:
    """Return the mean squared log error of the level over the following weeks."""
    keep = 0.5 ** (7 / memory)
    came = due = 0.0
    found = []
    for week in range(len(actual) - _AHEAD):
        came, due = keep * came + actual[week], keep * due + expected[week]
        ahead = slice(week + 1, week + 1 + _AHEAD)
        if week >= _AHEAD and due > 0 and expected[ahead].sum() > 0:
            level = (came + 0.5) / (due + 0.5)
            found.append(np.log((actual[ahead].sum() + 0.5) / (level * expected[ahead].sum() + 0.5)) ** 2)
    return float(np.mean(found)) if found else 0.0
