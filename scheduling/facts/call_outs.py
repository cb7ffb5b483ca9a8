"""How often people on call are called in a night, by the On-call sheet or by the tickets of the last weeks."""

from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from math import ceil, exp

import numpy as np

from planner.domain.demand import TicketClass
from planner.domain.inputs import Inputs
from planner.domain.instants import instant

NIGHTS = 56
"""How many nights up to the last ticket are looked at."""

NIGHT = (22 * 60, 31 * 60)
"""The night of a day in which a call-out costs sleep: 22:00 to 07:00."""

USUAL_MINUTES = 30.0
"""How long a call-out takes where the Handling sheet does not say."""


@lru_cache(maxsize=64)
def calls_a_night(inputs: Inputs, code: str) -> float:
    """Return the mean number of calls of a tier in a night.

    Where the On-call sheet does not say it, it is that of tickets whose priority goes to on call out of hours; of
    several tiers with the skill, the first on the sheet is called. Nights of all days of the week count alike.
    """
    stated = inputs.tier[code].calls_a_night
    return len(_called_for(inputs, code)) / NIGHTS if stated is None else stated


def chance_of_a_call(inputs: Inputs, code: str) -> float:
    """Return the chance that a tier is called at least once in a night, were calls to come by chance (Poisson)."""
    return 1 - exp(-calls_a_night(inputs, code))


@lru_cache(maxsize=64)
def call_minutes_a_night(inputs: Inputs, code: str) -> int:
    """Return the mean minutes of call-outs in a night of a tier, rounded up.

    A call takes what the Handling sheet says of the tickets that came, or of all that may come to the tier.
    """
    minutes = {(line.priority, line.skill): line.minutes for line in inputs.handling}
    may_come = [key for key in minutes if key[0] in _urgent(inputs) and _first(inputs, key[1]) == code]
    each = [minutes.get(key, USUAL_MINUTES) for key in _called_for(inputs, code) or may_come] or [USUAL_MINUTES]
    return ceil(calls_a_night(inputs, code) * sum(each) / len(each))


@lru_cache(maxsize=64)
def _called_for(inputs: Inputs, code: str) -> list[TicketClass]:
    """Return priority and skill of the tickets of the nights looked at for which a tier is called first."""
    urgent = _urgent(inputs)
    return [(p, s) for p, s in _at_night(inputs) if p in urgent and _first(inputs, s) == code]


def _at_night(inputs: Inputs) -> Iterator[TicketClass]:
    tickets, zone = inputs.tickets, inputs.settings.time_zone
    if len(tickets):
        last = inputs.horizon.day_of(int(tickets.opened[-1]))
        for day in (last - timedelta(days=i + 1) for i in range(NIGHTS)):
            night = [instant(day, minute, zone) for minute in NIGHT]
            start, end = np.searchsorted(tickets.opened, night).tolist()
            yield from zip(tickets.priority[start:end].tolist(), tickets.skill[start:end].tolist(), strict=True)


def _urgent(inputs: Inputs) -> set[str]:
    return {target.priority for target in inputs.service if target.out_of_hours == "on call"}


def _first(inputs: Inputs, skill: str) -> str:
    return next((tier.code for tier in inputs.tiers if not tier.skills or skill in tier.skills), "")
