"""The days with known duties: those of the Previous sheet and those of the plan."""

from datetime import date, timedelta

from planner.domain.inputs import Inputs


def observed_days(inputs: Inputs) -> tuple[date, ...]:
    """Return every day from the first one of the Previous sheet, or of the plan, to the last day of the plan."""
    first, last = first_known_day(inputs), inputs.horizon.last_day
    return tuple(first + timedelta(days=i) for i in range((last - first).days + 1))


def first_known_day(inputs: Inputs) -> date:
    """Return the first day on which a person without a duty is known to have been off.

    Whoever leaves people out of inputs keeps it in `known_from`: the days are known, whoever worked on the first one.
    """
    had = inputs.known_from or min((entry.day for entry in inputs.previous), default=inputs.horizon.first_day)
    return min(had, inputs.horizon.first_day)
