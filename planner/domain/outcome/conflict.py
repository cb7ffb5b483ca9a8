"""Rows of a workbook that cannot all hold, and the changes that would solve it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class WorkbookRow:
    """A row of the workbook: its place, such as Fixed!C5 (or only its sheet), and its meaning in words."""

    place: str
    says: str

    def __str__(self) -> str:
        """Write the row as one line that begins with its place."""
        return f"{self.place}: {self.says}"


@dataclass(frozen=True)
class WayOut:
    """A change that solves a conflict; `price` ranks it: a piece (a duty, a night, 8 h) of a usual rule costs 1.

    `hires` tells that the change is to have more people.
    """

    change: str
    price: float
    hires: bool = False


@dataclass(frozen=True)
class Conflict:
    """A set of rows that no rota can keep together; without any one of them a rota can.

    `person` and `day` name the cell of the rota to look at; `minimal` is False when the search for a smaller set took
    too long. The cheapest way out comes first.
    """

    rows: tuple[WorkbookRow, ...]
    ways_out: tuple[WayOut, ...]
    person: str = ""
    day: date | None = None
    minimal: bool = True
