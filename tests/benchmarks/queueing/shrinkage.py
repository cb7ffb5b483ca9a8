"""Heads to schedule when a share of paid time is lost."""

import math
from fractions import Fraction


def scheduled_heads(needed: float, shrinkage: float) -> int:
    """Return the heads to schedule so that `needed` are there: needed / (1 - shrinkage), rounded up exactly.

    Not needed x (1 + shrinkage), which falls short; in whole numbers, so that 7 / 0.7 is 10 and not 11.

    Raises
    ------
    ValueError
        When the shrinkage is not from 0 to below 1.
    """
    if not 0 <= shrinkage < 1:
        raise ValueError(f"a shrinkage of {shrinkage} leaves nobody")
    return math.ceil(Fraction(str(needed)) / (1 - Fraction(str(shrinkage))))
