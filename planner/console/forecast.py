"""The forecast on the terminal: which model and why, its error beside the others', what drives the numbers."""

from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from planner.domain.instants import iso
from planner.domain.tickets.demand import Accuracy, Forecast
from planner.domain.wording import say_count


def show_forecast(forecast: Forecast, written: Path) -> None:
    """Print the backtest, the totals, what drives them and what was wrong with the history."""
    console = Console(highlight=False)
    console.print(f"\n{forecast.model}: {forecast.reason}\n", style="bold", markup=False)
    if forecast.accuracy:
        console.print(_accuracy_table(forecast.accuracy))
    total = forecast.paths.sum(axis=(1, 2))
    low, high = (int(end) for end in np.quantile(total, (0.1, 0.9), method="inverted_cdf"))
    days = len(forecast.horizon.days)
    foreseen = f"{say_count(round(forecast.mean.sum()), 'ticket')} in {say_count(days, 'day')}"
    console.print(f"\n{foreseen}, {low:,} to {high:,} in 8 of 10 futures")
    for line in (*forecast.drivers, *forecast.quality):
        console.print(f"- {line}", markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)


def _accuracy_table(rows: tuple[Accuracy, ...]) -> Table:
    """Return each model's errors in the backtest, in shares of the tickets that came, and how often its range held."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("Model", "Typical error", "By hour", "By day", "Total", "Bias", "80% held"):
        table.add_column(title, justify="left" if title == "Model" else "right", no_wrap=True)
    for row in rows:
        shares = (row.wape_hour, row.wape_day, row.wape_total)
        typical = "" if row.error is None else f"{row.error:.1%}"
        table.add_row(
            row.model, typical, *(f"{share:.1%}" for share in shares), f"{row.bias:+.1%}", f"{row.coverage:.0%}"
        )
    return table


def forecast_values(forecast: Forecast) -> dict[str, Any]:
    """Return the forecast as plain values: the mean and quantiles of every class and interval."""
    zone = forecast.horizon.zone
    quantiles = {f"p{share * 100:.0f}": forecast.quantile(share) for share in (0.1, 0.5, 0.8, 0.9, 0.95)}
    return {
        "model": forecast.model,
        "reason": forecast.reason,
        "accuracy": [vars(row) for row in forecast.accuracy],
        "drivers": list(forecast.drivers),
        "quality": list(forecast.quality),
        "starts": [iso(int(at), zone) for at in forecast.horizon.starts],
        "classes": [
            {
                "priority": priority,
                "skill": skill,
                "mean": [round(float(value), 4) for value in forecast.mean[index]],
                **{name: values[index].astype(int).tolist() for name, values in quantiles.items()},
            }
            for index, (priority, skill) in enumerate(forecast.classes)
        ],
    }
