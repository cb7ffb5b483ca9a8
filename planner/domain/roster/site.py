"""Sites: places with a clock, public holidays and a weekend of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

WEEKEND = frozenset((5, 6))
"""Saturday and Sunday."""


@dataclass(frozen=True)
class Site:
    """A place where people work; without a zone or a country it has those of the plan.

    `weekend` are weekdays (0 is Monday) in a row, `holidays` the public holidays of its country and of its rows on the
    Calendar sheet by day, `travel` the minutes it takes to other sites.
    """

    name: str
    zone: str = ""
    country: str = ""
    region: str = ""
    weekend: frozenset[int] = WEEKEND
    holidays: Mapping[date, str] = field(default_factory=dict, hash=False)
    travel: Mapping[str, int] = field(default_factory=dict, hash=False)
