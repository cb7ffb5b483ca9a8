"""The times at which a line of the Cover sheet applies."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant
from planner.domain.roster.rules import CoverLine


def cover_spans(inputs: Inputs, line: CoverLine) -> Iterator[tuple[date, int, int]]:
    """Yield each day of the plan on which a line applies, with the instants of its start and its end."""
    zone, end = inputs.settings.time_zone, line.end if line.end > line.start else line.end + DAY
    for day in inputs.horizon.days:
        if line.mode != "off" and inputs.asks(line, day):
            yield day, instant(day, line.start, zone), instant(day, end, zone)
