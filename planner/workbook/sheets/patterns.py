"""The Patterns sheet."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from planner.domain.roster.pattern import KNOWN, OFF, WORDS, Pattern, cycle
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.words import read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


def _days(value: object) -> str:
    days = read_text(value)
    try:
        cycle(days)
    except ValueError as fault:
        raise Unreadable(f"{quote_value(days)}: {fault}", "such as D D - - or D*4 -*4") from fault
    return days


class PatternRow(Row):
    """Rotation patterns of your own, which people of the People sheet follow; the usual ones are known by name."""

    pattern: Annotated[
        str,
        Column(
            "Pattern", text(22), "A name for the pattern; its rows follow each other.", "Ours", defines=("pattern",)
        ),
    ]
    day: Annotated[
        int | None,
        Column("Day", whole(1, 366), "Day of the cycle on which the row starts; empty: the next one. Gaps are off.", 1),
    ] = None
    duty: Annotated[
        str,
        Column(
            "Duty",
            Kind("days in a row such as D D - - or D*4 -*4", _days, "@", 30),
            "Shift codes, or day, late, night, office; work: any shift; -: off; any: left open; D*4: four days.",
            "D*4 -*4",
            Reference(("shift",), WORDS, cycle),
        ),
    ]


def _overlaps(rows: Sequence[PatternRow]) -> Iterator[tuple[int, Objection]]:
    """A row starts no earlier than the rows of its pattern before it end."""
    ends: dict[str, int] = {}
    for number, row in enumerate(rows):
        end = ends.get(row.pattern, 0)
        start = row.day or end + 1
        if start <= end:
            yield number, ("day", f"day {start} of {row.pattern}, whose rows reach day {end}", f"{end + 1} or later")
        ends[row.pattern] = max(end, start - 1 + len(cycle(row.duty)))


def patterns(rows: Sequence[PatternRow]) -> tuple[Pattern, ...]:
    """Return the known patterns and those of the sheet; one of the sheet replaces a known one of its name."""
    days: dict[str, list[str]] = {}
    for row in rows:
        its = days.setdefault(row.pattern, [])
        its += [OFF] * ((row.day or len(its) + 1) - 1 - len(its))
        its += cycle(row.duty)
    own = {name: Pattern(name, tuple(its)) for name, its in days.items()}
    return tuple({**KNOWN, **own}.values())


PATTERNS = Sheet("Patterns", PatternRow, check=_overlaps)
