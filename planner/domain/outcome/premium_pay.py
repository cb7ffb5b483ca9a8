"""Pay on top of plain pay for nights, weekends, public holidays and standby, by a person's labour law."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PremiumPay:
    """Minutes of one person in a plan for which a law pays more, and what it pays on top in the plan's currency.

    A minute of a night of a Sunday is in both numbers if the law pays for both. Standby that counts as work is none.
    `for_standby` is the part of the amount that is paid for standby.
    """

    night: int = 0
    saturday: int = 0
    sunday: int = 0
    holiday: int = 0
    standby: int = 0
    amount: float = 0.0
    for_standby: float = 0.0
