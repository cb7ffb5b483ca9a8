"""Where things stand on the Coverage sheet: a block per group, intervals down, days across; gap, on duty, required."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from openpyxl.utils import get_column_letter

from planner.domain.inputs import Inputs
from planner.reports.measures.cover import Group
from planner.reports.measures.day_grid import DayGrid

SHEET = "Coverage"
FIRST_BLOCK = 5
PARTS = ("gap", "on duty", "required")
"""The three tables of a block, side by side."""


@dataclass(frozen=True)
class CoverageLayout:
    """The addresses of one coverage; a row is a time of the local day, whatever the clock does on it."""

    inputs: Inputs
    groups: tuple[Group, ...]

    @cached_property
    def grid(self) -> DayGrid:
        """The times of day and the intervals behind each cell."""
        return DayGrid(self.inputs.horizon)

    def block_row(self, group: Group) -> int:
        """Return the row of the heading of a group's block."""
        return FIRST_BLOCK + self.groups.index(group) * (len(self.grid.times) + 3)

    def first_row(self, group: Group) -> int:
        """Return the first row of numbers of a group's block."""
        return self.block_row(group) + 2

    def label_column(self, part: str) -> int:
        """Return the column of the times beside a part."""
        return 1 + PARTS.index(part) * (len(self.inputs.horizon.days) + 2)

    def column(self, part: str, day: date) -> int:
        """Return the column of a day in a part."""
        return self.label_column(part) + 1 + (day - self.inputs.horizon.first_day).days

    def cell(self, group: Group, part: str, row: int, day: date) -> str:
        """Return the address of a number."""
        return f"{get_column_letter(self.column(part, day))}{self.first_row(group) + row}"

    def day_cells(self, group: Group, part: str, day: date) -> str:
        """Return the numbers of a day as a range, with the sheet's name."""
        letter = get_column_letter(self.column(part, day))
        first = self.first_row(group)
        return f"{SHEET}!{letter}${first}:{letter}${first + len(self.grid.times) - 1}"
