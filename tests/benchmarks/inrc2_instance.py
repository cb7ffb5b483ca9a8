"""The text format of the Second International Nurse Rostering Competition, read as it stands.

A scenario (contracts, nurses, shift types), the history before the first week, and the data of each week in turn. The
format and the constraints are those of Ceschia, Dang, De Causmaecker, Haspeslagh and Schaerf, "Second International
Nurse Rostering Competition (INRC-II): problem description and rules", 2015.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Span(NamedTuple):
    """A least and a most number."""

    least: int
    most: int


@dataclass(frozen=True)
class Contract:
    """What a contract asks for: assignments in all, days worked and off in a row, weekends, and whole ones."""

    assignments: Span
    working: Span
    off: Span
    most_weekends: int
    whole_weekends: bool


@dataclass(frozen=True)
class Nurse:
    """A nurse's contract and skills."""

    contract: str
    skills: tuple[str, ...]


class Before(NamedTuple):
    """How a nurse comes into the first week; `shift` is the last day's, empty after a day off."""

    assignments: int
    weekends: int
    shift: str
    same: int
    worked: int
    off: int


@dataclass
class Roster:
    """One instance: everything by name; days are counted from the first Monday."""

    name: str = ""
    weeks: int = 0
    skills: list[str] = field(default_factory=list)
    runs: dict[str, Span] = field(default_factory=dict)
    barred: set[tuple[str, str]] = field(default_factory=set)
    contracts: dict[str, Contract] = field(default_factory=dict)
    nurses: dict[str, Nurse] = field(default_factory=dict)
    before: dict[str, Before] = field(default_factory=dict)
    cover: dict[tuple[int, str, str], Span] = field(default_factory=dict)
    off_requests: list[tuple[str, int, str]] = field(default_factory=list)

    @property
    def days(self) -> range:
        """The days of all weeks."""
        return range(7 * self.weeks)


def read_roster(scenario: Path, history: Path, weeks: Sequence[Path]) -> Roster:
    """Read an instance of its files, one for each week in order.

    Raises
    ------
    ValueError
        When there are more or fewer weeks than the scenario says.
    """
    made = Roster()
    for section, line in _lines(scenario):
        _take_scenario(made, section, line.split(), [int(n) for n in re.findall(r"-?\d+", line.partition(" ")[2])])
    for section, line in _lines(history):
        if section == "NURSE_HISTORY":
            name, total, weekends, shift, *rest = line.split()
            same, worked, off = (int(cell) for cell in rest)
            made.before[name] = Before(int(total), int(weekends), "" if shift == "None" else shift, same, worked, off)
    if len(weeks) != made.weeks:
        raise ValueError(f"{scenario.name} has {made.weeks} weeks, not {len(weeks)}")
    for number, week in enumerate(weeks):
        for section, line in _lines(week):
            _take_week(made, 7 * number, section, line)
    return made


def _take_scenario(made: Roster, section: str, cells: list[str], numbers: list[int]) -> None:
    match section:
        case "SCENARIO":
            made.name = cells[0]
        case "WEEKS":
            made.weeks = int(cells[0])
        case "SKILLS":
            made.skills.append(cells[0])
        case "SHIFT_TYPES":
            made.runs[cells[0]] = Span(*numbers)
        case "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS":
            made.barred |= {(cells[0], then) for then in cells[2:]}
        case "CONTRACTS":
            first, second, third = (Span(*numbers[at : at + 2]) for at in (0, 2, 4))
            made.contracts[cells[0]] = Contract(first, second, third, numbers[6], bool(numbers[7]))
        case "NURSES":
            made.nurses[cells[0]] = Nurse(cells[1], tuple(cells[3:]))


def _take_week(made: Roster, first: int, section: str, line: str) -> None:
    if section == "REQUIREMENTS":
        shift, skill = line.split()[:2]
        for day, (least, best) in enumerate(re.findall(r"\((\d+),(\d+)\)", line), first):
            made.cover[day, shift, skill] = Span(int(least), int(best))
    elif section == "SHIFT_OFF_REQUESTS":
        name, what, weekday = line.split()
        made.off_requests.append((name, first + WEEKDAYS.index(weekday), what))


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each line with the section it stands in; a section named and given on one line is one line."""
    section = ""
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        line = raw.strip()
        head, _, value = line.partition(" = ")
        if re.fullmatch(r"[A-Z_]{5,}", head):
            section = head
            if head in ("SCENARIO", "WEEKS"):
                yield section, value
        elif line:
            yield section, line
