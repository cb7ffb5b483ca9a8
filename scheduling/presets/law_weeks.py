"""The calendar weeks of a labour law."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs
from scheduling.presets.law_of import law_of


def law_weeks(inputs: Inputs, name: str) -> list[date]:
    """Return the first day of every week with a day in the plan; the person's law sets it, or else it is a Monday."""
    law = law_of(inputs, inputs.person[name])
    starts = 0 if law is None else law.week_starts
    return sorted({day - timedelta(days=(day.weekday() - starts) % 7) for day in inputs.horizon.days})
