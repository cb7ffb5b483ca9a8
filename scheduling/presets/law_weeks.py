"""Which weeks a law counts in."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs
from scheduling.presets.law_of import law_of


def law_weeks(inputs: Inputs, name: str) -> list[date]:
    """Return the first day of every week of a person's law that the plan touches; Monday without a law."""
    law = law_of(inputs, inputs.person[name])
    starts = 0 if law is None else law.week_starts
    return sorted({day - timedelta(days=(day.weekday() - starts) % 7) for day in inputs.horizon.days})
