"""Cuts from the simulation: floors and windows rise where the rota misses its targets.

After Atlason, Epelman and Henderson (Annals of Operations Research 127, 2004): solve, simulate, ask for more in the
periods that miss their target, solve again.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planner.capacity.requirement.supply import Supply
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.simulation.missed_targets import MeanMisses, say_missed, worst_misses
from planner.domain.inputs import Inputs
from planner.domain.instants import hours, local
from planner.domain.outcome.promise import Attainment, Promise
from planner.domain.outcome.requirement import UNIT, Floor, Requirement, Window
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count

LEAST_MORE = 60
"""The least minutes to add to a window: fewer would be lost in rounding to whole shifts."""


OVERSTATED = 2.0
"""Late tickets come together in bad months, so windows ask for this many times their work."""


def raise_need(
    inputs: Inputs, terms: ServiceTerms, requirement: Requirement, rota: Rota, promise: Promise
) -> tuple[Requirement, str]:
    """Return the requirement with more where targets are missed, and a sentence on what was added.

    A live class adds a floor of one person more than the rota has there; a class that can wait adds a window of the
    delivered work and that of its late tickets. Floors and windows that the requirement already contains are not added
    again. When nothing is left to add, the requirement comes back unchanged, with an empty sentence.
    """
    supply = Supply.of(inputs, requirement.productivity, rota)
    raised, sentences = requirement, []
    for row in promise.rows:
        if row.skill or row.kept:
            continue
        worst = worst_misses(inputs, terms.by_class, promise, row)
        floors = _new(raised, (_floor(supply, misses) for misses in worst if misses.terms.live))
        windows = _more(raised, (_window(supply, misses) for misses in worst if not misses.terms.live))
        if floors or windows:
            raised = replace(raised, floors=(*raised.floors, *floors)).with_windows(windows)
            sentences.append(_asked(inputs, row, (*floors, *windows)))
    return raised, " ".join(sentences)


def _floor(supply: Supply, misses: MeanMisses) -> Floor:
    """Return a floor of one person more than there are at the quietest moment of the part."""
    skill = misses.terms.skill
    theirs = [s for s in supply.shifts if supply.inputs.person[s.person].skills.get(skill, 0) > 0]
    moments = {misses.start, *(s.end for s in theirs if misses.start < s.end < misses.end)}
    there = min(len({s.person for s in theirs if s.start <= moment < s.end}) for moment in moments)
    return Floor(frozenset({skill}), misses.start, misses.end, there + 1, _because(misses))


def _window(supply: Supply, misses: MeanMisses) -> Window:
    """Return a window of what is delivered and the work of the tickets that are late."""
    late = OVERSTATED * misses.tickets * misses.terms.handling.minutes
    skills = frozenset({misses.terms.skill})
    delivered = supply.delivered(Window(skills, misses.start, misses.end, 0, ""))
    minutes = UNIT * math.ceil((delivered + max(LEAST_MORE, late)) / UNIT)
    return Window(skills, misses.start, misses.end, minutes, _because(misses))


def _because(misses: MeanMisses) -> str:
    verb = "answered" if misses.row.measure == "response" else "resolved"
    late = f"{misses.tickets:.1f} {misses.row.priority} tickets a month"
    return f"in the simulation {late} that come here are {verb} too late"


def _new(requirement: Requirement, floors: Iterable[Floor]) -> list[Floor]:
    """Return the floors that the requirement does not contain yet."""
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
    """Return the windows that ask for more than the requirement already does over the same span."""
    owed = {(w.skills, w.start, w.end): w.minutes for w in requirement.windows}
    return [w for w in windows if owed.get((w.skills, w.start, w.end), 0) < w.minutes]


def _asked(inputs: Inputs, row: Attainment, cuts: Sequence[Floor | Window]) -> str:
    """Return a sentence on the missed target and what is added for it, the worst place by name."""
    zone = inputs.horizon.zone
    worst = cuts[0]
    start, end = local(worst.start, zone), local(worst.end, zone)
    day = f"{start:%a} {start.day} {start:%b %H:%M}"
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{end:%a} {end.day} {end:%b %H:%M}"
    more = "one more person" if isinstance(worst, Floor) else f"{hours(worst.minutes)} of work"
    others = f" and {say_count(len(cuts) - 1, 'further time')}" if len(cuts) > 1 else ""
    return f"{say_missed(row)}: asked for {more} with {', '.join(sorted(worst.skills))} on {day} to {until}{others}."
