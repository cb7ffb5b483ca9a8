"""The Wishes sheet."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from planner.domain.roster.people import Strength, Wish
from planner.workbook.cells.kind import Kind
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import choice, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


def _wish(value: object) -> str:
    first, _, code = read_text(value).partition(" ")
    if code and first.casefold() == "not":
        return f"not {code}"
    return str(text(12, "off", "work").read(value))


WISH = Kind("off, work, a duty code, or not and a duty code", _wish, "@", 12)


def _duty(wish: str) -> Iterable[str]:
    return (wish.removeprefix("not "),)


class WishRow(Row):
    """What people would like; granted where the rota can, and counted where it cannot."""

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    first_day: Annotated[date, Column("First day", calendar_day(), "First day of the wish.", date(2026, 5, 16))]
    last_day: Annotated[date | None, Column("Last day", calendar_day(), "Last day; empty: the first day only.")] = None
    wish: Annotated[
        str,
        Column(
            "Wish",
            WISH,
            "off, work, a duty code, or not and a code.",
            "not N",
            Reference(("duty",), ("off", "work"), _duty),
        ),
    ]
    strength: Annotated[
        Strength, Column("Strength", choice("strong", "normal", "mild"), "Normal when empty.", "strong")
    ] = "normal"

    def objections(self) -> Iterator[Objection]:
        """A wish ends on its first day or later."""
        if self.last_day and self.last_day < self.first_day:
            yield "last_day", f"last day {self.last_day} is before first day {self.first_day}", "the first day or later"

    def person_wish(self) -> Wish:
        """Return the wish."""
        return Wish(self.name, self.first_day, self.last_day or self.first_day, self.wish, self.strength)


WISHES = Sheet("Wishes", WishRow, unique=("name", "first_day", "wish"))
