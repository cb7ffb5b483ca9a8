"""How leave is written: AL for whole days, AL am and AL pm for half of them, AL 4 h for hours of a shift."""

import re
from typing import Literal, NamedTuple

USUAL = "AL"
"""The kind of leave that is meant where only a part of a day is written."""

_HALF = re.compile(r"(?:(?P<kind>.+) )?(?P<part>am|pm)", re.IGNORECASE)
_HOURS = re.compile(r"(?:(?P<kind>.+) )?(?P<hours>\d{1,2}(?:[.,]\d+)?) ?h(?:ours?)?", re.IGNORECASE)


class WrittenLeave(NamedTuple):
    """A kind of leave, the part of each day that it takes, and the minutes of that part where they are written."""

    kind: str
    part: Literal["", "am", "pm", "hours"] = ""
    minutes: int | None = None


def read_leave(text: str) -> WrittenLeave:
    """Read a kind of leave with or without a part of the day."""
    if half := _HALF.fullmatch(text):
        return WrittenLeave(half["kind"] or USUAL, "am" if half["part"].casefold() == "am" else "pm")
    if hours := _HOURS.fullmatch(text):
        return WrittenLeave(hours["kind"] or USUAL, "hours", round(float(hours["hours"].replace(",", ".")) * 60))
    return WrittenLeave(text)


def write_leave(kind: str, part: str, minutes: int | None) -> str:
    """Write leave as it is read: AL, AL am, AL 4 h."""
    if part == "hours":
        return f"{kind} {(minutes or 0) / 60:g} h"
    return f"{kind} {part}".strip()
