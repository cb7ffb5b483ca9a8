"""The forecast on the Data sheet: mean and quantiles per class and interval; its paths are not kept."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from planner.domain.horizon import Horizon
from planner.domain.instants import iso
from planner.domain.tickets.demand import Forecast
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import instant_of

FORECAST = "tblForecast"
SHARES = (0.1, 0.5, 0.8, 0.9, 0.95)
"""The quantiles that are kept."""


def forecast_tables(forecast: Forecast) -> tuple[DataTable, ...]:
    """Return the table of a forecast."""
    starts = [iso(int(at), forecast.horizon.zone) for at in forecast.horizon.starts]
    levels = [forecast.quantile(share) for share in SHARES]
    rows: Iterator[Row] = (
        (start, priority, skill, float(forecast.mean[index, at]), *(int(level[index, at]) for level in levels))
        for index, (priority, skill) in enumerate(forecast.classes)
        for at, start in enumerate(starts)
    )
    return (table(FORECAST, "Start, Priority, Skill, Mean, p10, p50, p80, p90, p95", rows),)


def forecast_of(tables: Mapping[str, Sequence[Row]], horizon: Horizon, model: str, reason: str) -> Forecast:
    """Return the forecast that was written, without paths: it knows its mean and the quantiles of `SHARES`."""
    rows = tables.get(FORECAST, ())
    classes = tuple(dict.fromkeys((str(row[1]), str(row[2])) for row in rows))
    index = {each: number for number, each in enumerate(classes)}
    values = np.zeros((1 + len(SHARES), len(classes), horizon.intervals))
    for start, priority, skill, *levels in rows:
        values[:, index[str(priority), str(skill)], horizon.interval_of(instant_of(start))] = [
            float(str(level)) for level in levels
        ]
    return Forecast(
        horizon,
        classes,
        values[0],
        np.zeros((0, len(classes), horizon.intervals), np.uint16),
        model,
        reason,
        quantiles=dict(zip(SHARES, values[1:], strict=True)),
    )
