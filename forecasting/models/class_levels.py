"""How much of the total each class brings now, and how its weekdays differ from the total's."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.level_changes import Levels, find_level_changes


@dataclass(frozen=True, eq=False)
class ClassLevels:
    """What each class is to the ordinary total: its `levels` now, and per weekday its departure, shape (classes, 7).

    `tickets` and those `due` at level 1, both of shape (classes, days) and 0 on days that are not used, are what the
    levels were learnt from; a day counts half after `memory` days.
    """

    levels: Levels
    departure: NDArray[np.float64]
    tickets: NDArray[np.float64]
    due: NDArray[np.float64]
    memory: float


def class_levels(history: History, days: Days, ordinary: NDArray[np.float64], memory: float) -> ClassLevels:
    """Return each class's share of the ordinary total now (its level), and how its weekdays differ from the total's.

    The level follows lasting changes; without one it is the ratio of recency-weighted sums, of tickets to the ordinary
    total, in which a day counts half after `memory` days. The departures are Gamma-Poisson shrunk to 1, by as much as
    the classes' weekdays differ no more than chance.
    """
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY)
    if not use.any():
        use = history.known
    index = np.arange(history.days)
    alive = use & (index >= history.active_from[:, None])
    weight = alive * 0.5 ** ((history.days - 1 - index) / memory)
    base = ordinary[past] * days.factor[past]
    level = (weight * history.daily).sum(axis=1) / np.maximum((weight * base).sum(axis=1), 1e-9)
    departure = _departures(history, days, alive * base * level[:, None], alive)
    due = alive * base * departure[:, days.weekday[past]]
    tickets = alive * history.daily
    return ClassLevels(find_level_changes(tickets, due, use, memory), departure, tickets, due, memory)


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
