"""Windows: how much work must be done in a span of time by people with some skills, and which ones a rota misses.

A fluid, pre-emptive earliest-due-first schedule exists if and only if for every set of skills and every span [a, b) the
productive time of their holders is at least the work that arrives at or after a and falls due before b (max-flow and
min-cut; Hall's theorem; the processor-demand criterion of Horn 1974 and Baruah, Rosier and Howell 1990).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from planner.capacity.requirement.bottlenecks import bottlenecks
from planner.capacity.requirement.span_needs import Span, mean_parts, span_needs
from planner.capacity.requirement.supply import Supply
from planner.capacity.requirement.workload import Workload
from planner.capacity.service.shift_boundaries import day_starts, shift_boundaries
from planner.capacity.service.skill_sets import SkillSet, are_all, skill_sets
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, hours
from planner.domain.outcome.requirement import UNIT, Requirement, Window
from planner.domain.roster.rota import Rota

LONGEST_SPAN = 7 * DAY
"""Longer spans are checked from day to day only."""

FAR_DAYS = (2, 3, 7)
"""From the start of a day, the days ahead to which a requirement has windows at first, besides runs of whole weeks."""

MOST_FIRST = 2000
"""The most windows of a first requirement; each is a linear constraint on the rota."""

MOST_MISSED = 120
"""The most missed windows to return at once: enough to repair a month, few enough to stay fast."""

MISSED_PER_DAY = 2
"""The most of them that begin on one day with one set of skills."""

SLACK = 0.1
"""A window that asks for at most this share more than others imply is left out at first."""


@dataclass(frozen=True, order=True)
class Candidate:
    """A possible window, and by how many minutes it `exceeds` the delivered or already implied work."""

    exceeds: float
    skills: SkillSet
    start: int
    end: int
    minutes: float
    sure: float


def first_windows(inputs: Inputs, workload: Workload) -> tuple[Window, ...]:
    """Return the windows between the day parts of the plan that no shorter ones imply, at most `MOST_FIRST`."""
    spans = part_spans(inputs, workload)
    implied: dict[SkillSet, NDArray[np.float64]] = {}
    found: list[Candidate] = []
    for skills in skill_sets(inputs, workload.skills):
        least = np.zeros((len(workload.points), len(workload.points)))
        for part in (part for part in implied if part < skills):
            least = np.maximum(least, implied[part])
        found.extend(_unimplied(workload, skills, spans, least))
        implied[skills] = least
    found.sort(key=lambda candidate: candidate.exceeds, reverse=True)
    return tuple(window_of(workload, candidate) for candidate in found[:MOST_FIRST])


def missed_windows(inputs: Inputs, workload: Workload, requirement: Requirement, rota: Rota) -> tuple[Window, ...]:
    """Return the windows that a rota misses most, none of them inside another, spread over days and skills.

    Every span between points of the forecast's grid is looked at, up to a week, and every run of days beyond that.
    """
    supply = Supply.of(inputs, requirement.productivity, rota)
    spans = grid_spans(inputs, workload)
    worst: list[Candidate] = []
    sets = skill_sets(inputs, workload.skills)
    if not are_all(inputs, workload.skills):
        sets = tuple(dict.fromkeys((*sets, *bottlenecks(inputs, workload, supply))))
    for skills in sets:
        worst += _worst_by_day(inputs, _short(workload, skills, spans, supply.up_to(skills, workload.points)))
    windows = (window_of(workload, candidate) for candidate in _without_outer(worst))
    return tuple(window for window in windows if supply.delivered(window) < window.minutes)[:MOST_MISSED]


def window_of(workload: Workload, candidate: Candidate) -> Window:
    """Return the window of a candidate, its minutes rounded up to whole units, with the reason in words."""
    minutes = UNIT * math.ceil(candidate.minutes / UNIT - 1e-6)
    parts = mean_parts(workload.of(candidate.skills), candidate.start, candidate.end)
    work = ", ".join(f"{priority} {hours(mean)}" for priority, mean in sorted(parts.items()) if mean >= 3)
    because = (
        f"{work or hours(0)} of work on average comes in and falls due here, "
        f"no more than {hours(minutes)} in {candidate.sure:.0%} of futures"
    )
    start, end = int(workload.points[candidate.start]), int(workload.points[candidate.end])
    return Window(candidate.skills, start, end, minutes, because)


def grid_spans(inputs: Inputs, workload: Workload) -> list[Span]:
    """Return every start of the grid with all ends up to the longest span; the start of a day with all later days."""
    last = len(workload.points) - 1
    step = inputs.horizon.interval_minutes
    reach = min(LONGEST_SPAN // step, workload.longest_wait + DAY // step)
    days = np.array([*day_starts(inputs), last])
    found = []
    for start in range(last):
        near = np.arange(start + 1, min(start + reach, last) + 1)
        found.append((start, np.union1d(near, days[days > start]) if start in days else near))
    return found


def part_spans(inputs: Inputs, workload: Workload) -> list[Span]:
    """Return the spans between day parts up to a day, and from the start of a day to some later days."""
    last = len(workload.points) - 1
    reach = DAY // inputs.horizon.interval_minutes
    parts, starts = np.array(shift_boundaries(inputs)), day_starts(inputs)
    ahead = {start: [starts[i + far] for far in FAR_DAYS if i + far < len(starts)] for i, start in enumerate(starts)}
    weeks = (*starts[::7], last)
    ahead |= {start: sorted({*ahead.get(start, ()), *(week for week in weeks if week > start)}) for start in weeks}
    found = []
    for start in parts[:-1].tolist():
        near = parts[(parts > start) & (parts <= start + reach)]
        found.append((start, np.union1d(near, np.array(ahead.get(start, ()), np.int64))))
    return [span for span in found if len(span[1])]


def _unimplied(
    workload: Workload, skills: SkillSet, spans: Sequence[Span], least: NDArray[np.float64]
) -> Iterator[Candidate]:
    """Yield the windows of a set that exceed what is implied, and raise `least` to all that is.

    `least[a, b]` is what other windows make people deliver between two points at least: from a part of the skills, or
    from two spans that follow each other. Starts come from the last to the first, so what follows is known.
    """
    for needs in span_needs(workload, skills, spans):
        start = needs.start
        for end, minutes, sure in zip(needs.ends.tolist(), needs.minutes.tolist(), needs.sure.tolist(), strict=True):
            between = needs.ends[needs.ends < end]
            joined = float((least[start, between] + least[between, end]).max(initial=0.0))
            implied = max(joined, float(least[start, end]))
            if minutes > implied * (1 + SLACK) + UNIT:
                yield Candidate(minutes - implied, skills, start, end, minutes, sure)
                implied = minutes
            least[start, end] = implied


def _short(
    workload: Workload, skills: SkillSet, spans: Sequence[Span], delivered: NDArray[np.float64]
) -> Iterator[Candidate]:
    for needs in span_needs(workload, skills, spans, delivered):
        short = needs.minutes - (delivered[needs.ends] - delivered[needs.start])
        for row in np.flatnonzero(short > 0)[np.argsort(-short[short > 0])][:MISSED_PER_DAY]:
            yield Candidate(
                float(short[row]),
                skills,
                needs.start,
                int(needs.ends[row]),
                float(needs.minutes[row]),
                float(needs.sure[row]),
            )


def _worst_by_day(inputs: Inputs, shorts: Iterator[Candidate]) -> list[Candidate]:
    by_day: dict[int, list[Candidate]] = defaultdict(list)
    days = inputs.horizon.interval_days
    for candidate in shorts:
        by_day[int(days[candidate.start])].append(candidate)
    return [each for day in by_day.values() for each in _without_outer(day)[:MISSED_PER_DAY]]


def _without_outer(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Keep, worst first, only windows that contain no worse one: fixing the inner window fixes the outer."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda candidate: -candidate.exceeds):
        if not any(k.skills <= one.skills and one.start <= k.start and k.end <= one.end for k in kept):
            kept.append(one)
    return kept
