"""One number for everything a sum can count: a person's symbol on a day, or two days of which either is worked."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from scheduling.columns.problem.month_problem import Ints


class Coordinates(NamedTuple):
    """The coordinates of places, one entry each; `what` is a symbol or, from `symbols` on, the second of two days."""

    person: Ints
    day: Ints
    what: Ints


@dataclass(frozen=True)
class CellIndex:
    """The places of people over days, by symbol (the day off included) or by second day; sorted by person and day."""

    people: int
    days: int
    symbols: int

    def cell(self, person: int, day: int, symbol: int) -> int:
        """Return the place of a symbol of a person on a day."""
        return (person * self.days + day) * self._width + symbol

    def either_day(self, person: int, first: int, second: int) -> int:
        """Return the place of two days that count once when either is worked."""
        return self.cell(person, first, self.symbols + second)

    def unravel(self, places: Ints) -> Coordinates:
        """Return the coordinates of places."""
        cells, what = np.divmod(places, self._width)
        return Coordinates(*np.divmod(cells, self.days), what)

    def __len__(self) -> int:
        """Return the number of places."""
        return self.people * self.days * self._width

    @property
    def _width(self) -> int:
        return self.symbols + self.days
