"""How much of the total each class brings now, and how its weekdays differ from the total's."""

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History


def class_levels(
    history: History, days: Days, ordinary: NDArray[np.float64], memory: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return per class its share of the ordinary total (level) and per weekday its departure, shapes (C), (C, 7).

    The level is the ratio of recency-weighted sums, of tickets to the ordinary total; a day counts half after `memory`
    days. The departures are Gamma-Poisson shrunk to 1, by as much as the classes' weekdays differ no more than chance.
    """
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY)
    if not use.any():
        use = history.known
    index = np.arange(history.days)
    alive = use & (index >= history.born[:, None])
    weight = alive * 0.5 ** ((history.days - 1 - index) / memory)
    base = ordinary[past] * days.factor[past]
    level = (weight * history.daily).sum(axis=1) / np.maximum((weight * base).sum(axis=1), 1e-9)
    return level, _departures(history, days, alive * base * level[:, None], alive)


def _departures(
    history: History, days: Days, expected: NDArray[np.float64], alive: NDArray[np.bool_]
) -> NDArray[np.float64]:
    weekday = np.eye(7)[days.weekday[: history.days]]
    seen = (alive * history.daily) @ weekday
    due = expected @ weekday
    scale = seen.sum(axis=1, keepdims=True) / np.maximum(due.sum(axis=1, keepdims=True), 1e-9)
    due = due * scale
    strength = _shrinkage(seen, due)
    return np.asarray((seen + strength) / (due + strength))


def _shrinkage(seen: NDArray[np.float64], due: NDArray[np.float64]) -> float:
    """Return the Gamma prior's strength in tickets, by moments: E(seen - due)^2 = due + due^2 / strength."""
    excess = float(((seen - due) ** 2 - due).sum())
    square = float((due**2).sum())
    return float(np.clip(square / excess, 5.0, 1e4)) if excess > 0 else 1e4
