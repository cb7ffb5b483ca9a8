"""Wishes day by day, and whether a rota grants them."""

from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Strength
from planner.domain.roster.rota import Rota
from planner.domain.roster.wanted import Wanted


@dataclass(frozen=True)
class WishedDay:
    """A wish of one person for one day."""

    person: str
    day: date
    wanted: Wanted
    strength: Strength

    def granted(self, inputs: Inputs, rota: Rota) -> bool:
        """Tell whether a rota grants the wish."""
        named = inputs.codes_named(self.wanted.code)
        return self.wanted.granted_by(rota.duties(self.person, self.day), inputs.shift, named)


def wished_days(inputs: Inputs) -> tuple[WishedDay, ...]:
    """Return every wish for a planned day, in the order of the Wishes sheet, each once.

    A wish to work on a day of leave is left out.
    """
    first, last = inputs.horizon.first_day, inputs.horizon.last_day
    found: dict[tuple[str, date, Wanted], WishedDay] = {}
    for wish in inputs.wishes:
        wanted = wish.wanted
        for offset in range((wish.last_day - wish.first_day).days + 1):
            day = wish.first_day + timedelta(days=offset)
            there = wanted.kind != "work" or inputs.available(inputs.person[wish.person], day)
            if first <= day <= last and there:
                found.setdefault((wish.person, day, wanted), WishedDay(wish.person, day, wanted, wish.strength))
    return tuple(found.values())
