"""Floors: how many people must be there at once for work that cannot wait.

For each interval and set of skills the least n with P(wait > target) <= 1 - attainment, by M/M/n with the modified
offered load of the live classes alone, since they pre-empt work that can wait.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from planner.capacity.queueing.erlang_c import least_agents, service_level
from planner.capacity.queueing.offered_load import modified_offered_load
from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.service.opening_hours import in_hours
from planner.capacity.service.service_terms import ServiceTerms
from planner.capacity.service.skill_sets import SkillSet
from planner.capacity.service.sla_clocks import runs_at
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.requirement import Floor, Productivity
from planner.domain.tickets.demand import Forecast
from planner.domain.wording import agree

NO_TIERS: SkillSet = frozenset()

SELDOM = 0.5
"""Below so many tickets an hour people count the hours between two tickets."""


@dataclass(frozen=True, eq=False)
class LiveLoad:
    """Tickets a minute and erlangs of one live class in every interval in which somebody must be ready for it.

    `handle` is how long a ticket takes somebody who is also absent or in meetings at times.
    """

    terms: ClassTerms
    handle: float
    rate: NDArray[np.float64]
    load: NDArray[np.float64]
    on_call: NDArray[np.bool_]


@dataclass(frozen=True, order=True)
class FloorNeed:
    """The people an interval needs, and the load, rate (tickets a minute), handle minutes and target behind it."""

    least: int
    load: float
    rate: float
    handle: float
    response_minutes: int
    attainment: float
    priorities: tuple[str, ...]


def floors_of(
    inputs: Inputs, forecast: Forecast, terms: ServiceTerms, productivity: Productivity, sets: Sequence[SkillSet]
) -> tuple[Floor, ...]:
    """Return the floors of every set of skills; a set's floor is left out where a part of it asks for as many."""
    live = live_loads(inputs, forecast, terms, productivity)
    needs: dict[SkillSet, list[FloorNeed | None]] = {}
    found: list[Floor] = []
    for skills in sets:
        own = [load for load in live if load.terms.skill in skills]
        parts = [needs[part] for part in needs if part < skills]
        needs[skills] = [_need(own, i, productivity.occupancy_cap) for i in range(inputs.horizon.intervals)]
        implied = [
            max((n.least for part in parts if (n := part[i])), default=0) for i in range(inputs.horizon.intervals)
        ]
        kept = [
            need if need and need.least > least else None for need, least in zip(needs[skills], implied, strict=True)
        ]
        tiers = [_tiers(own, i) for i in range(inputs.horizon.intervals)]
        found.extend(_merged(inputs, skills, kept, tiers))
    return tuple(found)


def live_loads(
    inputs: Inputs, forecast: Forecast, service: ServiceTerms, productivity: Productivity
) -> tuple[LiveLoad, ...]:
    """Return the load of every live class, most urgent target first.

    A class asks for nobody while its clock stands still, nor out of hours when it waits for the next business day.
    Absence and meetings make a ticket take so much longer.
    """
    horizon = inputs.horizon
    present = (1 - productivity.unplanned_absence) * (1 - productivity.meetings)
    index = {names: row for row, names in enumerate(forecast.classes)}
    found = []
    for terms in service.of_classes(forecast.classes):
        if not terms.live:
            continue
        asked = runs_at(terms.clock, horizon.starts)
        if terms.target.out_of_hours == "next business day" and terms.opening is not None:
            asked &= in_hours(terms.opening, horizon.starts)
        rate = np.where(asked, forecast.mean[index[terms.names]], 0.0) / horizon.interval_minutes
        handle = terms.handling.minutes / present
        load = modified_offered_load(rate, horizon.interval_minutes, handle)
        found.append(LiveLoad(terms, handle, rate, np.where(rate > 0, load, 0.0), terms.on_call(horizon.starts)))
    return tuple(sorted(found, key=lambda load: (load.terms.target.response_minutes, load.terms.rank)))


def _need(live: Sequence[LiveLoad], interval: int, occupancy_cap: float) -> FloorNeed | None:
    """Return the highest need of an interval: each target with the load of it and of every tighter one."""
    there = [load for load in live if load.rate[interval] > 0]
    found = []
    for minutes, group in groupby(there, key=lambda load: load.terms.target.response_minutes):
        attainment = max(load.terms.target.attainment for load in group)
        ahead = [load for load in there if load.terms.target.response_minutes <= minutes]
        erlangs = float(sum(load.load[interval] for load in ahead))
        rate = float(sum(load.rate[interval] for load in ahead))
        priorities = tuple(dict.fromkeys(load.terms.names[0] for load in ahead))
        handle = sum(load.rate[interval] * load.handle for load in ahead) / rate
        least = least_agents(erlangs, handle, minutes, attainment, occupancy_cap)
        found.append(FloorNeed(least, erlangs, rate, handle, minutes, attainment, priorities))
    return max(found, default=None)


def _tiers(live: Sequence[LiveLoad], interval: int) -> SkillSet:
    return NO_TIERS.union(*(load.terms.tiers for load in live if load.on_call[interval]))


def _merged(
    inputs: Inputs, skills: SkillSet, needs: Sequence[FloorNeed | None], tiers: Sequence[SkillSet]
) -> Iterator[Floor]:
    """Yield one floor for each run of intervals that need as many people of the same kind."""
    starts, end = inputs.horizon.starts, inputs.horizon.end
    numbered = enumerate(zip(needs, tiers, strict=True))
    for (least, on_call), run in groupby(numbered, key=lambda entry: (entry[1][0] and entry[1][0].least, entry[1][1])):
        intervals = [(index, need) for index, (need, _) in run]
        if not least:
            continue
        hardest, at = max((need, -index) for index, need in intervals if need)
        slowest = min(need.rate for _, need in intervals if need)
        until = intervals[-1][0] + 1
        yield Floor(
            skills,
            int(starts[intervals[0][0]]),
            int(starts[until]) if until < len(starts) else end,
            least,
            _because(hardest, slowest, local(int(starts[-at]), inputs.horizon.zone)),
            on_call,
        )


def _because(need: FloorNeed, slowest: float, hardest: datetime) -> str:
    """Say why so many people are needed, the tickets of the slowest and the hardest hour, and what one less gives.

    `slowest` is the rate of the slowest interval in tickets a minute, `hardest` the local start of the hardest one.
    """
    share = service_level(need.least - 1, need.load, need.handle, need.response_minutes)
    most, least = _say_rate(need.rate), _say_rate(slowest)
    when = f"{hardest:%a} {hardest.day} {hardest:%b %H:%M}"
    tickets = most if least == most else f"{least} to {most} (most: {when})"
    fewer = f"{need.least - 1} would answer {share:.0%}" if share > 0 else f"{need.least - 1} would not do"
    return (
        f"{' and '.join(need.priorities)} at {tickets}, {need.handle:.0f} min of work each: "
        f"{need.attainment:.0%} within {need.response_minutes} min takes {need.least}; {fewer}"
    )


def _say_rate(rate: float) -> str:
    """Write tickets a minute as people count them: 4 tickets an hour, 1 ticket in 18 h, 1 ticket in 9 days."""
    if not rate:
        return "no ticket"
    if rate * 60 >= SELDOM:
        count = f"{rate * 60:.2g}"
        return f"{count} {agree(float(count), 'ticket', 'tickets')} an hour"
    gap = 1 / (60 * rate)
    return f"1 ticket in {gap:.0f} h" if gap < 48 else f"1 ticket in {gap / 24:.0f} days"
