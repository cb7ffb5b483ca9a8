"""How often people on call are called in a night, and for how long."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from math import ceil, exp

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.instants import instant
from planner.domain.tickets.demand import TicketClass

NIGHTS = 56
"""How many nights before the last ticket count."""

NIGHT = (22 * 60, 31 * 60)
"""The night of a day in which a call-out costs sleep: 22:00 to 07:00."""

USUAL_MINUTES = 30.0
"""How long a call-out takes where the Handling sheet has no row for it."""


class CallOuts:
    """The expected call-outs of each on-call tier, from the On-call sheet or the tickets of the last weeks.

    A ticket of the night calls somebody where its priority goes to on call out of hours. Of several tiers with its
    skill, the first on the On-call sheet is called. Nights of all days of the week count alike.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs

    def calls_a_night(self, code: str) -> float:
        """Return the mean number of calls of a tier in a night on call; that of the On-call sheet comes first."""
        on_the_sheet = self._inputs.tier[code].calls_a_night
        if on_the_sheet is not None:
            return on_the_sheet
        nights = sum(map(self._inputs.tier[code].is_on_call, self._last_nights))
        return len(self._called[code]) / max(1, nights)

    def chance_of_a_call(self, code: str) -> float:
        """Return the probability of at least one call of a tier in a night; calls arrive at random (Poisson)."""
        return 1 - exp(-self.calls_a_night(code))

    def minutes_a_night(self, code: str) -> int:
        """Return the mean minutes of call-outs in a night of a tier, rounded up.

        A call takes the minutes of the Handling sheet for the tickets that came, or else for all that can come.
        """
        minutes = {(line.priority, line.skill): line.minutes for line in self._inputs.handling}
        can_come = [key for key in minutes if key[0] in self._urgent and self._is_called_for(code, key[1])]
        each = [minutes.get(key, USUAL_MINUTES) for key in self._called[code] or can_come] or [USUAL_MINUTES]
        return ceil(self.calls_a_night(code) * sum(each) / len(each))

    @cached_property
    def _called(self) -> dict[str, list[TicketClass]]:
        """Priority and skill of the tickets for which each tier was called."""
        found: dict[str, list[TicketClass]] = {code: [] for code in self._inputs.tier}
        for night, priority, skill in self._at_night():
            tier = self._first_tier(skill, night) if priority in self._urgent else ""
            if tier:
                found[tier].append((priority, skill))
        return found

    @cached_property
    def _urgent(self) -> frozenset[str]:
        return frozenset(target.priority for target in self._inputs.service if target.out_of_hours == "on call")

    @cached_property
    def _last_nights(self) -> tuple[date, ...]:
        tickets = self._inputs.tickets
        if not len(tickets):
            return ()
        last = self._inputs.horizon.day_of(int(tickets.opened[-1]))
        return tuple(last - timedelta(days=i + 1) for i in range(NIGHTS))

    def _at_night(self) -> Iterator[tuple[date, str, str]]:
        tickets, zone = self._inputs.tickets, self._inputs.settings.time_zone
        for day in self._last_nights:
            night = [instant(day, minute, zone) for minute in NIGHT]
            start, end = np.searchsorted(tickets.opened, night).tolist()
            for priority, skill in zip(
                tickets.priority[start:end].tolist(), tickets.skill[start:end].tolist(), strict=True
            ):
                yield day, priority, skill

    def _first_tier(self, skill: str, night: date) -> str:
        tiers = (tier for tier in self._inputs.tiers if not tier.skills or skill in tier.skills)
        return next((tier.code for tier in tiers if tier.is_on_call(night)), "")

    def _is_called_for(self, code: str, skill: str) -> bool:
        week = self._inputs.horizon.first_day
        return any(self._first_tier(skill, week + timedelta(days=i)) == code for i in range(7))
