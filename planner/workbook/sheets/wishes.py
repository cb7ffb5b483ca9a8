"""The Wishes sheet."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

from planner.domain.roster.people import Strength
from planner.workbook.cells.kind import Kind
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.weekdays import weekdays
from planner.workbook.cells.words import choice, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet

NO_NIGHTS = "no nights"

Weeks = Literal["every", "every other", "odd", "even"]


def _wish(value: object) -> str:
    words = read_text(value)
    first, _, code = words.partition(" ")
    if words.casefold() in (NO_NIGHTS, "not nights", "no night"):
        return NO_NIGHTS
    if code and first.casefold() == "not":
        return f"not {code}"
    return str(text(12, "off", "work").read(value))


WISH = Kind("off, work, a duty code, not and a duty code, or no nights", _wish, "@", 12)


def _duty(wish: str) -> Iterable[str]:
    return (wish.removeprefix("not "),)


class WishRow(Row):
    """What people would like; granted where the rota can, and counted where it cannot.

    A row without a first day, or with days of the week or weeks, is a standing wish: it holds in every plan.
    """

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]
    first_day: Annotated[
        date | None,
        Column("First day", calendar_day(), "First day of the wish; empty: a standing wish.", date(2026, 5, 16)),
    ] = None
    last_day: Annotated[
        date | None,
        Column("Last day", calendar_day(), "Last day; empty: the first day only, or a standing wish for good."),
    ] = None
    wish: Annotated[
        str,
        Column(
            "Wish",
            WISH,
            "off, work, a duty code, not and a code, or no nights.",
            "not N",
            Reference(("duty",), ("off", "work", NO_NIGHTS), _duty),
        ),
    ]
    strength: Annotated[
        Strength, Column("Strength", choice("strong", "normal", "mild"), "Normal when empty.", "strong")
    ] = "normal"
    days: Annotated[
        frozenset[int] | None,
        Column("Days", weekdays(), "Only on these weekdays, in every plan; empty: every day.", "Tue"),
    ] = None
    weeks: Annotated[
        Weeks | None,
        Column(
            "Weeks",
            choice("every", "every other", "odd", "even"),
            "Only in these weeks; every other counts from the week of the first day, odd and even by week number.",
            "every other",
        ),
    ] = None

    def objections(self) -> Iterator[Objection]:
        """A wish ends on its first day or later, and every other week has a first one."""
        if self.last_day and self.first_day and self.last_day < self.first_day:
            yield "last_day", f"last day {self.last_day} is before first day {self.first_day}", "the first day or later"
        if self.weeks == "every other" and self.first_day is None:
            yield "weeks", "every other week without a first day", "a first day, whose week counts, or odd or even"

    @property
    def is_standing(self) -> bool:
        """Tell whether the wish holds in every plan from its first to its last day, where it has one."""
        return self.first_day is None or self.days is not None or self.weeks is not None

    def is_for(self, day: date) -> bool:
        """Tell whether the wish is for a day."""
        if self.first_day and day < self.first_day:
            return False
        if not self.is_standing:
            return day <= (self.last_day or self.first_day or day)
        if (self.last_day and self.last_day < day) or (self.days is not None and day.weekday() not in self.days):
            return False
        return self._is_week(day)

    def _is_week(self, day: date) -> bool:
        if self.weeks == "every other" and self.first_day:
            monday, first = (each - timedelta(days=each.weekday()) for each in (day, self.first_day))
            return (monday - first).days // 7 % 2 == 0
        if self.weeks in ("odd", "even"):
            return day.isocalendar().week % 2 == (self.weeks == "odd")
        return True


WISHES = Sheet("Wishes", WishRow, unique=("name", "first_day", "wish", "days", "weeks"))
