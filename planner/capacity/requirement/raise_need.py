"""Cuts from the simulation: more is asked of the rota where its breaches happen.

After Atlason, Epelman and Henderson (Annals of Operations Research 127, 2004): solve, simulate, ask for more in the
periods that miss their target, solve again.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.capacity.requirement.supply import Supply
from planner.capacity.service.class_terms import terms_of
from planner.capacity.simulation.missed_targets import Miss, worst_misses
from planner.domain.demand import Forecast
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, local
from planner.domain.outcome.promise import Attainment, Promise
from planner.domain.outcome.requirement import UNIT, Floor, Requirement, Window
from planner.domain.rota import Rota

LEAST_MORE = 60
"""Minutes a window asks for on top at the least: less would be lost in the rounding to whole shifts."""


OVERSTATED = 2.0
"""Late tickets come together in bad months: their work is asked for this many times."""


def raise_need(
    inputs: Inputs, forecast: Forecast, requirement: Requirement, rota: Rota, promise: Promise
) -> tuple[Requirement, str]:
    """Raise floors and windows where the targets that are not kept are missed, and say in a sentence what was asked.

    A live class asks for one person more than are there; one that can wait for the work of its late tickets on top of
    what is delivered. What the rota already owes is not asked again; when nothing else is left to ask, the requirement
    comes back as it was, with an empty sentence.
    """
    terms = {t.names: t for t in terms_of(inputs, forecast.classes)}
    supply = Supply.of(inputs, requirement.productivity, rota)
    raised, sentences = requirement, []
    for row in promise.rows:
        if row.skill or row.kept:
            continue
        misses = worst_misses(inputs, terms, promise, row)
        floors = _new(raised, (_floor(supply, miss) for miss in misses if miss.terms.live))
        windows = _more(raised, (_window(supply, miss) for miss in misses if not miss.terms.live))
        if floors or windows:
            raised = replace(raised, floors=(*raised.floors, *floors)).with_windows(windows)
            sentences.append(_asked(inputs, row, (*floors, *windows)))
    if not sentences:
        return requirement, ""
    return raised, " ".join(sentences)


def _floor(supply: Supply, miss: Miss) -> Floor:
    """Return a floor of one person more than there are at the quietest moment of the part."""
    skill = miss.terms.skill
    theirs = [s for s in supply.shifts if supply.inputs.person[s.person].skills.get(skill, 0) > 0]
    moments = {miss.start, *(s.end for s in theirs if miss.start < s.end < miss.end)}
    there = min(len({s.person for s in theirs if s.start <= moment < s.end}) for moment in moments)
    return Floor(frozenset({skill}), miss.start, miss.end, there + 1, _because(miss))


def _window(supply: Supply, miss: Miss) -> Window:
    """Return a window of what is delivered and the work of the tickets that are late."""
    late = OVERSTATED * miss.tickets * miss.terms.handling.minutes
    skills = frozenset({miss.terms.skill})
    delivered = supply.delivered(Window(skills, miss.start, miss.end, 0, ""))
    minutes = UNIT * math.ceil((delivered + max(LEAST_MORE, late)) / UNIT)
    return Window(skills, miss.start, miss.end, minutes, _because(miss))


def _because(miss: Miss) -> str:
    verb = "answered" if miss.row.measure == "response" else "resolved"
    return (
        f"in the simulation {miss.tickets:.1f} {miss.row.priority} tickets a month that come here are {verb} too late"
    )


def _new(requirement: Requirement, floors: Iterable[Floor]) -> list[Floor]:
    """Return the floors that are not owed already."""
    found: list[Floor] = []
    for floor in floors:
        owed = any(
            other.skills == floor.skills
            and other.start <= floor.start
            and floor.end <= other.end
            and other.least >= floor.least
            and not other.tiers
            for other in (*requirement.floors, *found)
        )
        if not owed:
            found.append(floor)
    return found


def _more(requirement: Requirement, windows: Iterable[Window]) -> list[Window]:
    """Return the windows that are not owed already: the rota delivers what it owes over a span, and more is asked."""
    owed = {(w.skills, w.start, w.end): w.minutes for w in requirement.windows}
    return [w for w in windows if owed.get((w.skills, w.start, w.end), 0) < w.minutes]


def _asked(inputs: Inputs, row: Attainment, cuts: Sequence[Floor | Window]) -> str:
    """Say which target is missed by how much, and what is asked for it, the worst place first."""
    verb = "answers" if row.measure == "response" else "resolves"
    zone = inputs.horizon.zone
    worst = cuts[0]
    start, end = local(worst.start, zone), local(worst.end, zone)
    day = f"{start:%a} {start.day} {start:%b %H:%M}"
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{end:%a} {end.day} {end:%b %H:%M}"
    more = "one more person" if isinstance(worst, Floor) else f"{hours(worst.minutes)} of work"
    others = f" and {len(cuts) - 1} further times" if len(cuts) > 1 else ""
    return (
        f"{row.priority} {verb} {row.promised:.1%} in time, the target is {row.target_share:.0%}: "
        f"asked for {more} with {', '.join(sorted(worst.skills))} on {day} to {until}{others}."
    )
