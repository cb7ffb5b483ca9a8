"""How a limit gets into the model: a must as an inequality, a should as an inequality with a priced slack."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from math import gcd

from ortools.sat.python import cp_model

from planner.domain.breach import Witness
from scheduling.rule import LEVELS, Rule

Expr = cp_model.LinearExpr | int
"""A count of decisions: an expression of the model, or a number where nothing is left to decide."""

PIECE = 480
"""A breach that is counted in pieces (a night, a wish, a head on a shift) costs as much as this many minutes."""

MUST_WEIGHT = 50
"""The weight of a must in a model in which musts clash, on the level of the law."""

Broken = tuple[str, Witness]
"""A rule by its name and the witness where it is broken."""


class _Everything(frozenset[Broken]):
    def __contains__(self, broken: object) -> bool:
        return True


EVERYTHING: AbstractSet[Broken] = _Everything()
"""All rules at all witnesses: a model in which every must can be broken at its price."""

Terms = tuple[tuple[int, int], ...]


class Limits:
    """All limits of one model, their slacks and what the slacks cost.

    A must that is `relaxed` at a witness gets a slack there as well, priced far above all else.
    """

    def __init__(self, model: cp_model.CpModel, relaxed: AbstractSet[Broken]) -> None:
        self._model = model
        self._relaxed = relaxed
        self._slacks: dict[tuple[Terms, int, int], cp_model.IntVar] = {}
        self._amounts: dict[Broken, list[tuple[int, cp_model.IntVar | int]]] = {}
        self._prices: dict[int, int] = {}
        self._tops: dict[int, int] = {}
        self._sunk = 0

    def post(
        self, rule: Rule, at: Witness, count: Expr, *, at_most: int | None, at_least: int | None,
        unit: str, each: int = 1, times: int = 1,
    ) -> None:  # fmt: skip
        """Post a limit; see `RotaModel.limit`."""
        flat = cp_model.FlatIntExpr(cp_model.LinearExpr.sum([count]))
        variables, weights, offset = list(flat.vars), [int(c) for c in flat.coeffs], int(flat.offset)
        for sign, bound in ((1, at_most), (-1, at_least)):
            if bound is not None:
                self._cap(rule, at, variables, [sign * w for w in weights], sign * (bound - offset), unit, each, times)

    def _cap(
        self, rule: Rule, at: Witness, variables: list[cp_model.IntVar], weights: list[int], bound: int,
        unit: str, each: int, times: int,
    ) -> None:  # fmt: skip
        highest = sum(w * self._highest(v) for w, v in zip(weights, variables, strict=True) if w > 0)
        if highest <= bound:
            return
        price = self.price(rule, at, unit, times)
        if price is None:
            step = gcd(*weights) or 1
            left = cp_model.LinearExpr.weighted_sum(variables, [w // step for w in weights])
            self._model.add(left <= bound // step) if variables else self._model.add_bool_or([])
            return
        step = gcd(*weights, bound, each if each > 1 else 0)
        scale = 1 if each > 1 else step
        share = each // step if each > 1 else 1
        price *= scale
        slack: cp_model.IntVar | int
        if variables:
            slack = self._slack(variables, [w // step for w in weights], bound // step, share, highest // step)
            self._prices[slack.index] = self._prices.get(slack.index, 0) + price
        else:
            slack = -(bound // step // share)
            self._sunk += slack * price
        self._amounts.setdefault((rule.name, at), []).append((scale, slack))

    def _highest(self, variable: cp_model.IntVar) -> int:
        if variable.index not in self._tops:
            self._tops[variable.index] = int(variable.proto.domain[1])
        return self._tops[variable.index]

    def _slack(
        self, variables: list[cp_model.IntVar], weights: list[int], bound: int, share: int, highest: int
    ) -> cp_model.IntVar:
        key = (tuple(sorted(zip((v.index for v in variables), weights, strict=True))), bound, share)
        if key not in self._slacks:
            slack = self._model.new_int_var(0, -((bound - highest) // share), "")
            left = cp_model.LinearExpr.weighted_sum([*variables, slack], [*weights, -share])
            self._model.add(left <= bound)
            self._slacks[key] = slack
        return self._slacks[key]

    def price(self, rule: Rule, at: Witness, unit: str, times: int) -> int | None:
        """Return what a minute or piece of breach costs at a witness, None where the rule must not be broken."""
        per_unit = times * (1 if unit == "min" else PIECE)
        if rule.mode == "should":
            return LEVELS[rule.level] * rule.weight * per_unit
        return LEVELS["legal"] * MUST_WEIGHT * per_unit if (rule.name, at) in self._relaxed else None

    def minimise(self) -> float:
        """Make the price of all slacks the objective; return what one unit of it is worth in weighted hours."""
        step = gcd(*self._prices.values(), self._sunk) or 1
        variables = [self._model.get_int_var_from_proto_index(i) for i in self._prices]
        priced = cp_model.LinearExpr.weighted_sum(variables, [p // step for p in self._prices.values()])
        self._model.minimize(priced + self._sunk // step)
        return step / 60

    def amounts(self, value: Callable[[cp_model.IntVar], int]) -> dict[Broken, int]:
        """Return by how much each limit is broken, by rule and witness, given the value of each variable."""
        totals = {
            key: sum(scale * (slack if isinstance(slack, int) else value(slack)) for scale, slack in parts)
            for key, parts in self._amounts.items()
        }
        return {key: amount for key, amount in totals.items() if amount}
