"""How often people on call are called in a night, by the tickets of the last weeks."""

from functools import lru_cache
from math import exp

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.domain.oncall import Tier

NIGHTS = 56
"""How many nights before the last ticket are looked at."""

NIGHT = (22 * 60, 31 * 60)
"""The night of a day in which a call-out costs sleep: 22:00 to 07:00."""

USUAL_MINUTES = 30.0
"""How long a call-out takes where the Handling sheet does not say."""


@lru_cache(maxsize=64)
def calls_a_night(inputs: Inputs, code: str) -> float:
    """Return the mean number of tickets in a night for which a tier is called.

    A tier is called for tickets whose priority goes to on call out of hours; of several tiers with the skill, the first
    on the On-call sheet is. Nights of all days of the week count alike.
    """
    return len(_tickets(inputs, inputs.tier[code])) / NIGHTS


def chance_of_a_call(inputs: Inputs, code: str) -> float:
    """Return the chance that a tier is called at least once in a night, were calls to come by chance (Poisson)."""
    return 1 - exp(-calls_a_night(inputs, code))


@lru_cache(maxsize=64)
def call_minutes_a_night(inputs: Inputs, code: str) -> int:
    """Return the mean minutes of call-outs in a night of a tier, rounded up."""
    minutes = {(line.priority, line.skill): line.minutes for line in inputs.handling}
    found = (minutes.get(key, USUAL_MINUTES) for key in _tickets(inputs, inputs.tier[code]))
    return -int(-sum(found) // NIGHTS)


def _tickets(inputs: Inputs, tier: Tier) -> list[tuple[str, str]]:
    """Return priority and skill of the tickets of the nights looked at for which a tier is called first."""
    tickets, urgent = inputs.tickets, {t.priority for t in inputs.service if t.out_of_hours == "on call"}
    if not len(tickets):
        return []
    last = inputs.horizon.midnight(inputs.horizon.day_of(int(tickets.opened[-1])))
    recent = tickets.between(last - NIGHTS * DAY, last)
    minute = (recent.opened - inputs.horizon.start) % DAY
    asleep = (minute >= NIGHT[0]) | (minute < NIGHT[1] - DAY)
    at_night = np.flatnonzero(asleep)
    pairs = ((str(recent.priority[i]), str(recent.skill[i])) for i in at_night)
    return [(p, s) for p, s in pairs if p in urgent and _first(inputs, s) == tier.code]


def _first(inputs: Inputs, skill: str) -> str:
    return next((tier.code for tier in inputs.tiers if not tier.skills or skill in tier.skills), "")
