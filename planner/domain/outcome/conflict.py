"""Rows of a workbook that cannot all hold, and what would end that."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Stated:
    """A row in a conflict: where it stands, such as Fixed!C5 (its sheet where no row says it), and what it says."""

    place: str
    says: str

    def __str__(self) -> str:
        """Write the row as one line, the place first."""
        return f"{self.place}: {self.says}"


@dataclass(frozen=True)
class WayOut:
    """A change that ends a conflict; `price` ranks it, 1 for a piece (a duty, a night, 8 h) of a rule of the house.

    `hires` tells that the change is to have more people.
    """

    change: str
    price: float
    hires: bool = False


@dataclass(frozen=True)
class Conflict:
    """A set of rows that no rota can keep together, though it can when any one of them is taken away.

    `person` and `day` say which cell of the rota to look at; `minimal` is False when looking for a smaller set took too
    long. The cheapest way out comes first.
    """

    rows: tuple[Stated, ...]
    ways_out: tuple[WayOut, ...]
    person: str = ""
    day: date | None = None
    minimal: bool = True
