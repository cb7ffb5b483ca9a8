"""A limit on a sum, as the column engine states it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduling.columns.problem.month_problem import Floats


@dataclass(frozen=True)
class Limit:
    """A sum is at most `most`, and each `each` beyond costs `price`, infinite for a must.

    With `at_least` the sum has the other sign.
    """

    most: int
    each: int
    price: float
    at_least: bool = False

    def cost(self, sums: NDArray[np.int64]) -> Floats:
        """Return the cost of the limit for each of some sums."""
        beyond = -((self.most - (-sums if self.at_least else sums)) // self.each)
        return np.where(beyond > 0, self.price * np.maximum(beyond, 1), 0.0)
