"""Limits in a CP-SAT model: a must is an inequality, a should is an inequality with a priced slack."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import gcd
from types import MappingProxyType

from ortools.sat.python import cp_model

from planner.domain.outcome.breach import Witness
from scheduling.model.levels import LEVELS, Level
from scheduling.model.linear_expressions import Expr, FlatExpr
from scheduling.model.modelled_rule import ModelledRule
from scheduling.model.rota_limit import RotaLimit

PIECE = 480
"""The minutes that cost as much as one piece of a breach, such as a night, a wish or a person on a shift."""

MUST_WEIGHT = 50
"""The weight of a relaxed must, on the legal level."""

BreachKey = tuple[str, Witness]
"""What identifies a breach: the name of the rule and the witness."""


@dataclass(frozen=True)
class RelaxedMusts:
    """Musts that may be broken at a price: those of `rules`, by name, everywhere; others only `at` a witness."""

    rules: frozenset[str] = frozenset()
    at: frozenset[BreachKey] = frozenset()

    @classmethod
    def all_of(cls, rules: Iterable[ModelledRule]) -> "RelaxedMusts":
        """Relax each of these rules everywhere."""
        return cls(frozenset(rule.name for rule in rules))

    def allows(self, rule: str, at: Witness) -> bool:
        """Tell whether a rule may be broken at a witness."""
        return rule in self.rules or (rule, at) in self.at


NONE_RELAXED = RelaxedMusts()
"""Every must is kept."""

NONE_PASSED: Mapping[BreachKey, int] = MappingProxyType({})
"""No breach is free."""

Terms = tuple[tuple[int, int], ...]


class SoftLimits:
    """All limits of a CP-SAT model, their slacks and the price of the slacks.

    A must gets a slack where it is `relaxed`, priced far above all else. A should that is `passed` at a witness may be
    broken there by that amount for nothing. Without `cp` the limits start a model of their own.
    """

    def __init__(
        self,
        relaxed: RelaxedMusts = NONE_RELAXED,
        passed: Mapping[BreachKey, int] = NONE_PASSED,
        cp: cp_model.CpModel | None = None,
    ) -> None:
        self.cp = cp_model.CpModel() if cp is None else cp
        self.relaxed = relaxed
        self._passed = passed
        self._slacks: dict[tuple[Terms, int, int], cp_model.IntVar] = {}
        self._amounts: dict[BreachKey, list[tuple[int, cp_model.IntVar | int]]] = {}
        self._prices: dict[Level, dict[int, int]] = {level: {} for level in LEVELS}
        self._sunk: dict[Level, int] = dict.fromkeys(LEVELS, 0)
        self._tops: dict[int, int] = {}

    def wants(self, rule: ModelledRule) -> bool:
        """Tell whether a rule shall add its limits here at all."""
        return True

    def post(self, limit: RotaLimit) -> None:
        """Add a limit to the model, as hard as its rule is."""
        for sign, bound in limit.sides:
            self._cap(limit, sign, bound - sign * limit.counted.offset)

    def charge(self, rule: ModelledRule, count: FlatExpr, price: int, beyond: int | None = None, each: int = 1) -> None:
        """Let each unit of a count, or each `each` of what it has beyond a number, cost a price on a rule's level."""
        if beyond is not None:
            bound, highest = beyond - count.offset, self._highest(count, count.weights)
            if highest > bound:
                self._priced_slack(_level(rule), count, count.weights, bound, highest, each, price)
            return
        prices = self._prices[_level(rule)]
        for index, weight in zip(count.indices, count.weights, strict=True):
            prices[index] = prices.get(index, 0) + weight * price
        self._sunk[_level(rule)] += count.offset * price

    def price(self, rule: ModelledRule, at: Witness, unit: str, times: int = 1, parts: int = 1) -> int | None:
        """Return what a minute or part of a piece of breach costs at a witness, None where the rule is a must."""
        per_unit = times * (1 if unit == "min" else PIECE // parts)
        if rule.mode == "should":
            return LEVELS[rule.level] * rule.weight * per_unit
        return LEVELS["legal"] * MUST_WEIGHT * per_unit if self.relaxed.allows(rule.name, at) else None

    def _cap(self, limit: RotaLimit, sign: int, bound: int) -> None:
        """Keep the variables of a limit times `sign` at most at a bound, or let a slack pay for what lies beyond."""
        count, weights = limit.counted, [sign * weight for weight in limit.counted.weights]
        bound += self._passed.get((limit.rule.name, limit.at), 0) * limit.each
        highest = self._highest(count, weights)
        if highest <= bound:
            return
        price = self.price(limit.rule, limit.at, limit.unit, limit.times, limit.parts)
        if price is None:
            self._forbid(count, weights, bound)
        else:
            self._allow(limit, weights, bound, highest, price)

    def _highest(self, count: FlatExpr, weights: Sequence[int]) -> int:
        """Return the most that a weighted sum of variables can be."""
        tops = self._tops
        for index, variable in zip(count.indices, count.variables, strict=True):
            if index not in tops:
                tops[index] = int(variable.proto.domain[1])
        return sum([weight * tops[index] for weight, index in zip(weights, count.indices, strict=True) if weight > 0])

    def _forbid(self, count: FlatExpr, weights: list[int], bound: int) -> None:
        if count.variables:
            step = gcd(*weights) or 1
            left = cp_model.LinearExpr.weighted_sum(count.variables, [weight // step for weight in weights])
            self.cp.add(left <= bound // step)
        else:
            self.cp.add_bool_or([])

    def _allow(self, limit: RotaLimit, weights: Sequence[int], bound: int, highest: int, price: int) -> None:
        level = _level(limit.rule)
        paid = self._priced_slack(level, limit.counted, weights, bound, highest, limit.each, price)
        self._amounts.setdefault((limit.rule.name, limit.at), []).append(paid)

    def _priced_slack(
        self, level: Level, count: FlatExpr, weights: Sequence[int], bound: int, highest: int, each: int, price: int
    ) -> tuple[int, cp_model.IntVar | int]:
        """Let a slack pay for what a weighted count has beyond a bound; return what a unit of the slack is, and it."""
        step = gcd(*weights, bound, each if each > 1 else 0)
        scale = 1 if each > 1 else step
        share = each // step if each > 1 else 1
        slack: cp_model.IntVar | int
        if count.variables:
            scaled = [weight // step for weight in weights]
            slack = self._slack(count, scaled, bound // step, share, highest // step)
            self._prices[level][slack.index] = self._prices[level].get(slack.index, 0) + scale * price
        else:
            slack = -(bound // step // share)
            self._sunk[level] += slack * scale * price
        return scale, slack

    def _slack(self, count: FlatExpr, weights: list[int], bound: int, share: int, highest: int) -> cp_model.IntVar:
        key = (tuple(sorted(zip(count.indices, weights, strict=True))), bound, share)
        if key not in self._slacks:
            slack = self.cp.new_int_var(0, -((bound - highest) // share), "")
            left = cp_model.LinearExpr.weighted_sum([*count.variables, slack], [*weights, -share])
            self.cp.add(left <= bound)
            self._slacks[key] = slack
        return self._slacks[key]

    def minimise(self) -> float:
        """Make the price of all slacks the objective; return the weighted hours of one unit of it."""
        price, step = self.total_price()
        self.cp.minimize(price)
        return step / 60

    def total_price(self) -> tuple[Expr, int]:
        """Return the price of all slacks, and the step: what one unit of that price stands for, in weighted minutes."""
        totals: dict[int, int] = {}
        for prices in self._prices.values():
            for index, price in prices.items():
                totals[index] = totals.get(index, 0) + price
        sunk = sum(self._sunk.values())
        step = gcd(*totals.values(), sunk) or 1
        variables = [self.cp.get_int_var_from_proto_index(i) for i in totals]
        if not variables:
            return sunk // step, step
        return cp_model.LinearExpr.weighted_sum(variables, [p // step for p in totals.values()]) + sunk // step, step

    def level_hours(self, value: Callable[[cp_model.IntVar], int]) -> dict[str, float]:
        """Return the weighted hours of breach on each level; `value` returns the value of a variable in a solution."""
        found = {}
        for level, prices in self._prices.items():
            paid = sum(p * value(self.cp.get_int_var_from_proto_index(i)) for i, p in prices.items())
            found[str(level)] = (paid + self._sunk[level]) / LEVELS[level] / 60
        return found

    def amounts(self, value: Callable[[cp_model.IntVar], int]) -> dict[BreachKey, int]:
        """Return the amount of each breach, by rule and witness; `value` returns the value of a variable."""
        totals = {
            key: sum(scale * (slack if isinstance(slack, int) else value(slack)) for scale, slack in parts)
            for key, parts in self._amounts.items()
        }
        return {key: amount for key, amount in totals.items() if amount}


def _level(rule: ModelledRule) -> Level:
    """Return the level on which a breach counts; a relaxed must counts on the legal level."""
    return "legal" if rule.mode == "must" else rule.level
