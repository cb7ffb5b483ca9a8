"""What a forecast model is: a name, a sentence, and rates for days to come."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import Days
from forecasting.history.history import History


class Model(Protocol):
    """A way to expect tickets. Whatever has this shape and stands in MODELS enters the backtest."""

    @property
    def name(self) -> str:
        """What it is called on the Plan sheet and in the report."""
        ...

    @property
    def sentence(self) -> str:
        """What it does, in one sentence."""
        ...

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Return the tickets expected per class, day and local hour for the `ahead` days after the history.

        `days` describes the days of the history and those ahead; the result has shape (classes, ahead, 24).
        """
        ...
