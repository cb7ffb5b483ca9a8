"""How many people a number of seats takes: relief for a seat that is always filled, and shrinkage."""

import math
from fractions import Fraction

WEEK_HOURS = 168
"""Hours of a seat that is never empty."""


def heads_for_seats(
    seats: float, contract_hours: float, shrinkage: float = 0.0, seat_hours: float = WEEK_HOURS
) -> float:
    """Return full-time heads for seats that are filled `seat_hours` a week: seats x hours / contract / (1 - shrinkage).

    Shrinkage is the share of paid time lost to leave, sickness, training and breaks.

    Raises
    ------
    ValueError
        When nobody would ever be there.
    """
    if contract_hours <= 0 or not 0 <= shrinkage < 1:
        raise ValueError(f"contract of {contract_hours} h with shrinkage {shrinkage} fills no seat")
    return seats * seat_hours / contract_hours / (1 - shrinkage)


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
