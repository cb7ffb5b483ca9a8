"""Types of click options for days and events; they read the form of a text and do not know the workbook."""

import re
from dataclasses import dataclass
from datetime import date

import click

from planner.domain.instants import DAY

_DATE = r"\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}"
_DAY = rf"(?P<day>{_DATE})"
_NAME = r"(?P<name>.+?)\s+"


@dataclass(frozen=True)
class TypedEvent:
    """The parts of an event as typed; `start` and `end` are minutes after midnight, `other` is a name or a skill."""

    name: str
    first_day: date
    last_day: date
    other: str = ""
    least: int = 0
    start: int = 0
    end: int = 0


def day(text: str) -> date:
    """Read a day such as 2016-05-14, or 14.5.2016: with full stops the day always comes first."""
    try:
        if dotted := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", text.strip()):
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
        return date.fromisoformat(text.strip())
    except ValueError:
        raise click.BadParameter(f"'{text}' is not a date; accepted: a day such as 2016-05-14 or 14.05.2016") from None


def name_and_days(text: str) -> TypedEvent:
    """Read a name and a day, or a first and a last day."""
    found = _parts(
        text,
        rf"{_NAME}{_DAY}(?:\.\.(?P<last>{_DATE}))?",
        "a name and a day or days, as in 'Ana Lima 2016-05-12..2016-05-16'",
    )
    first = day(found["day"])
    last = day(found["last"]) if found["last"] else first
    if last < first:
        raise click.BadParameter(f"'{text}': the last day is before the first")
    return TypedEvent(found["name"], first, last)


def name_and_day(text: str) -> TypedEvent:
    """Read a name and a day."""
    found = _parts(text, _NAME + _DAY, "a name and a day, as in 'Ana Lima 2016-05-12'")
    return TypedEvent(found["name"], day(found["day"]), day(found["day"]))


def starter(text: str) -> TypedEvent:
    """Read a new name, a first day and the name of a colleague."""
    found = _parts(
        text,
        rf"{_NAME}{_DAY}\s+like\s+(?P<other>.+)",
        "a name, the first day, and a colleague whose contract, skills and shifts are the same, as in "
        "'Ana Prado 2016-05-12 like Ana Lima'",
    )
    return TypedEvent(found["name"], day(found["day"]), day(found["day"]), found["other"])


def swap(text: str) -> TypedEvent:
    """Read a name, a day and the name of a colleague."""
    found = _parts(
        text, rf"{_NAME}{_DAY}\s+(?P<other>.+)", "a name, a day and a name, as in 'Ana Lima 2016-05-12 Ana Prado'"
    )
    return TypedEvent(found["name"], day(found["day"]), day(found["day"]), found["other"])


def need(text: str) -> TypedEvent:
    """Read how many people with a skill are needed on a day from when to when; the end may be on the next day."""
    found = _parts(
        text,
        rf"(?P<least>\d+)\s+(?P<other>.+?)\s+{_DAY}\s+(?P<start>\d?\d:\d\d)-(?P<end>\d?\d:\d\d)",
        "people, skill, day and hours, as in '2 Network 2016-05-14 08:00-16:00'",
    )
    on, start, end = day(found["day"]), _minute(found["start"]), _minute(found["end"])
    return TypedEvent("", on, on, found["other"], int(found["least"]), start, end if end > start else end + DAY)


def _parts(text: str, pattern: str, accepted: str) -> dict[str, str]:
    """Return the named groups of a pattern that the whole text fits, spaces tidied; empty where one is left out."""
    found = re.fullmatch(pattern, text.strip(), re.IGNORECASE)
    if found is None:
        raise click.BadParameter(f"'{text}' not understood; accepted: {accepted}")
    return {name: " ".join((part or "").split()) for name, part in found.groupdict().items()}


def _minute(text: str) -> int:
    hour, minute = (int(part) for part in text.split(":"))
    if hour * 60 + minute > DAY or minute > 59:
        raise click.BadParameter(f"'{text}' is not a time of day; accepted: 00:00 to 24:00")
    return hour * 60 + minute
