"""The text format of the public staff-scheduling instances (Curtois and Qu), read and written."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Contract:
    """The limits of one employee: minutes, runs, days off in a row, weekends, and most shifts of each kind."""

    name: str
    most_of: dict[str, int]
    most_minutes: int
    least_minutes: int
    most_in_a_row: int
    least_in_a_row: int
    least_off_in_a_row: int
    most_weekends: int


@dataclass
class Instance:
    """Days, shifts (minutes by code, forbidden successions), staff, days off, requests and cover lines."""

    days: int = 0
    minutes: dict[str, int] = field(default_factory=dict)
    forbidden: set[tuple[str, str]] = field(default_factory=set)
    staff: list[Contract] = field(default_factory=list)
    off: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    on_requests: list[tuple[str, int, str, int]] = field(default_factory=list)
    off_requests: list[tuple[str, int, str, int]] = field(default_factory=list)
    cover: list[tuple[int, str, int, int, int]] = field(default_factory=list)


def read_instance(path: Path) -> Instance:
    """Read one instance file.

    Raises
    ------
    ValueError
        When a section is not known.
    """
    made = Instance()
    for section, cells in _lines(path):
        match section:
            case "SECTION_HORIZON":
                made.days = int(cells[0])
            case "SECTION_SHIFTS":
                made.minutes[cells[0]] = int(cells[1])
                made.forbidden |= {(cells[0], after) for after in "|".join(cells[2:]).split("|") if after}
            case "SECTION_STAFF":
                most_of = {code: int(most) for code, most in (pair.split("=") for pair in cells[1].split("|") if pair)}
                made.staff.append(Contract(cells[0], most_of, *(int(cell) for cell in cells[2:8])))
            case "SECTION_DAYS_OFF":
                made.off[cells[0]] |= {int(day) for day in cells[1:] if day}
            case "SECTION_SHIFT_ON_REQUESTS":
                made.on_requests.append((cells[0], int(cells[1]), cells[2], int(cells[3])))
            case "SECTION_SHIFT_OFF_REQUESTS":
                made.off_requests.append((cells[0], int(cells[1]), cells[2], int(cells[3])))
            case "SECTION_COVER":
                day, code, need, under, over = cells[:5]
                made.cover.append((int(day), code, int(need), int(under), int(over)))
            case _:
                raise ValueError(f"{path.name}: section {section} is not known")
    return made


def _lines(path: Path) -> Iterator[tuple[str, list[str]]]:
    section = ""
    for raw in path.read_text(encoding="utf-8-sig").splitlines():
        line = raw.strip()
        if line.startswith("SECTION_"):
            section = line
        elif line and not line.startswith("#"):
            yield section, [cell.strip() for cell in line.split(",")]


def write_instance(path: Path, instance: Instance) -> None:
    """Write one instance file."""
    path.write_text("\n".join(_written(instance)) + "\n", encoding="utf-8")


def _written(instance: Instance) -> Iterator[str]:
    """Yield the lines of an instance."""
    yield from ("SECTION_HORIZON", str(instance.days), "", "SECTION_SHIFTS")
    for code, minutes in instance.minutes.items():
        yield f"{code},{minutes},{'|'.join(sorted(then for first, then in instance.forbidden if first == code))}"
    yield from ("", "SECTION_STAFF")
    for c in instance.staff:
        most = "|".join(f"{code}={number}" for code, number in c.most_of.items())
        numbers = (c.most_minutes, c.least_minutes, c.most_in_a_row, c.least_in_a_row, c.least_off_in_a_row)
        yield ",".join(map(str, (c.name, most, *numbers, c.most_weekends)))
    yield from ("", "SECTION_DAYS_OFF")
    for name, days in instance.off.items():
        yield ",".join(map(str, (name, *sorted(days))))
    for section, rows in (
        ("SECTION_SHIFT_ON_REQUESTS", instance.on_requests),
        ("SECTION_SHIFT_OFF_REQUESTS", instance.off_requests),
        ("SECTION_COVER", instance.cover),
    ):
        yield from ("", section)
        for row in rows:
            yield ",".join(map(str, row))
