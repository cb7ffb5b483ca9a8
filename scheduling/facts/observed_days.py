"""The days with known duties: those of the Previous sheet and those of the plan."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs


def observed_days(inputs: Inputs) -> tuple[date, ...]:
    """Return every day from the first one of the Previous sheet, or of the plan, to the last day of the plan."""
    last = inputs.horizon.last_day
    first = min((entry.day for entry in inputs.previous), default=last)
    first = min(first, inputs.horizon.first_day)
    return tuple(first + timedelta(days=i) for i in range((last - first).days + 1))
