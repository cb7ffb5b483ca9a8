"""A wish that a rota refuses, and the reasons."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Refusal:
    """A refused wish of one person for one day; `wish` is as on the Wishes sheet.

    `instead` is the duty, or "off", that would grant it at the least harm. `reasons` are sentences on what would break
    if only this cell changed, the worst first; empty when nothing would.
    """

    person: str
    day: date
    wish: str
    instead: str
    reasons: tuple[str, ...] = ()
