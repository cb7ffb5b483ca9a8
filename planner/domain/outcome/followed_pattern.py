"""The rotation pattern that a person follows in a rota."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class FollowedPattern:
    """A person's pattern, the day on which it starts, and how many days of its cycle are over then.

    `chosen` tells whether the planning chose the offset; `differing` counts the days of the plan that differ.
    """

    person: str
    crew: str
    pattern: str
    start: date
    offset: int
    chosen: bool
    differing: int
