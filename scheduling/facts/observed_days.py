"""The days with known duties: those of the Previous sheet and those of the plan."""

from datetime import date

from planner.domain.inputs import Inputs


def observed_days(inputs: Inputs) -> tuple[date, ...]:
    """Return every day from the first of the Previous sheet, or of the plan, to the last of the plan."""
    return inputs.observed_days
