"""Rotation patterns: the duties of the days of a cycle, which people follow from a date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from planner.domain.roster.shifts import ShiftKind

OFF, WORK, ANY = "off", "work", "any"
"""No shift, some shift, and a day that the pattern leaves open."""

WORDS = (OFF, "-", WORK, ANY, *get_args(ShiftKind))
"""What a day of a pattern may be besides the code of a shift; a kind of shift means any shift of that kind."""


@dataclass(frozen=True)
class Pattern:
    """A cycle of days by name; each day is a code of a shift, a kind of shift, or one of the words above."""

    name: str
    days: tuple[str, ...]

    def duty(self, start: date, offset: int, day: date) -> str:
        """Return what a day is for somebody who is on day `offset` of the cycle (0 is its first) on the day `start`."""
        return self.days[((day - start).days + offset) % len(self.days)]


def cycle(text: str) -> tuple[str, ...]:
    """Read days in a row such as "D D - -" or "D*2 -*2"; - is a day off.

    Raises
    ------
    ValueError
        When a number of days is none from 1 to 366.
    """
    found: list[str] = []
    for part in text.split():
        duty, star, times = part.partition("*")
        if star and not (times.isdigit() and 1 <= int(times) <= 366):
            raise ValueError(f"{part} has no number of days from 1 to 366 behind *")
        found += [OFF if duty == "-" else duty] * (int(times) if star else 1)
    return tuple(found)


_PANAMA = "{0}*2 -*2 {0}*3 -*2 {0}*2 -*3"

KNOWN: Mapping[str, Pattern] = {
    name: Pattern(name, cycle(text))
    for name, text in {
        "4 on 4 off": "work*4 -*4",
        "4 on 4 off, days and nights": "day*4 -*4 night*4 -*4",
        "Panama 2-2-3": f"{_PANAMA.format('day')} {_PANAMA.format('night')}",
        "DuPont": "night*4 -*3 day*3 - night*3 -*3 day*4 -*7",
        "Continental": "day*2 late*2 night*3 -*2 day*2 late*3 night*2 -*2 day*3 late*2 night*2 -*3",
        "Fixed weeks": "day*5 -*2 late*5 -*2 night*5 -*2",
        "Monday to Friday": "work*5 -*2",
        "Alternate weeks": "work*5 -*9",
    }.items()
}
"""Patterns that need no row of the Patterns sheet. Four crews start each a quarter of the cycle after the last."""
