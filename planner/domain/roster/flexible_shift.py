"""A flexible shift: a row of the Shifts sheet with a choice of starts and lengths, and the shifts of that choice."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import gcd

from planner.domain.instants import DAY, clock, hours
from planner.domain.roster.shifts import Shift


@dataclass(frozen=True)
class FlexibleShift:
    """A shift that may start from `earliest.start` to `last_start` and last from `earliest.length` to `longest`.

    Starts and lengths are `every` minutes apart. `earliest` is the shift with the first start and the shortest length;
    its code and name are those of the row.
    """

    earliest: Shift
    last_start: int
    longest: int
    every: int

    def variants(self) -> Iterator[Shift]:
        """Yield a shift for each start and length, by start and then by length, with codes such as F6-10 or F6:30-11.

        The codes name the times between which the shift is worked, so that a planner can type them without a list.
        """
        row = self.earliest.code
        for start in range(self.earliest.start, self.last_start + 1, self.every):
            for length in range(self.earliest.length, self.longest + 1, self.every):
                end = (start + length) % DAY
                code = f"{row}{_short(start)}-{_short(end or DAY)}"
                yield replace(self.earliest, code=code, start=start, end=end, variant_of=row)


def _short(minute: int) -> str:
    """Write a time of day as short as it can be read: 6, 6:30, 24."""
    return f"{minute // 60}:{minute % 60:02d}" if minute % 60 else f"{minute // 60}"


def rows_of(shifts: Iterable[Shift]) -> Mapping[str, tuple[Shift, ...]]:
    """Return the shifts by the code of their row: a flexible row has several, any other has one."""
    found: dict[str, list[Shift]] = {}
    for shift in shifts:
        found.setdefault(shift.row, []).append(shift)
    return {code: tuple(its) for code, its in found.items()}


def row_names(shifts: Iterable[Shift], codes: Collection[str]) -> list[str]:
    """Return some codes as the Shifts sheet writes them: the code of a flexible row where all its shifts are there."""
    found: list[str] = []
    for row, its in rows_of(shifts).items():
        there = [shift.code for shift in its if shift.code in codes]
        found += [row] if len(there) == len(its) else there
    return found


def code_spans(shifts: Iterable[Shift]) -> list[str]:
    """Return the codes that can be typed, of each flexible row the first and the last: "F6-10 to F10-19"."""
    return [" to ".join(dict.fromkeys((its[0].code, its[-1].code))) for its in rows_of(shifts).values()]


def extremes(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    """Return the shifts, of each flexible row only the first and the last start with the shortest and longest length.

    What is tried for every shift of a cell would take minutes with a hundred; between these four lie all others.
    """
    found: list[Shift] = []
    for its in rows_of(shifts).values():
        starts, lengths = {each.start for each in its}, {each.length for each in its}
        edges = ({min(starts), max(starts)}, {min(lengths), max(lengths)})
        found += [each for each in its if each.start in edges[0] and each.length in edges[1]]
    return tuple(found)


def describe_choice(variants: Collection[Shift]) -> str:
    """Return the starts and lengths of a flexible row: "starts 06:00 to 10:00, 4 h to 9 h, every 30 min"."""
    starts = sorted({shift.start for shift in variants})
    lengths = sorted({shift.length for shift in variants})
    step = gcd(*(at - starts[0] for at in starts), *(each - lengths[0] for each in lengths))
    span = " to ".join(dict.fromkeys(clock(at) for at in (starts[0], starts[-1])))
    long = " to ".join(dict.fromkeys(hours(each) for each in (lengths[0], lengths[-1])))
    return f"starts {span}, {long}" + (f", every {step} min" if step else "")
