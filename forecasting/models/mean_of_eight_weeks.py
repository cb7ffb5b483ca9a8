"""What most planners do by hand in a spreadsheet."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import Days
from forecasting.history.history import History

WEEKS = 8


@dataclass(frozen=True)
class MeanOfEightWeeks:
    """The mean of the same weekday and hour over the last eight weeks, days not known left out."""

    name: str = "mean of eight weeks"
    sentence: str = "each hour is the mean of the same hour of the last eight weeks"

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Return the mean same weekday and hour; a weekday not known at all gets the mean day."""
        fallback = history.counts[:, history.known].mean(axis=1)
        week = np.empty((len(history.classes), 7, 24))
        for slot in range(7):
            same = np.arange((history.days + slot) % 7, history.days, 7)[-WEEKS:]
            same = same[history.known[same]]
            week[:, slot] = history.counts[:, same].mean(axis=1) if len(same) else fallback
        return week[:, np.arange(ahead) % 7]
