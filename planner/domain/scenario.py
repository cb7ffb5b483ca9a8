"""Scenarios: changes to the inputs."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ChangeKind = Literal["people", "volume", "handle time", "response target", "resolution target", "attainment"]

BASE = "as it is"
"""What the plan without any change is called beside the scenarios."""


@dataclass(frozen=True)
class Change:
    """One row of the Scenarios sheet.

    `people` adds (or with a negative amount removes) heads with the skill or team `applies_to`; `volume` and `handle
    time` change by a share (+0.1 is 10% more) for a priority or skill; targets are set to `amount` minutes, attainment
    to a share. It holds from `start` on, or for the whole plan.
    """

    kind: ChangeKind
    amount: float
    applies_to: str = ""
    start: date | None = None


@dataclass(frozen=True)
class Scenario:
    """A named list of changes that hold together."""

    name: str
    changes: tuple[Change, ...]
