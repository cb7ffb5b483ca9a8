"""A month that is over: what its plan promised, what came, and why they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.outcome.promise import Measure

Target = tuple[str, Measure]
"""A priority, and which of its targets."""

Unit = Literal["share", "number", "whole", "hours"]

COST = "Cost, "
"""How the name of the cost begins; the currency follows."""


@dataclass(frozen=True)
class ReviewedTarget:
    """A promise with its 80% range beside the share of tickets that kept the target, None where the export has none.

    `known` is how many tickets that share rests on; `replayed` is the share when the tickets that came are simulated.
    """

    target: Target
    target_share: float
    promised: float
    low: float
    high: float
    replayed: float | None
    came: float | None
    known: int


@dataclass(frozen=True)
class ReviewedWeek:
    """A week of one priority: tickets foreseen and come, and the share answered in time; None where not known."""

    priority: str
    week: int
    foreseen: float
    tickets: int
    promised: float | None
    replayed: float | None
    came: float | None


@dataclass(frozen=True)
class Cause:
    """One thing changed from what was planned to what was, with the share of each target from then on.

    `unknown` says why it could not be changed; the shares are then empty.
    """

    name: str
    shares: Mapping[Target, float]
    unknown: str = ""


@dataclass(frozen=True)
class Indicator:
    """A figure that the role reports, as planned and as it came; None where not known."""

    name: str
    unit: Unit
    planned: float | None
    came: float | None
    meaning: str = ""


@dataclass(frozen=True)
class Review:
    """All that is known of a month that is over; `causes` begin with the promise itself."""

    first_day: date
    last_day: date
    targets: tuple[ReviewedTarget, ...]
    weeks: tuple[ReviewedWeek, ...]
    causes: tuple[Cause, ...]
    indicators: tuple[Indicator, ...]
    advice: tuple[str, ...]
