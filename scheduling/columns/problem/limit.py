"""A limit on a sum as the column engine hears it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month import Floats


@dataclass(frozen=True)
class Limit:
    """A sum (its negative, if `at_least`) is at most `most`; each `each` beyond costs `price`, infinite for a must."""

    most: int
    each: int
    price: float
    at_least: bool = False

    def priced(self, sums: NDArray[np.int64]) -> Floats:
        """Return what the limit costs at some sums."""
        beyond = -((self.most - (-sums if self.at_least else sums)) // self.each)
        return np.where(beyond > 0, self.price * np.maximum(beyond, 1), 0.0)
