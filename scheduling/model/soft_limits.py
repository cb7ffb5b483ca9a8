"""How a limit gets into the model: a must as an inequality, a should as an inequality with a priced slack."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import gcd
from types import MappingProxyType

from ortools.sat.python import cp_model

from planner.domain.outcome.breach import Witness
from scheduling.model.levels import LEVELS, Level
from scheduling.model.linear import Expr, Flat
from scheduling.model.modelled_rule import ModelledRule

PIECE = 480
"""A breach that is counted in pieces (a night, a wish, a head on a shift) costs as much as this many minutes."""

MUST_WEIGHT = 50
"""The weight of a must in a model in which musts clash, on the level of the law."""

Broken = tuple[str, Witness]
"""A rule by its name and the witness where it is broken."""


@dataclass(frozen=True)
class MayBreak:
    """Musts that may be broken at a price: those of `rules`, by name, wherever it be; others only `at` a witness."""

    rules: frozenset[str] = frozenset()
    at: frozenset[Broken] = frozenset()

    @classmethod
    def all_of(cls, rules: Iterable[ModelledRule]) -> "MayBreak":
        """Return that every one of these rules may be broken wherever it be."""
        return cls(frozenset(rule.name for rule in rules))

    def lets(self, rule: str, at: Witness) -> bool:
        """Tell whether a rule may be broken at a witness."""
        return rule in self.rules or (rule, at) in self.at


KEPT = MayBreak()
"""Every must is kept."""

NOTHING: Mapping[Broken, int] = MappingProxyType({})
"""No breach is let pass."""

Terms = tuple[tuple[int, int], ...]


class Limits:
    """All limits of one model, their slacks and what the slacks cost.

    A must that is `relaxed` where it stands gets a slack there as well, priced far above all else. A should that is
    `passed` at a witness may be broken there by that amount for nothing.
    """

    def __init__(self, model: cp_model.CpModel, relaxed: MayBreak, passed: Mapping[Broken, int] = NOTHING) -> None:
        self._model = model
        self._relaxed = relaxed
        self._passed = passed
        self._slacks: dict[tuple[Terms, int, int], cp_model.IntVar] = {}
        self._amounts: dict[Broken, list[tuple[int, cp_model.IntVar | int]]] = {}
        self._prices: dict[Level, dict[int, int]] = {level: {} for level in LEVELS}
        self._sunk: dict[Level, int] = dict.fromkeys(LEVELS, 0)
        self._tops: dict[int, int] = {}

    def post(
        self, rule: ModelledRule, at: Witness, count: Flat, *, at_most: int | None, at_least: int | None,
        unit: str, each: int = 1, times: int = 1, parts: int = 1,
    ) -> None:  # fmt: skip
        """Post a limit; see `RotaModel.limit`."""
        for sign, bound in ((1, at_most), (-1, at_least)):
            if bound is not None:
                self._cap(rule, at, count, sign, sign * (bound - count.offset), unit, each, times, parts)

    def _cap(
        self,
        rule: ModelledRule,
        at: Witness,
        count: Flat,
        sign: int,
        bound: int,
        unit: str,
        each: int,
        times: int,
        parts: int,
    ) -> None:
        variables, weights = count.variables, [sign * w for w in count.weights]
        bound += self._passed.get((rule.name, at), 0) * each
        tops = self._tops
        for index, variable in zip(count.indices, variables, strict=True):
            if index not in tops:
                tops[index] = int(variable.proto.domain[1])
        highest = sum([w * tops[index] for w, index in zip(weights, count.indices, strict=True) if w > 0])
        if highest <= bound:
            return
        price = self.price(rule, at, unit, times, parts)
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
            scaled = [w // step for w in weights]
            slack = self._slack(count, scaled, bound // step, share, highest // step)
            prices = self._prices[_level(rule)]
            prices[slack.index] = prices.get(slack.index, 0) + price
        else:
            slack = -(bound // step // share)
            self._sunk[_level(rule)] += slack * price
        self._amounts.setdefault((rule.name, at), []).append((scale, slack))

    def charge(self, rule: ModelledRule, count: Flat, price: int) -> None:
        """Let each unit of a count cost a price on the level of a rule."""
        prices = self._prices[_level(rule)]
        for index, weight in zip(count.indices, count.weights, strict=True):
            prices[index] = prices.get(index, 0) + weight * price
        self._sunk[_level(rule)] += count.offset * price

    def _slack(self, count: Flat, weights: list[int], bound: int, share: int, highest: int) -> cp_model.IntVar:
        key = (tuple(sorted(zip(count.indices, weights, strict=True))), bound, share)
        if key not in self._slacks:
            slack = self._model.new_int_var(0, -((bound - highest) // share), "")
            left = cp_model.LinearExpr.weighted_sum([*count.variables, slack], [*weights, -share])
            self._model.add(left <= bound)
            self._slacks[key] = slack
        return self._slacks[key]

    def price(self, rule: ModelledRule, at: Witness, unit: str, times: int, parts: int = 1) -> int | None:
        """Return what a minute or part of a piece of breach costs at a witness, None where the rule is a must."""
        per_unit = times * (1 if unit == "min" else PIECE // parts)
        if rule.mode == "should":
            return LEVELS[rule.level] * rule.weight * per_unit
        return LEVELS["legal"] * MUST_WEIGHT * per_unit if self._relaxed.lets(rule.name, at) else None

    def minimise(self) -> float:
        """Make the price of all slacks the objective; return what one unit of it is worth in weighted hours."""
        price, step = self.paid()
        self._model.minimize(price)
        return step / 60

    def paid(self) -> tuple[Expr, int]:
        """Return the price of all slacks, in units of so much."""
        totals: dict[int, int] = {}
        for prices in self._prices.values():
            for index, price in prices.items():
                totals[index] = totals.get(index, 0) + price
        sunk = sum(self._sunk.values())
        step = gcd(*totals.values(), sunk) or 1
        variables = [self._model.get_int_var_from_proto_index(i) for i in totals]
        if not variables:
            return sunk // step, step
        return cp_model.LinearExpr.weighted_sum(variables, [p // step for p in totals.values()]) + sunk // step, step

    def level_hours(self, value: Callable[[cp_model.IntVar], int]) -> dict[str, float]:
        """Return the weighted hours of breach on each level, given the value of each variable."""
        found = {}
        for level, prices in self._prices.items():
            paid = sum(p * value(self._model.get_int_var_from_proto_index(i)) for i, p in prices.items())
            found[str(level)] = (paid + self._sunk[level]) / LEVELS[level] / 60
        return found

    def amounts(self, value: Callable[[cp_model.IntVar], int]) -> dict[Broken, int]:
        """Return by how much each limit is broken, by rule and witness, given the value of each variable."""
        totals = {
            key: sum(scale * (slack if isinstance(slack, int) else value(slack)) for scale, slack in parts)
            for key, parts in self._amounts.items()
        }
        return {key: amount for key, amount in totals.items() if amount}


def _level(rule: ModelledRule) -> Level:
    """Return the level a breach counts on: of a must that is let go, the law's."""
    return "legal" if rule.mode == "must" else rule.level
