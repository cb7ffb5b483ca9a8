"""Stretches of duty: from when to when a person works a shift or can be called, in real time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota


@dataclass(frozen=True, order=True)
class Stretch:
    """A person has a duty from `start` to `end` (instants in minutes); `day` is the local day on which it begins.

    A night is one stretch over midnight, a split shift two. Days on call that follow each other without a break are
    one stretch.
    """

    person: str
    start: int
    end: int
    duty: str
    day: date

    @property
    def minutes(self) -> int:
        """The length in real minutes: the night on which the clock goes back is an hour longer."""
        return self.end - self.start


def stretches(inputs: Inputs, rota: Rota) -> tuple[Stretch, ...]:
    """Return every stretch of a rota, by person and start; duties that the inputs do not know are left out."""
    shifts, standby = [], []
    for entry in rota.assignments:
        if entry.duty in inputs.shift:
            shifts += [
                Stretch(entry.person, start, end, entry.duty, entry.day)
                for start, end in inputs.presences(entry.person, entry.duty, entry.day)
            ]
        elif entry.duty in inputs.tier:
            for start, end in inputs.standby(inputs.tier[entry.duty], entry.day):
                day = inputs.horizon.day_of(start)
                standby.append(Stretch(entry.person, start, end, entry.duty, day))
    return tuple(sorted([*shifts, *_joined(standby)]))


def _joined(parts: Iterable[Stretch]) -> list[Stretch]:
    """Join stretches of one person and duty of which one ends when the next begins."""
    joined: list[Stretch] = []
    for part in sorted(parts, key=lambda each: (each.person, each.duty, each.start)):
        last = joined[-1] if joined else None
        if last and (last.person, last.duty, last.end) == (part.person, part.duty, part.start):
            joined[-1] = replace(last, end=part.end)
        else:
            joined.append(part)
    return joined
