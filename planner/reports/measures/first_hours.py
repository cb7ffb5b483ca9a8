"""The first hours of a plan, which only duties of the month before reach."""

from datetime import timedelta

from planner.domain.inputs import Inputs

LOOK_AHEAD = 7
"""Days after which every weekday has been seen."""


def first_start(inputs: Inputs) -> int:
    """Return the instant at which the first shift of the plan starts, its own start where no shift runs."""
    first = inputs.horizon.first_day
    starts = (
        inputs.span(shift.code, day)[0]
        for day in (first + timedelta(days=step) for step in range(LOOK_AHEAD))
        for shift in inputs.shifts
        if inputs.runs(shift, day)
    )
    return min(starts, default=inputs.horizon.start)


def unknown_until(inputs: Inputs) -> int:
    """Return the instant until which nobody knows who is there: the first start, if no duty before is known.

    Hours of a clock without any shift stay short: only what a shift of the day before reaches is unknown.
    """
    start, eve = inputs.horizon.start, inputs.horizon.first_day - timedelta(days=1)
    if inputs.previous:
        return start
    ends = (inputs.span(shift.code, eve)[1] for shift in inputs.shifts if inputs.runs(shift, eve))
    return max(start, min(first_start(inputs), max(ends, default=start)))
