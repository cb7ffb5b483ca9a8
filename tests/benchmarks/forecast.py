"""The forecast in the shape that the shared benchmark of real arrivals asks for, to stand beside the peers."""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from forecasting.forecast import forecast_demand
from planner.domain.calendar import optional_holidays, public_holidays
from planner.domain.inputs import Inputs
from planner.domain.settings import Settings
from planner.domain.tickets.demand import NEVER, Tickets

PATHS = 2000


def forecast(
    train: pd.DataFrame, horizon: int, quantiles: Sequence[float], origin: pd.Timestamp, country: str
) -> pd.DataFrame:
    """Return mean and quantiles per class and hour, with those per day and of the day total in `attrs["daily"]`."""
    made = forecast_demand(_inputs(train, horizon, origin, country))
    paths = made.paths
    hourly = _frame(made.classes, paths, made.mean, quantiles, pd.date_range(origin, periods=horizon, freq="h"))
    days = pd.date_range(origin, periods=horizon // 24, freq="D")
    daily = paths.reshape(*paths.shape[:2], -1, 24).sum(axis=3, dtype=np.int64)
    means = made.mean.reshape(len(made.classes), -1, 24).sum(axis=2)
    total = _frame((("*", "*"),), daily.sum(axis=1, keepdims=True), means.sum(axis=0, keepdims=True), quantiles, days)
    hourly.attrs["daily"] = pd.concat([_frame(made.classes, daily, means, quantiles, days), total])
    return hourly


def _inputs(train: pd.DataFrame, horizon: int, origin: pd.Timestamp, country: str) -> Inputs:
    opened = train.opened_at.to_numpy().astype("datetime64[m]").astype(np.int64)
    order = np.argsort(opened, kind="stable")
    never = np.full(len(opened), NEVER, np.int64)
    tickets = Tickets(
        opened[order],
        train.priority.to_numpy().astype(str)[order],
        train.skill.to_numpy().astype(str)[order],
        never,
        np.full(len(opened), np.nan),
    )
    first, last = origin.date(), origin.date() + timedelta(days=horizon // 24 - 1)
    since, until = train.opened_at.min().date() - timedelta(days=31), last + timedelta(days=31)
    return Inputs(
        Settings(first, last, country=country, sample_paths=PATHS),
        tickets=tickets,
        holidays=public_holidays(country, "", since, until),
        optional_holidays=optional_holidays(country, "", since, until),
    )


def _frame(
    classes: Sequence[tuple[str, str]],
    paths: NDArray[np.integer],
    mean: NDArray[np.float64],
    quantiles: Sequence[float],
    starts: pd.DatetimeIndex,
) -> pd.DataFrame:
    count = len(starts)
    columns: dict[str, object] = {
        "priority": np.repeat([priority for priority, _ in classes], count),
        "skill": np.repeat([skill for _, skill in classes], count),
        "ts": np.tile(starts.to_numpy(), len(classes)),
        "mean": mean.ravel(),
    }
    marks = np.quantile(paths, quantiles, axis=0, method="inverted_cdf")
    columns |= {f"q{share:g}": mark.ravel() for share, mark in zip(quantiles, marks, strict=True)}
    return pd.DataFrame(columns)
