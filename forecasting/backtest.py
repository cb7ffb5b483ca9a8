"""Rolling origins: what each model would have forecast in the past."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.model import Model

ORIGINS = 6
STEP = 7
LONG_DAYS = 240
"""From eight months of history on the origins lie two weeks apart, so that they see more holidays."""

LEAST_TRAINING = 14
_LEAST_AHEAD = 7
_SETTLED = 7  # known days after which a new class, or the new level of a class, can be foreseen


@dataclass(frozen=True, eq=False)
class Window:
    """Known days after an origin: the tickets that came and those that a model expected, shape (classes, days, 24).

    `weight` is how much it counts for a forecast of today: the squared share of today's history that was known then,
    since the error of what is learnt falls with the history it is learnt from.
    """

    weight: float
    days: NDArray[np.int64]
    actual: NDArray[np.float64]
    expected: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Trial:
    """A model's windows over all origins, and the seconds it took."""

    model: Model
    windows: tuple[Window, ...]
    seconds: float


def origins(history: History, ahead: int) -> tuple[int, ...]:
    """Return up to six day indices, one or two weeks apart, from which `ahead` days would be foreseen.

    Each leaves two weeks to learn from and a week to be judged by. Those that leave `ahead` days come first; where
    there are not six of them, later ones that see less are taken too.
    """
    least = LEAST_TRAINING
    step = STEP if history.days < LONG_DAYS else 2 * STEP
    full = history.days - min(ahead, max(_LEAST_AHEAD, (history.days - least) // 2))
    found = [full - step * k for k in range(ORIGINS)]
    later = [full + STEP * k for k in range(1, ORIGINS) if full + STEP * k <= history.days - _LEAST_AHEAD]
    usable = [cut for cut in found if history.known[:cut].sum() >= least and cut > 0]
    return tuple(sorted((usable + later)[:ORIGINS])) if usable else ()


def try_models(
    models: Sequence[Model], history: History, days: Days, ahead: int, changed: NDArray[np.int64]
) -> tuple[Trial, ...]:
    """Return every model's forecasts from the same origins, each made of what was known then.

    Days of a kind that no day before the origin was of, as the first holiday of all, are left out, and so are classes
    that began, or changed for good, later than seven known days before it: what they were to teach is known today. The
    day of a class's last change is in `changed`, shape (classes), 0 for none.
    """
    settled = np.maximum(history.active_from, changed)
    return tuple(_try(model, history, days, ahead, settled) for model in models)


def _try(model: Model, history: History, days: Days, ahead: int, settled: NDArray[np.int64]) -> Trial:
    start = time.perf_counter()
    windows = []
    seen = np.concatenate([[0], np.cumsum(history.known)])
    for cut in origins(history, ahead):
        seen_before = np.isin(days.kind, np.append(days.kind[:cut][history.known[:cut]], DayKind.ORDINARY))
        length = min(ahead, history.days - cut)
        expected = model.predict(history.until(cut), days[: cut + length], length)
        index = np.arange(cut, cut + length)
        index = index[history.known[index] & seen_before[index]]
        judged = ((seen[cut] - seen[settled] >= _SETTLED) | (settled == 0))[:, None, None]
        if len(index) and judged.any():
            actual, foreseen = judged * history.counts[:, index], judged * expected[:, index - cut]
            windows.append(Window((cut / history.days) ** 2, index, actual, foreseen))
    return Trial(model, tuple(windows), time.perf_counter() - start)
