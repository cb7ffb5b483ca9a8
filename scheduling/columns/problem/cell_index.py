"""Numbers for what a sum can count of somebody: a shift on a day, or two days of which one or both are worked."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from scheduling.columns.problem.month import Ints


class Split(NamedTuple):
    """Places taken apart; `what` is a shift's symbol, or past the symbols the second of two days."""

    person: Ints
    day: Ints
    what: Ints


@dataclass(frozen=True)
class Places:
    """The places of people over days, by symbol (the day off included) or by second day; sorted by person and day."""

    people: int
    days: int
    symbols: int

    def cell(self, person: int, day: int, symbol: int) -> int:
        """Return the place of a shift."""
        return (person * self.days + day) * self._wide + symbol

    def either(self, person: int, first: int, second: int) -> int:
        """Return the place of two days that count once when either is worked."""
        return self.cell(person, first, self.symbols + second)

    def split(self, places: Ints) -> Split:
        """Take places apart."""
        cells, what = np.divmod(places, self._wide)
        return Split(*np.divmod(cells, self.days), what)

    def __len__(self) -> int:
        """How many there are."""
        return self.people * self.days * self._wide

    @property
    def _wide(self) -> int:
        return self.symbols + self.days
