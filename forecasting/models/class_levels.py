"""How much of the total each class brings now, and how its weekdays differ from the total's."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.level_changes import Levels, find_level_changes
from forecasting.models.profile import sorts_of_weekdays

_TYPICAL = 50.0  # a strength for which the weights are efficient
_LEAST = 1.0


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
    """Return each class's present share of the ordinary total (its level) and its weekday factors against the total.

    The level follows lasting changes. Without such a change it is the class's tickets divided by the ordinary total,
    both as weighted sums in which a day counts half after `memory` days. The weekday factors are shrunk to 1
    (Gamma-Poisson), the more, the less the classes differ beyond chance. Special days are left out, except for a
    class with tickets only on such days.
    """
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY)
    if not use.any():
        use = history.known
    index = np.arange(history.days)
    alive = use & (index >= history.active_from[:, None])
    only_special = ~(alive * history.daily).any(axis=1)
    alive[only_special] = history.known & (index >= history.active_from[only_special, None])
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
    """Return the departures, shrunk step by step: working and rest days to 1, a weekday to those of its sort."""
    weekday = np.eye(7)[days.weekday[: history.days]]
    seen = (alive * history.daily) @ weekday
    due = expected @ weekday
    due *= seen.sum(axis=1, keepdims=True) / np.maximum(due.sum(axis=1, keepdims=True), 1e-9)
    sorts = sorts_of_weekdays(history.daily.sum(axis=0) @ weekday, weekday.sum(axis=0))
    sort = _towards_one(seen @ sorts, due @ sorts)
    return sort * _towards_one(seen, due * sort)


def _towards_one(seen: NDArray[np.float64], due: NDArray[np.float64]) -> NDArray[np.float64]:
    strength = _shrinkage(seen, due)
    return np.asarray((seen + strength) / (due + strength))


def _shrinkage(seen: NDArray[np.float64], due: NDArray[np.float64]) -> float:
    """Return the Gamma prior's strength in tickets, by moments: E(seen - due)^2 = due + due^2 / strength.

    Cells weigh by how precisely they show it, so that the large ones do not decide alone.
    """
    weight = 1 / np.maximum(due * (1 + due / _TYPICAL), 1.0) ** 2
    excess = float((weight * ((seen - due) ** 2 - due)).sum())
    square = float((weight * due**2).sum())
    return float(np.clip(square / excess, _LEAST, 1e4)) if excess > 0 else 1e4
