"""What people wished for, day by day, and whether a rota grants it."""

from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.people import Strength
from planner.domain.rota import Rota


@dataclass(frozen=True)
class Asked:
    """A wish of one person for one day: "off", "work", a duty's code, or "not CODE"."""

    person: str
    day: date
    wish: str
    strength: Strength

    def granted(self, inputs: Inputs, rota: Rota) -> bool:
        """Tell whether a rota grants the wish; whoever wishes a day off is not on call either."""
        codes = rota.duties(self.person, self.day)
        if self.wish == "off":
            return not codes
        if self.wish == "work":
            return any(code in inputs.shift for code in codes)
        if self.wish.startswith("not "):
            return self.wish.removeprefix("not ") not in codes
        return self.wish in codes


def asked(inputs: Inputs) -> tuple[Asked, ...]:
    """Return every wish for a planned day, in the order of the Wishes sheet, each once.

    To work on a day of leave asks nothing.
    """
    first, last = inputs.horizon.first_day, inputs.horizon.last_day
    found: dict[tuple[str, date, str], Asked] = {}
    for wish in inputs.wishes:
        for offset in range((wish.last_day - wish.first_day).days + 1):
            day = wish.first_day + timedelta(days=offset)
            there = wish.wish != "work" or inputs.available(inputs.person[wish.person], day)
            if first <= day <= last and there:
                found.setdefault((wish.person, day, wish.wish), Asked(wish.person, day, wish.wish, wish.strength))
    return tuple(found.values())
