"""Need foreseen three months ahead against need known afterwards, over the last months of a long record.

    python -m tests.benchmarks.capacity [--months 24] [--ahead 3]

As of the first day of each month the outlook of `rotacast capacity` is made with the tickets of before. Known
afterwards is the need with the tickets that came. Beside it what planners do today: the level of the last eight weeks
goes on, or the month is like the same month a year before. The record is that of `emergency_desk`.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from forecasting.forecast import forecast_demand
from forecasting.outlook.long_forecast import long_forecast
from planner.domain.capacity.month_spans import MonthSpan, month_spans, months_later
from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.studies.capacity.asked_hours import asked_hours
from planner.studies.capacity.assumptions import Assumptions
from planner.studies.capacity.inputs_ahead import inputs_ahead
from planner.studies.capacity.month_demand import month_demand
from planner.studies.capacity.month_hours import MonthHours
from planner.studies.past_months import as_known
from planner.workbook.input.read_sheets import read_workbook
from tests.benchmarks.emergency_desk import ARRIVALS, write_emergency_desk

LAST = date(2018, 2, 1)
"""The last whole month of the record."""


@dataclass(frozen=True)
class Tested:
    """The hours of one month: foreseen with its range, known afterwards, and by two plain ways."""

    month: date
    foreseen: float
    low: float
    high: float
    known: float
    eight_weeks: float
    year_before: float


def tested_months(inputs: Inputs, months: int, ahead: int) -> Iterator[Tested]:
    """Yield the months of the record that end it, the earliest first."""
    for back in range(months - 1, -1, -1):
        yield _tested(inputs, months_later(LAST, -back), ahead)


def _tested(inputs: Inputs, target: date, ahead: int) -> Tested:
    first = months_later(target, -ahead)
    spans = month_spans(first, ahead + 1)
    known = as_known(inputs, first, spans[0].last_day)
    known = inputs_ahead(replace(known, settings=replace(known.settings, sample_paths=50)), spans[-1].last_day)
    long = long_forecast(known, forecast_demand(known), spans)
    hours = MonthHours(known, long, spans, Assumptions(), 1.0, first)
    foreseen, low, high = hours.needed(ahead)[:, -1].tolist()
    demand = month_demand(known, long, spans, ahead, Assumptions())
    expected = demand.forecast.mean.sum()
    weeks = MonthSpan(first - timedelta(weeks=8), first - timedelta(days=1))
    year = MonthSpan(months_later(target, -12), months_later(target, -11) - timedelta(days=1))
    days = len(spans[ahead].days)

    def need(tickets: float) -> float:
        mean = demand.forecast.mean * tickets / expected
        return float(asked_hours(demand.inputs, replace(demand.forecast, mean=mean), hours.sets)[-1])

    return Tested(
        target,
        foreseen,
        low,
        high,
        need(_tickets(inputs, spans[ahead])),
        need(_tickets(inputs, weeks) / 56 * days),
        need(_tickets(inputs, year) / len(year.days) * days),
    )


def _tickets(inputs: Inputs, span: MonthSpan) -> float:
    zone = inputs.settings.time_zone
    return len(
        inputs.tickets.between(instant(span.first_day, 0, zone), instant(span.last_day + timedelta(days=1), 0, zone))
    )


def _errors(name: str, foreseen: np.ndarray, known: np.ndarray) -> str:
    error = foreseen / known - 1
    size = np.abs(error)
    return f"{name:<24} mean error {error.mean():+.1%}, mean absolute {size.mean():.1%}, worst {size.max():.1%}"


def main() -> None:
    """Print every month, then errors and how often the range held what was known afterwards."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--months", type=int, default=24)
    arguments.add_argument("--ahead", type=int, default=3)
    asked = arguments.parse_args()
    if not ARRIVALS.exists():
        raise SystemExit(f"{ARRIVALS} is missing: the record of arrivals lies in the shared forecast benchmark")
    with TemporaryDirectory() as folder:
        inputs = read_workbook(write_emergency_desk(Path(folder), date(2018, 3, 1)))
    found = []
    for month in tested_months(inputs, asked.months, asked.ahead):
        found.append(month)
        held = "held" if month.low <= month.known <= month.high else "missed"
        range_ = f"{month.low:.0f} to {month.high:.0f}"
        print(
            f"{month.month:%b %Y}: foreseen {month.foreseen:.0f} h ({range_}), known {month.known:.0f} h, {held}",
            flush=True,
        )
    known = np.array([month.known for month in found])
    for name, values in (
        ("Rotacast", [month.foreseen for month in found]),
        ("last eight weeks go on", [month.eight_weeks for month in found]),
        ("as a year before", [month.year_before for month in found]),
    ):
        print(_errors(name, np.array(values), known))
    inside = np.mean([month.low <= month.known <= month.high for month in found])
    width = np.mean([(month.high - month.low) / month.known for month in found])
    print(f"80% range held {inside:.0%} of {len(found)} months; it is {width:.0%} of the need wide on average")


if __name__ == "__main__":
    main()
