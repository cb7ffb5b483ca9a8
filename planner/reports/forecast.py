"""The page of the forecast: history and what is expected with its band, profiles, accuracy, quality of the data."""

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.plan import Plan
from planner.domain.tickets.demand import Forecast
from planner.domain.wording import say_count
from planner.reports.page import Chart, Column, Page, Series, Table, Text
from planner.reports.parts.data_quality import data_quality

PER_DAY, WEEKDAYS, HOURS = "Tickets a day", "Tickets by weekday", "Tickets by hour of the day"
MOST_HISTORY = 182
"""Days of history that are shown: half a year."""

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def forecast(plan: Plan) -> Page:
    """How many tickets are expected, how sure that is, and on what it rests."""
    return forecast_page(plan.inputs, plan.forecast)


def forecast_page(inputs: Inputs, made: Forecast) -> Page:
    """Return the page of a forecast alone."""
    totals = made.daily().sum(axis=1)
    low, high = _band(totals[:, None])
    headline = (
        f"{say_count(round(float(made.mean.sum())), 'ticket')} expected; "
        f"8 of 10 possible months bring {low[0]:,.0f} to {high[0]:,.0f}."
    )
    band = (Series("History"), Series("Expected", low="Low", high="High"))
    week = (Series("Expected", "bar"), Series("History", "bar"))
    return Page(
        headline,
        (
            Text("How it was made", (f"{made.model}: {made.reason}.", *made.drivers)),
            Chart(
                "Tickets a day: history, expected, and the band of 8 of 10 months", PER_DAY, "Day", band, form="whole"
            ),
            Chart("Tickets by weekday", WEEKDAYS, "Weekday", week, form="number"),
            Chart("Tickets by hour of the day", HOURS, "Hour", (Series("Weekdays"), Series("Weekends"))),
            _accuracy(made),
            Text("Data quality", data_quality(inputs, made)),
            _by_class(made),
            _by_weekday(made),
            _by_hour(made),
            _per_day(inputs, made),
        ),
    )


def _band(paths: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the ends of the range that 8 of 10 paths (the rows) fall into, column by column."""
    low, high = (np.quantile(paths, share, axis=0, method="inverted_cdf").astype(np.float64) for share in (0.1, 0.9))
    return low, high


def _history(made: Forecast) -> dict[date, float | None]:
    """Return the tickets of each past day over all classes; None where the day was masked."""
    if not made.history.size:
        return {}
    first = local(made.history_start, made.horizon.zone).date()
    totals = made.history.sum(axis=0)
    return {
        first + timedelta(days=offset): None if np.isnan(total) else float(total) for offset, total in enumerate(totals)
    }


def _per_day(inputs: Inputs, made: Forecast) -> Table:
    columns = (
        Column("Day", "day", 26),
        Column("History", "whole", help="Tickets that came; empty where the day was masked."),
        Column("Expected", "number"),
        Column("Low", "whole", help="1 of 10 possible days is below."),
        Column("High", "whole", help="1 of 10 possible days is above."),
        Column("What the day is", width=28),
    )
    names = dict(inputs.holidays) | {entry.day: entry.name or entry.kind for entry in inputs.calendar}
    past = list(_history(made).items())[-MOST_HISTORY:]
    low, high = _band(made.daily())
    expected = _per_local_day(made)
    rows = tuple((day, count, None, None, None, names.get(day, "")) for day, count in past)
    coming = zip(made.horizon.days, expected.tolist(), low.tolist(), high.tolist(), strict=True)
    rows += tuple((day, None, mean, a, b, names.get(day, "")) for day, mean, a, b in coming)
    return Table(PER_DAY, columns, rows, listed=True)


def _per_local_day(made: Forecast) -> NDArray[np.float64]:
    totals: NDArray[np.float64] = np.bincount(
        made.horizon.interval_days, made.mean.sum(axis=0), len(made.horizon.days)
    ).astype(np.float64)
    return totals


def _by_weekday(made: Forecast) -> Table:
    expected, history = ({weekday: [] for weekday in range(7)} for _ in range(2))  # type: ignore[var-annotated]
    for day, mean in zip(made.horizon.days, _per_local_day(made).tolist(), strict=True):
        expected[day.weekday()].append(mean)
    for day, count in _history(made).items():
        if count is not None:
            history[day.weekday()].append(count)
    columns = (Column("Weekday", width=26), Column("Expected", "number"), Column("History", "number"))
    rows = tuple((_NAMES[weekday], _mean(expected[weekday]), _mean(history[weekday])) for weekday in range(7))
    return Table(WEEKDAYS, columns, rows, "Mean tickets a day.")


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _by_hour(made: Forecast) -> Table:
    sums = np.zeros((2, 24))
    for at, tickets in zip(made.horizon.starts.tolist(), made.mean.sum(axis=0).tolist(), strict=True):
        wall = local(at, made.horizon.zone)
        sums[int(wall.weekday() >= 5), wall.hour] += tickets
    weekend = sum(day.weekday() >= 5 for day in made.horizon.days)
    counts = (len(made.horizon.days) - weekend, weekend)
    columns = (Column("Hour", width=26), Column("Weekdays", "number"), Column("Weekends", "number"))
    rows = tuple(
        (f"{hour:02d}:00", *(float(sums[kind, hour] / counts[kind]) if counts[kind] else None for kind in range(2)))
        for hour in range(24)
    )
    return Table(HOURS, columns, rows, "Mean expected tickets an hour.")


def _by_class(made: Forecast) -> Table:
    columns = (
        Column("Priority and skill", width=26),
        Column("Expected", "number"),
        Column("Low", "whole"),
        Column("High", "whole"),
        Column("Share", "share"),
    )
    total = max(1e-9, float(made.mean.sum()))
    rows = []
    for index, (priority, skill) in enumerate(made.classes):
        low, high = _band(made.daily([index]).sum(axis=1)[:, None])
        mean = float(made.mean[index].sum())
        rows.append((f"{priority} {skill}", mean, float(low[0]), float(high[0]), mean / total))
    return Table("Expected tickets by priority and skill", columns, tuple(rows), listed=True)


def _accuracy(made: Forecast) -> Table:
    columns = (
        Column("Model", width=26),
        Column(
            "Typical error",
            "share",
            help="By day, priority and skill: root mean squared error over the mean. The model is chosen by it.",
        ),
        Column("Error by hour", "share", help="WAPE: sum of absolute errors over sum of tickets, per hour."),
        Column("Error by day", "share", help="Sum of absolute errors by day over the sum of tickets."),
        Column("Error in total", "share", help="The same for the whole of a backtest's span."),
        Column("Bias", "share", help="Above 0: too much was forecast."),
        Column(
            "Range held", "share", width=28, help="How often the real number was within the 80% range; 80% is ideal."
        ),
    )
    rows = tuple((a.model, a.error, a.wape_hour, a.wape_day, a.wape_total, a.bias, a.coverage) for a in made.accuracy)
    origins = max((a.origins for a in made.accuracy), default=0)
    note = f"Backtest from {say_count(origins, 'past day')}: each model forecasts what it has not seen."
    return Table("How well models forecast the past", columns, rows or (("no backtest", *([None] * 6)),), note)
