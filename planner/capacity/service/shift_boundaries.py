"""The grid points at which shifts start and end, a few for each day."""

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY

MOST_PARTS = 6
"""The most parts of a day; of more starts and ends, those closest to another are left out."""


def shift_boundaries(inputs: Inputs) -> tuple[int, ...]:
    """Return the grid points nearest to the starts and ends of shifts on every day, with the first and the last."""
    horizon = inputs.horizon
    last = horizon.intervals
    found = {0, last}
    for minute in part_minutes(inputs):
        for day in horizon.days:
            found.add(round((horizon.midnight(day) + minute - horizon.start) / horizon.interval_minutes))
    return tuple(sorted(point for point in found if 0 <= point <= last))


def day_starts(inputs: Inputs) -> tuple[int, ...]:
    """Return the grid point of each day at which its first part begins."""
    horizon = inputs.horizon
    first = part_minutes(inputs)[0]
    points = [round((horizon.midnight(day) + first - horizon.start) / horizon.interval_minutes) for day in horizon.days]
    return tuple(sorted({0, *points}))


def part_minutes(inputs: Inputs) -> tuple[int, ...]:
    """Return the minutes of the plan's local day at which shifts start and end, at most `MOST_PARTS`, sorted."""
    horizon, zone = inputs.horizon, inputs.settings.time_zone
    middle = horizon.days[len(horizon.days) // 2]
    spans = [span for shift in inputs.shifts for span in shift.stretches(middle, zone)]
    minutes = sorted({(edge - horizon.midnight(middle)) % DAY for span in spans for edge in span}) or [0]
    while len(minutes) > MOST_PARTS:
        gaps = np.diff([*minutes, minutes[0] + DAY])
        del minutes[(int(np.argmin(gaps)) + 1) % len(minutes)]
    return tuple(minutes)
