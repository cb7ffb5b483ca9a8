"""Scenarios: changes to the inputs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

ChangeKind = Literal[
    "people",
    "skill",
    "grade",
    "site",
    "contract hours",
    "shifts worked",
    "cost per hour",
    "pay",
    "volume",
    "growth",
    "deflection",
    "handle time",
    "automation",
    "response target",
    "resolution target",
    "attainment",
    "clock",
    "out of hours",
    "shift set",
    "nights on call",
    "absence",
    "rule",
    "labour law",
    "on-call turn",
    "on-call hours",
    "on-call work",
    "on-call people",
    "on-call response",
    "on-call gap",
]

Amount = Literal["heads", "change", "share", "attainment", "minutes", "hours", "money", "days", "words", "any"]

AMOUNTS: Mapping[ChangeKind, Amount] = {
    "people": "heads",
    "skill": "words",
    "grade": "words",
    "site": "words",
    "contract hours": "hours",
    "shifts worked": "words",
    "cost per hour": "money",
    "pay": "change",
    "volume": "change",
    "growth": "change",
    "deflection": "share",
    "handle time": "change",
    "automation": "share",
    "response target": "minutes",
    "resolution target": "minutes",
    "attainment": "attainment",
    "clock": "words",
    "out of hours": "words",
    "shift set": "words",
    "nights on call": "words",
    "absence": "share",
    "rule": "any",
    "labour law": "words",
    "on-call turn": "words",
    "on-call hours": "words",
    "on-call work": "words",
    "on-call people": "heads",
    "on-call response": "minutes",
    "on-call gap": "days",
}
"""What the amount of each kind of change is: heads to add, a change by a share, a share, a new value, or words."""

PEOPLE_CHANGES: tuple[ChangeKind, ...] = get_args(ChangeKind)[:8]
"""The kinds of change to people, which may start on a day of the plan."""

VOLUME_CHANGES: tuple[ChangeKind, ...] = ("volume", "growth", "deflection")
"""The kinds of change to the number of tickets, which may start on a day of the plan."""

BASE = "as it is"
"""What the plan without any change is called beside the scenarios."""

SINCE = " (from "
"""What follows a person's name in the rows that hold from a day of the plan on, when something in them changed."""


@dataclass(frozen=True)
class Change:
    """One row of the Scenarios sheet.

    `amount` is a number in the unit that `AMOUNTS` names, or else `words` say what is set. `applies_to` names whom or
    what it is for, several names with ; between them when all must hold. It holds from `start` on, or for the whole
    plan.
    """

    kind: ChangeKind
    amount: float = 0.0
    applies_to: str = ""
    start: date | None = None
    words: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """The names that it applies to."""
        return split_names(self.applies_to)

    @property
    def named(self) -> tuple[str, ...]:
        """The names in its words."""
        return split_names(self.words)


@dataclass(frozen=True)
class Scenario:
    """A named list of changes that hold together."""

    name: str
    changes: tuple[Change, ...]


def split_names(text: str) -> tuple[str, ...]:
    """Return the names in a text, which has ; between them."""
    return tuple(filter(None, (part.strip() for part in text.split(";"))))


def person_of(name: str) -> str:
    """Return the name of a person without the day from which a change holds."""
    return name.partition(SINCE)[0]
