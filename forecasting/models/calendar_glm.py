"""Day totals by a GLM with day classes, shared out to classes and hours."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import Days
from forecasting.history.history import History
from forecasting.models.sharing import share_out
from forecasting.models.weekday_pattern import weekday_pattern


@dataclass(frozen=True)
class CalendarGlm:
    """The total's weekdays and season by a Poisson GLM, with the effects of special days, shared out."""

    name: str = "calendar GLM"
    sentence: str = (
        "weekdays and season by a Poisson GLM, holidays and days near them, each class's own level and hours"
    )

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Return what the GLM expects of the days ahead, times what each class is to it now."""
        return share_out(history, days, weekday_pattern(history, days), ahead)
