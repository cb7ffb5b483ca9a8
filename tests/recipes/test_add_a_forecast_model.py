"""The recipe of a forecast model: the mean of all days of the history, hour by hour."""

from pathlib import Path

from tests.recipes.copied_house import CopiedHouse, files_of

MODEL = '''"""Every day is the mean day."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import Days
from forecasting.history.history import History


@dataclass(frozen=True)
class MeanWeek:
    """The mean of each weekday over the whole history."""

    name: str = "mean week"
    sentence: str = "every week is like the mean of all weeks"

    def predict(self, history: History, days: Days, ahead: int) -> NDArray[np.float64]:
        """Repeat the mean of the known days of each weekday."""
        fallback = history.counts[:, history.known].mean(axis=1)
        week = np.empty((len(history.classes), 7, 24))
        for slot in range(7):
            same = np.arange((history.days + slot) % 7, history.days, 7)
            same = same[history.known[same]]
            week[:, slot] = history.counts[:, same].mean(axis=1) if len(same) else fallback
        return week[:, np.arange(ahead) % 7]
'''

TEST = '''"""The mean week."""

import numpy as np
import pytest

from forecasting.forecast import forecast_demand
from forecasting.models.mean_week import MeanWeek
from tests.forecasting.worlds import OFFICE, busy, history, inputs, plain_days
from planner.workbook.sheets.plan import setting_kinds


def test_two_weeks_are_averaged() -> None:
    """2 tickets an hour in one week and 4 in the next are 3."""
    counts = np.repeat([2.0, 4.0], 7)[None, :, None] * np.ones(24)
    assert MeanWeek().predict(history(counts), plain_days(14), 7) == pytest.approx(np.full((1, 7, 24), 3.0))


def test_a_planner_can_choose_it() -> None:
    """It is in the list of the Plan sheet, and the forecast is made with it when asked for by name."""
    assert "mean week" in setting_kinds()["forecast_model"].choices
    made = forecast_demand(inputs(busy(70), forecast_model="mean week"))
    assert made.model == "mean week"
'''


def test_a_forecast_model_is_added_by_the_recipe(tmp_path: Path) -> None:
    """It can be chosen and enters every trial of models, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("forecasting/models/mean_week.py", MODEL)
    house.change(
        "forecasting/models/__init__.py",
        "from forecasting.models.mean_week import MeanWeek",
        "SeasonalNaive())",
        "SeasonalNaive(), MeanWeek())",
    )
    house.change("planner/workbook/sheets/plan.py", "", '"seasonal naive")', '"seasonal naive", "mean week")')
    house.write("tests/forecasting/models/test_mean_week.py", TEST)
    assert house.touched == files_of("Add a forecast model", {"your_model": "mean_week"})
    house.test("tests/forecasting/models", "tests/planner/workbook/sheets/test_plan.py")
