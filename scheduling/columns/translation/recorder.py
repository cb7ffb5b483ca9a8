"""The limits of a rota model as they were posted, for the column engine to read."""

from collections.abc import Collection
from typing import NamedTuple

from planner.domain.outcome.breach import Witness
from scheduling.model.linear_expressions import ExprKey, FlatExpr
from scheduling.model.modelled_rule import ModelledRule
from scheduling.model.rota_limit import RotaLimit
from scheduling.model.soft_limits import NONE_RELAXED, RelaxedMusts, SoftLimits


class RecordedLimit(NamedTuple):
    """One side of a limit: `sum` times `sign` is at most `at_most`; each `each` beyond costs `price`, None: a must.

    `at` is its witness, empty for a charge.
    """

    rule: ModelledRule
    at: Witness
    sum: ExprKey
    sign: int
    at_most: int
    price: int | None
    each: int


class Recorder(SoftLimits):
    """Limits that a model is solved with and that are recorded as well; the rules `left_out` add none."""

    def __init__(self, relaxed: RelaxedMusts = NONE_RELAXED, left_out: Collection[ModelledRule] = ()) -> None:
        super().__init__(relaxed)
        self.recorded: list[RecordedLimit] = []
        self._left_out = frozenset(left_out)

    def wants(self, rule: ModelledRule) -> bool:
        """Tell whether the model includes a rule: `left_out` does not hold it."""
        return rule not in self._left_out

    def post(self, limit: RotaLimit) -> None:
        """Add a limit to the model and record it."""
        super().post(limit)
        price = self.price(limit.rule, limit.at, limit.unit, limit.times, limit.parts)
        self.recorded += [
            RecordedLimit(limit.rule, limit.at, limit.counted.key, sign, bound, price, limit.each)
            for sign, bound in limit.sides
        ]

    def charge(self, rule: ModelledRule, count: FlatExpr, price: int, beyond: int | None = None, each: int = 1) -> None:
        """Let a count cost a price, and record it as a limit of nothing or of the number it is charged beyond."""
        super().charge(rule, count, price, beyond, each)
        self.recorded.append(RecordedLimit(rule, (), count.key, 1, beyond or 0, price, each))
