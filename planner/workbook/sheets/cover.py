"""The Cover sheet."""

from collections.abc import Iterator
from typing import Annotated

from planner.domain.instants import DAY
from planner.domain.roster.rules import CoverLine, Mode
from planner.domain.roster.shifts import EVERY_DAY
from planner.workbook.cells.numbers import whole
from planner.workbook.cells.times import time_of_day
from planner.workbook.cells.weekdays import weekdays
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet


class CoverRow(Row):
    """Cover you ask for by hand, on top of what the tickets need."""

    days: Annotated[frozenset[int], Column("Days", weekdays(), "Weekdays; empty: every day.", "Mon-Fri")] = EVERY_DAY
    start: Annotated[int, Column("From", time_of_day(), "From when; empty: 00:00.", "22:00")] = 0
    end: Annotated[
        int, Column("To", time_of_day(), "Until when; not after From: the next day; empty: 24:00.", "06:00")
    ] = DAY
    skill: Annotated[
        str,
        Column(
            "Skill", text(), "Count only holders of this skill; empty: everybody.", "Network", Reference(("skill",))
        ),
    ] = ""
    grade: Annotated[
        str, Column("Grade", text(12), "Count only this grade; empty: every grade.", "Senior", Reference(("grade",)))
    ] = ""
    least: Annotated[int, Column("Least", whole(0, 1000, "people"), "Fewest people on duty at any time.", 2)] = 0
    most: Annotated[int | None, Column("Most", whole(0, 1000, "people"), "Most people; empty: any number.", 6)] = None
    mode: Annotated[Mode, Column("Mode", choice("must", "should", "off", width=10), "Should when empty.", "must")] = (
        "should"
    )

    def objections(self) -> Iterator[Objection]:
        """A line asks for something, and for something possible."""
        if self.most is not None and self.most < self.least:
            yield "most", f"most {self.most} is below least {self.least}", "the least or more"
        if self.most is None and self.least == 0:
            yield "least", "asks for nobody and forbids nobody", "a least of 1 or more, or a most"

    def line(self) -> CoverLine:
        """Return the cover; an end on the next day is past 24:00; one at the start is 24 hours later."""
        end = self.end if self.end > self.start else self.end + DAY
        return CoverLine(self.start, end, self.days, self.skill, self.grade, self.least, self.most, self.mode)


COVER = Sheet("Cover", CoverRow)
