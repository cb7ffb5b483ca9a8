"""Rostering efficiency: what share of a real rota's paid hours the work asks when the rota just keeps its promises."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from forecasting.volume import with_volume
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.skill_sets import SkillSet
from planner.capacity.simulation.simulate import simulate_rota
from planner.domain.inputs import Inputs
from planner.domain.outcome.promise import Promise
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.scenario import Change
from planner.domain.tickets.demand import Forecast
from planner.studies.capacity.asked_hours import asked_hours

MONTHS = 40
"""Simulated months in each step of the search: enough to tell a volume from one a tenth larger."""

LEAST, MOST, STEPS = 0.25, 4.0, 7
"""Between which multiples of the tickets the search looks, and its halvings: the last moves them by 2%."""

USUAL = 0.8
"""The efficiency where none can be measured."""


@dataclass(frozen=True)
class RosteringEfficiency:
    """The share of paid hours that the work asks, and a sentence on where it comes from."""

    share: float
    source: str


def rostering_efficiency(
    inputs: Inputs, forecast: Forecast, rota: Rota, whose: str, progress: Progress | None = None
) -> RosteringEfficiency:
    """Measure how well a rota's hours fit the work.

    The tickets are multiplied until the rota only just keeps its promises. The hours that they ask then, over the paid
    hours of the people who can do that work, is the efficiency; it is 1 at most. Where some skills miss their targets
    first, only their holders count, since the others have hours to spare. `whose` names the rota.
    """
    progress = progress or Progress()
    terms = ServiceTerms.of(inputs, forecast.classes)
    brief = replace(inputs, settings=replace(inputs.settings, replications=MONTHS, targets_are_kept="on average"))

    def promise(volume: float) -> Promise:
        progress.tell(Step("capacity", f"{whose} with {volume:.0%} of the tickets"))
        return simulate_rota(brief, _times(forecast, volume), terms, rota)

    carried, over = _most_carried(promise)
    if carried is None:
        return RosteringEfficiency(USUAL, f"usual value: {whose} keeps no promise even with {LEAST:.0%} of the tickets")
    skills = _first_to_miss(forecast, over)
    asked = float(asked_hours(inputs, _times(forecast, carried), (skills,))[0])
    staffed = _paid_hours(inputs, rota, skills)
    if not asked or not staffed:
        return RosteringEfficiency(USUAL, f"usual value: {whose} has no hours for the tickets")
    share = min(1.0, asked / staffed)
    of = "" if over is None or skills == _all(forecast) else f" by the holders of {', '.join(sorted(skills))}"
    kept = "at least " if over is None else ""
    return RosteringEfficiency(
        share,
        f"measured: {whose} keeps its promises up to {kept}{carried:.0%} of the expected tickets; that work asks"
        f" {asked:,.0f} of its {staffed:,.0f} paid hours{of}",
    )


def _most_carried(promise: Callable[[float], Promise]) -> tuple[float | None, Promise | None]:
    """Return the largest volume with which all promises are kept, and the promise with a little more than that."""
    if not promise(LEAST).kept:
        return None, None
    most = promise(MOST)
    if most.kept:
        return MOST, None
    low, high, over = LEAST, MOST, most
    for _ in range(STEPS):
        middle = float(np.sqrt(low * high))
        tried = promise(middle)
        if tried.kept:
            low = middle
        else:
            high, over = middle, tried
    return low, over


def _first_to_miss(forecast: Forecast, over: Promise | None) -> SkillSet:
    """Return the skills whose tickets miss a target with a little too many tickets; all where that cannot be told."""
    if over is None:
        return _all(forecast)
    missed = {(row.priority, row.measure) for row in over.rows if not row.skill and not row.kept}
    late = {row.skill for row in over.rows if row.skill and not row.kept and (row.priority, row.measure) in missed}
    return frozenset(late) or _all(forecast)


def _all(forecast: Forecast) -> SkillSet:
    return frozenset(skill for _, skill in forecast.classes)


def _times(forecast: Forecast, volume: float) -> Forecast:
    return with_volume(forecast, (Change("volume", volume - 1),))


def _paid_hours(inputs: Inputs, rota: Rota, skills: SkillSet) -> float:
    """Return the paid hours of the shifts of the people with one of some skills, faster people with more of them."""
    zone = inputs.settings.time_zone
    shifts = (each for each in rota.assignments if each.duty in inputs.shift and each.person in inputs.person)
    return (
        sum(
            inputs.shift[each.duty].paid_minutes(each.day, zone) * inputs.person[each.person].proficiency(skills)
            for each in shifts
        )
        / 60
    )
