"""Overtime by a person's labour law."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Overtime:
    """Minutes of overtime of one person in a plan, by what makes them so, and the pay on top of plain pay.

    A minute is in one of the three: beyond the day's hours, on the seventh day of a week, beyond the week's hours.
    `higher` of all these are paid at the law's higher rate. `premium` is in the plan's currency.
    """

    daily: int = 0
    seventh_day: int = 0
    weekly: int = 0
    higher: int = 0
    premium: float = 0.0

    @property
    def minutes(self) -> int:
        """All minutes of overtime, at whatever rate."""
        return self.daily + self.seventh_day + self.weekly
