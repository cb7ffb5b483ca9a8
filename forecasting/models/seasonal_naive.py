"""Next week is last week: the mark every other model has to beat."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import Days
from forecasting.history.history import History


@dataclass(frozen=True)
class SeasonalNaive:
    """The last week again; a day not known is taken from the latest week in which it is."""

    name: str = "seasonal naive"
    sentence: str = "every week is like the last one"

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Repeat the latest known day a whole number of weeks earlier; without one, the mean day."""
        fallback = history.counts[:, history.known].mean(axis=1)
        week = np.empty((len(history.classes), 7, 24))
        for slot in range(7):
            same = np.arange((history.days + slot) % 7, history.days, 7)
            same = same[history.known[same]]
            week[:, slot] = history.counts[:, same[-1]] if len(same) else fallback
        return week[:, np.arange(ahead) % 7]
