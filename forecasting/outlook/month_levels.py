"""The level of each calendar month of a history: its tickets over those that its days would bring in a usual month."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.history.calendar import DayKind, Days
from forecasting.history.history import History
from forecasting.models.weekday_pattern import weekday_pattern

LEAST_DAYS = 10
"""Known ordinary days from which on a month says what its level was."""

_YEAR = 364  # days: as many whole weeks as a year has

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class MonthLevels:
    """The level of the months that are known, for some groups of classes.

    `number` counts months from year 0 on, shape (months). `tickets` and the tickets `due` at level 1 have the shape
    (groups, months).
    """

    number: NDArray[np.int64]
    tickets: Numbers
    due: Numbers

    def log_level(self, group: int) -> Numbers:
        """Return the logarithm of a group's level in each month; half a ticket keeps empty months finite."""
        return np.asarray(np.log((self.tickets[group] + 0.5) / np.maximum(self.due[group], 1e-9)))


def month_levels(history: History, days: Days, groups: NDArray[np.bool_]) -> MonthLevels:
    """Return the levels of groups of classes, `groups` of shape (groups, classes).

    An ordinary day is due the mean of its weekday over the whole history, times its season, times the volume change
    that the Calendar sheet gives it. Special days and days in gaps of the export are left out.
    """
    past = slice(0, history.days)
    use = history.known & (days.kind[past] == DayKind.ORDINARY) & (days.factor[past] > 0)
    daily = groups @ history.daily
    weekday = np.eye(7)[days.weekday[past]] * use[:, None]
    usual = _season(history, days, weekday) * days.factor[past]
    mean = (daily @ weekday) / np.maximum((usual @ weekday)[None], 1e-9)
    due = mean[:, days.weekday[past]] * usual
    dates = [history.day(index) for index in range(history.days)]
    month = np.array([day.year * 12 + day.month - 1 for day in dates], np.int64)
    numbers = [number for number in np.unique(month).tolist() if (use & (month == number)).sum() >= LEAST_DAYS]
    inside = np.array([use & (month == number) for number in numbers], float).reshape(len(numbers), -1)
    return MonthLevels(np.array(numbers, np.int64), daily @ inside.T, due @ inside.T)


def _season(history: History, days: Days, weekday: Numbers) -> Numbers:
    """Return what each day of the history is above or below its weekday by the season of the year, 1 on average.

    It is the pattern of the calendar GLM without its trend, which the days of one weekday a year apart show.
    """
    pattern = weekday_pattern(history, days)[: history.days]
    if history.days > _YEAR:
        a_year = np.log(max(pattern[-1], 1e-9) / max(pattern[-1 - _YEAR], 1e-9))
        pattern = pattern * np.exp(a_year * (history.days - 1 - np.arange(history.days)) / _YEAR)
    mean = (pattern @ weekday) / np.maximum(weekday.sum(axis=0), 1)
    season = np.divide(pattern, mean[days.weekday[: history.days]], out=np.ones(history.days), where=pattern > 0)
    return np.asarray(season)
