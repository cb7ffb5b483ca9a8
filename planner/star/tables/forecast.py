"""The table of the forecast."""

from collections.abc import Iterator

from planner.domain.instants import local
from planner.domain.tickets.demand import Forecast
from planner.star.declaration import Row, StarTable, day, instant, number, text, whole

QUANTILES = (0.1, 0.5, 0.8, 0.9, 0.95)
"""The quantiles of the table."""


def forecast_rows(forecast: Forecast) -> Iterator[Row]:
    """Yield the rows of a forecast, whether a plan was made of it or not."""
    starts = [local(int(at), forecast.horizon.zone) for at in forecast.horizon.starts]
    levels = [forecast.quantile(each) for each in QUANTILES]
    for index, (priority, skill) in enumerate(forecast.classes):
        for at, start in enumerate(starts):
            quantiles = (int(level[index, at]) for level in levels)
            mean = round(float(forecast.mean[index, at]), 4)
            yield start, priority, skill, mean, *quantiles, start.date(), start.hour


FORECAST = StarTable(
    "forecast",
    "an interval of the plan, a priority and a skill",
    (
        instant("start", "when the interval starts", key=True),
        text("priority", "the priority", key=True, to="priorities"),
        text("skill", "the skill", key=True, to="skills"),
        number("mean", "tickets", "tickets expected to come in the interval"),
        *(
            whole(f"p{level * 100:.0f}", "tickets", f"in {level:.0%} of possible months no more come")
            for level in QUANTILES
        ),
        day("date", "the day on which the interval starts"),
        whole("hour", "hour 0 to 23", "the local hour in which it starts"),
    ),
    lambda source: forecast_rows(source.plan.forecast),
)
