"""The Hours sheet."""

from collections.abc import Iterator
from typing import Annotated, Literal

from planner.domain.tickets.service_targets import Opening
from planner.workbook.cells.times import time_of_day
from planner.workbook.cells.weekdays import opening_days
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Objection, Row, Sheet


class HoursRow(Row):
    """When a clock of the Service sheet runs; what lies outside every clock is out of hours. Holidays are closed."""

    clock: Annotated[
        str, Column("Clock", text(16), "A name that Service rows use.", "Office hours", defines=("clock",))
    ]
    day: Annotated[
        frozenset[int] | Literal["holiday"],
        Column("Day", opening_days(), "Weekdays, or holiday for public holidays that are open.", "Mon-Fri"),
    ]
    opens: Annotated[int, Column("Opens", time_of_day(), "When the clock starts.", "08:00")]
    closes: Annotated[int, Column("Closes", time_of_day(), "When the clock stops, the same day.", "18:00")]

    def objections(self) -> Iterator[Objection]:
        """A clock stops after it starts."""
        if self.closes <= self.opens:
            yield (
                "closes",
                "the clock stops before it starts",
                "a later time, 24:00 at most; over midnight takes two rows",
            )

    def openings(self) -> tuple[Opening, ...]:
        """Return one opening per weekday."""
        if self.day == "holiday":
            return (Opening(self.clock, "holiday", self.opens, self.closes),)
        return tuple(Opening(self.clock, day, self.opens, self.closes) for day in sorted(self.day))


HOURS = Sheet("Hours", HoursRow)
