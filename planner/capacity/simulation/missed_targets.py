"""The parts of days and the skills in which a simulated rota misses its targets."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.sla_clocks import due
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Attainment, Promise
from planner.domain.tickets.demand import TicketClass

PART_MINUTES = 240
"""Misses are grouped by parts of a day of this length: half a shift, so that one more person can fix a part."""

OVERSHOOT = 1.5
"""How many times the missing tickets to aim at: not every ticket of a part will be saved."""


@dataclass(frozen=True)
class MeanMisses:
    """The mean number of tickets of a class that miss a target in one part of a day.

    More people of the skill in [start, end) would have saved them: the time in which the tickets come and, when they
    can wait, until the last of them falls due.
    """

    terms: ClassTerms
    row: Attainment
    start: int
    end: int
    tickets: float


def say_missed(row: Attainment) -> str:
    """Say what a row of the promise reaches and what is asked of it."""
    verb = "answers" if row.measure == "response" else "resolves"
    if row.kept_on_average:
        share = f"{row.promised:.1%} in time on average"
        return f"{row.priority} {verb} {share}, but its {row.target_share:.0%} in too few of the months"
    return f"{row.priority} {verb} {row.promised:.1%} in time, the target is {row.target_share:.0%}"


def worst_misses(
    inputs: Inputs, terms: Mapping[TicketClass, ClassTerms], promise: Promise, row: Attainment
) -> list[MeanMisses]:
    """Return the worst parts first, as many as hold enough missed tickets to reach the target of a row."""
    lacking = row.lacking * row.tickets * OVERSHOOT
    chosen: list[MeanMisses] = []
    for misses in sorted(_misses(inputs, terms, promise, row), key=lambda misses: (-misses.tickets, misses.start)):
        if lacking <= 0:
            break
        chosen.append(misses)
        lacking -= misses.tickets
    return chosen


def _misses(
    inputs: Inputs, terms: Mapping[TicketClass, ClassTerms], promise: Promise, row: Attainment
) -> Iterator[MeanMisses]:
    horizon = inputs.horizon
    parts = (horizon.starts - horizon.start) // PART_MINUTES
    for (priority, skill, measure), missed in promise.missed.items():
        if (priority, measure) != (row.priority, row.measure):
            continue
        own = terms[priority, skill]
        by_part: dict[int, list[int]] = defaultdict(list)
        for interval in np.flatnonzero(missed):
            by_part[int(parts[interval])].append(int(interval))
        for intervals in by_part.values():
            start = int(horizon.starts[intervals[0]])
            end = int(horizon.starts[intervals[-1]]) + horizon.interval_minutes
            if not own.live:
                end = min(horizon.end, max(end, due(own.clock, end - 1, row.target_minutes)))
            yield MeanMisses(own, row, start, end, float(sum(missed[i] for i in intervals)))
