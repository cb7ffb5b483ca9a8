"""A breach of a rule in a rota."""

from dataclasses import dataclass
from datetime import date

from planner.domain.roster.rules import Mode

Witness = tuple[str | int | date, ...]
"""Whom and when a breach is about; the model and the check use the same tuple."""


@dataclass(frozen=True)
class Breach:
    """A rule is broken at the witness `at` by `amount` of `unit`; `person` and `day` name the cell of the rota.

    The amount is a whole number of parts, of which `parts` make one of the unit. Where people with some skills are too
    few, `skills` are these (any one of them will do) and `span` the instants [start, end) in question.
    """

    rule: str
    mode: Mode
    at: Witness
    amount: int
    unit: str
    because: str
    person: str = ""
    day: date | None = None
    parts: int = 1
    skills: frozenset[str] = frozenset()
    span: tuple[int, int] | None = None

    @property
    def units(self) -> float:
        """The amount in whole units."""
        return self.amount / self.parts
