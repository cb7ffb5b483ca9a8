"""The days of which it is known who worked: last month's tail and the plan."""

from datetime import date

from planner.domain.inputs import Inputs


def known_days(inputs: Inputs) -> tuple[date, ...]:
    """Return every day from the first of the Previous sheet, or of the plan, to the last of the plan."""
    return inputs.observed_days
