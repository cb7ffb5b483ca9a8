"""How many people it takes to fill seats around the clock."""

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
