"""The expected tickets of many months ahead, and how far the level of each month may be from that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from forecasting.forecast import repair
from forecasting.history.calendar import describe_days
from forecasting.history.history import count_tickets
from forecasting.history.hour_grid import Grid
from forecasting.history.stray_tickets import leave_out_strays
from forecasting.history.typical import rest_weekdays
from forecasting.models.calendar_glm import CalendarGlm
from forecasting.outlook.level_process import LevelPath, level_path
from forecasting.outlook.month_levels import MonthLevels, month_levels
from planner.domain.capacity.month_spans import MonthSpan
from planner.domain.horizon import Horizon
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Forecast, TicketClass

Numbers = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LongForecast:
    """Tickets expected per class and interval of many months, with the level of each month against the first.

    `mean` has the shape (classes, intervals of `horizon`) and is without growth. `growth` is by what the level of a
    skill has grown by each month since the first, `deviation` how far the logarithm of the level may stray, shape
    (months); those of the whole team have the key "". `months_known` is how many months of history they rest on.
    """

    horizon: Horizon
    classes: tuple[TicketClass, ...]
    mean: Numbers
    growth: Mapping[str, Numbers]
    deviation: Mapping[str, Numbers]
    months_known: int


def long_forecast(inputs: Inputs, near: Forecast, spans: Sequence[MonthSpan]) -> LongForecast:
    """Return the tickets to expect in some months, which begin with the days of the `near` forecast.

    The near forecast sets the level of each class. The calendar GLM gives all later days their weekday, season and
    holidays. The growth of a skill is what `level_path` learns from the months of the record. `inputs` must know the
    public holidays of all months.
    """
    horizon = Horizon(spans[0].first_day, spans[-1].last_day, near.horizon.zone, near.horizon.interval_minutes)
    tickets, _ = leave_out_strays(inputs.tickets.before(horizon.start), horizon.zone)
    counted = count_tickets(tickets, near.classes, horizon.zone)
    ahead = (horizon.last_day - counted.day(counted.days - 1)).days
    days = describe_days(inputs, counted.first, counted.days + ahead, rest_weekdays(counted))
    history, _, _ = repair(counted, days)
    daily = CalendarGlm().predict(history, days, ahead)[:, -len(horizon.days) :]
    mean = _at_level_of(near, Grid.of(horizon).rates(daily))
    skills = tuple(dict.fromkeys(skill for _, skill in near.classes))
    groups = np.array([[True] * len(near.classes), *([s == skill for _, s in near.classes] for skill in skills)])
    levels = month_levels(history, days, groups)
    growth, deviation = _paths(levels, skills, spans)
    return LongForecast(horizon, near.classes, mean, growth, deviation, len(levels.number))


def _at_level_of(near: Forecast, mean: Numbers) -> Numbers:
    """Return the mean with each class at the level that the near forecast has over its own days."""
    own = mean[:, : near.mean.shape[1]].sum(axis=1)
    asked = near.mean[:, : mean.shape[1]].sum(axis=1)
    level = np.divide(asked, own, out=np.ones(len(own)), where=own > 0)
    return np.asarray(mean * level[:, None])


def _paths(
    levels: MonthLevels, skills: Sequence[str], spans: Sequence[MonthSpan]
) -> tuple[dict[str, Numbers], dict[str, Numbers]]:
    """Return growth and deviation of the team and of each skill, whose share of the team's level moves by itself."""
    middles = [span.days[len(span.days) // 2] for span in spans]
    ahead = np.array([day.year * 12 + day.month - 1 for day in middles], np.int64)
    total = level_path(levels.number, levels.log_level(0), levels.tickets[0], ahead)
    growth, deviation = {"": _since_first(total.mean)}, {"": total.deviation}
    for row, skill in enumerate(skills, 1):
        share = levels.log_level(row) - levels.log_level(0)
        own = level_path(levels.number, share, levels.tickets[row], ahead)
        single = len(skills) == 1
        mixed = total if single else LevelPath(total.mean + own.mean, np.hypot(total.deviation, own.deviation))
        growth[skill], deviation[skill] = _since_first(mixed.mean), mixed.deviation
    return growth, deviation


def _since_first(level: Numbers) -> Numbers:
    return np.asarray(np.exp(level - level[0]))
