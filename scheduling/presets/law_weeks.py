"""The calendar weeks of a labour law."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs
from scheduling.presets.law_of import law_of


def law_weeks(inputs: Inputs, name: str) -> list[date]:
    """Return the first day of every week with a minute of the plan by the person's clock.

    The person's law sets the day on which weeks start, or else it is Monday.
    """
    law, local, horizon = law_of(inputs, inputs.person[name]), inputs.local[name], inputs.horizon
    starts = 0 if law is None else law.week_starts
    first, last = local.day_of(horizon.start), local.day_of(horizon.end - 1)
    days = (first + timedelta(days=i) for i in range((last - first).days + 1))
    return sorted({day - timedelta(days=(day.weekday() - starts) % 7) for day in days})


def law_week_span(inputs: Inputs, name: str, first: date) -> tuple[int, int]:
    """Return the instants at which a week starts and ends by the person's clock."""
    return inputs.local[name].span(first, first + timedelta(days=6))
