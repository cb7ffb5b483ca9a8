"""A limit as a rule adds it to the rota model."""

from typing import NamedTuple

from planner.domain.outcome.breach import Witness
from scheduling.model.linear_expressions import FlatExpr
from scheduling.model.modelled_rule import ModelledRule


class RotaLimit(NamedTuple):
    """Bounds on a count of decisions; see `RotaModel.limit`. A bound that is None does not limit."""

    rule: ModelledRule
    at: Witness
    counted: FlatExpr
    at_most: int | None
    at_least: int | None
    unit: str
    each: int = 1
    times: int = 1
    parts: int = 1

    @property
    def sides(self) -> list[tuple[int, int]]:
        """The bounds as a sign and a number: the count times the sign is at most the number."""
        found = [] if self.at_most is None else [(1, self.at_most)]
        if self.at_least is not None:
            found.append((-1, -self.at_least))
        return found
