"""What the model needs to know of a rule; the rules themselves are in a room above."""

from datetime import date
from typing import Literal, Protocol

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import Mode
from scheduling.model.levels import Level

Exclusive = Literal["", "on a day", "across days"]
"""Which two duties of a person a rule forbids as a must: any two of one day, or any two that share time across days."""


class ModelledRule(Protocol):
    """A rule as it is set for some people, as far as the model knows it; see `scheduling.rule.rule.Rule`."""

    @property
    def name(self) -> str:
        """Its name in the catalogue."""

    @property
    def level(self) -> Level:
        """The level of the objective on which a breach counts."""

    @property
    def of_team(self) -> bool:
        """Whether it is about the team as a whole."""

    @property
    def row_by_row(self) -> bool:
        """Whether each row of the inputs asks only some of the team."""

    @property
    def closes_cells(self) -> bool:
        """Whether it closes single cells."""

    @property
    def exclusive(self) -> Exclusive:
        """Which two duties of one person it forbids as a must."""

    @property
    def people(self) -> tuple[str, ...]:
        """Whom it is set for."""

    @property
    def mode(self) -> Mode:
        """How hard it is."""

    @property
    def weight(self) -> int:
        """How much a breach weighs among rules of the same level."""

    def closes(self, inputs: Inputs, person: str, day: date, duty: str) -> bool:
        """Tell whether nobody may ever fill a cell while the rule is a must; `duty` is the code of a shift or tier."""
