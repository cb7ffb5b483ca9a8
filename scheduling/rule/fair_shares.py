"""Fair shares: the burden of a group, divided in proportion to contract hours, for each period by its own hours."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from planner.domain.inputs import Inputs
from planner.domain.outcome.ledger import carried_over, ledger_weights
from planner.domain.wording import agree
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import PIECE
from scheduling.rule.rule import Rule

PARTS = 10
"""The rules count what exceeds a fair share in tenths, since fair shares are rarely whole numbers."""

FULL_WEIGHT = 10
"""The weight of the person with the most contract hours; small, so that the numbers of the model stay small."""

BELOW, FAR = 2, 10
"""Tenths of the price of a breach: for what is a little above or far below the share, and far above the number."""


@dataclass(frozen=True)
class FairGroup:
    """People who can take a burden over from each other.

    `weights` are tenths of the most contract hours of the plan. `before` is what each has from earlier months, and
    `share_before` their fair share of that.
    """

    weights: Mapping[str, int]
    before: Mapping[str, int]
    share_before: Mapping[str, float]

    def ahead(self, name: str, parts: int) -> int:
        """Return how far a person is above their share of earlier months (below: negative), in parts of a unit."""
        return round(parts * (self.before[name] - self.share_before[name]))


class UnfairShare(NamedTuple):
    """A person above their fair share: what they have, the share, and the parts beyond what the rule allows."""

    name: str
    has: int
    share: float
    beyond: int
    earlier: bool


def fair_weights(inputs: Inputs, people: Iterable[str]) -> dict[str, int]:
    """Return each person's weight in tenths of the largest one, without people who have no hours in the plan."""
    targets = {name: inputs.due_minutes(inputs.person[name], inputs.horizon.days) for name in people}
    largest = max(targets.values(), default=0)
    weights = {name: round(FULL_WEIGHT * target / largest) if largest else 0 for name, target in targets.items()}
    return {name: weight for name, weight in weights.items() if weight > 0}


def fair_groups(inputs: Inputs, groups: Iterable[Iterable[str]], measure: str, each: int = 1) -> tuple[FairGroup, ...]:
    """Return groups with their weights and what they have from earlier months, `each` units to one of the Ledger sheet.

    The burden of earlier months is divided by the hours that each person had in those months, not by the hours of this
    plan: somebody new has no share in it, and somebody who is away now keeps theirs.
    """
    carried, found = carried_over(inputs, measure), []
    for names in groups:
        weights = fair_weights(inputs, names)
        before = {name: each * carried.get(name, 0) for name in weights}
        earlier = ledger_weights(inputs, measure, weights)
        whole = sum(earlier.values())
        share = {name: sum(before.values()) * earlier[name] / whole if whole else 0.0 for name in weights}
        found.append(FairGroup(weights, before, share))
    return tuple(group for group in found if group.weights)


@dataclass(frozen=True)
class CountedGroup:
    """A fair group in a rota model: what each person has, and how far that is above their share.

    `above` includes earlier months; it is in parts of a unit times `whole`, the sum of the weights.
    """

    group: FairGroup
    counts: Mapping[str, Expr]
    above: Mapping[str, Expr]
    whole: int
    parts: int


def count_groups(
    model: RotaModel, rule: Rule, groups: Iterable[FairGroup], count: Callable[[str], Expr], parts: int = PARTS
) -> Iterator[CountedGroup]:
    """Yield each group with what its people have by `count`."""
    for group in groups:
        counts = {name: model.tally(f"{rule.name} of {name}", count(name)) for name in group.weights}
        everyone = model.tally(f"all {rule.name} of {', '.join(group.weights)}", sum(counts.values()))
        whole = sum(group.weights.values())
        above = {
            name: parts * (whole * counts[name] - weight * everyone) + whole * group.ahead(name, parts)
            for name, weight in group.weights.items()
        }
        yield CountedGroup(group, counts, above, whole, parts)


def limit_shares(model: RotaModel, rule: Rule, counted: CountedGroup, unit: str) -> None:
    """Limit what each person of a group has, with earlier months, to their share plus the number of the rule.

    The price is convex: what is far beyond the number costs twice as much, so that a burden is spread evenly also where
    nobody can have their share.
    """
    far = 2 * rule.limit + (PIECE if unit == "min" else 1)
    whole, parts = counted.whole, counted.parts
    for name, above in counted.above.items():
        most = parts * whole * rule.limit
        model.limit(rule, (name,), above, at_most=most, each=whole, unit=unit, parts=parts)
        model.charge(rule, above, FAR, unit=unit, beyond=parts * whole * far, each=whole, parts=parts)
    gain = 10 * _gain(counted.group, parts, rule.limit) + FAR * _gain(counted.group, parts, far)
    _charge_growth(model, rule, counted, gain, unit)


def even_out(model: RotaModel, rule: Rule, counted: CountedGroup, unit: str) -> None:
    """Charge a little for all above a share, and for all that is below it by more than the number of the rule.

    This suits burdens whose sum is fixed: to come nearer to their share from below, somebody takes over from others.
    """
    _charge_above(model, rule, counted, unit)
    beyond = counted.parts * counted.whole * rule.limit
    for above in counted.above.values():
        model.charge(rule, -1 * above, BELOW, unit=unit, beyond=beyond, each=counted.whole, parts=counted.parts)


def _charge_above(model: RotaModel, rule: Rule, counted: CountedGroup, unit: str) -> None:
    for above in counted.above.values():
        model.charge(rule, above, BELOW, unit=unit, beyond=0, each=counted.whole, parts=counted.parts)


def _charge_growth(model: RotaModel, rule: Rule, counted: CountedGroup, gain: int, unit: str) -> None:
    """Charge each unit of a burden with what others would gain by it, `gain` in tenths of a price times weights."""
    for count in counted.counts.values() if gain else ():
        model.charge(rule, count, -(-gain // counted.whole), unit=unit)


def _gain(group: FairGroup, parts: int, beyond: int) -> int:
    """Return the weight of all people who are beyond a number from earlier months alone.

    They would look better if all others had more. A charge takes away that gain: nobody gets a weekend only to make the
    weekends of others look fair.
    """
    return sum(weight for name, weight in group.weights.items() if group.ahead(name, parts) > parts * beyond)


def unfair_shares(
    groups: Iterable[FairGroup], count: Callable[[str], int], limit: int, parts: int = PARTS
) -> Iterator[UnfairShare]:
    """Yield each person who has more, by `count` and with earlier months, than their share plus `limit`."""
    for group in groups:
        now = {name: count(name) for name in group.weights}
        everyone, whole = sum(now.values()), sum(group.weights.values())
        for name, weight in group.weights.items():
            over = parts * (whole * (now[name] - limit) - weight * everyone)
            beyond = -(-over // whole) + group.ahead(name, parts)
            if beyond > 0:
                before = group.before[name]
                share = group.share_before[name] + weight * everyone / whole
                yield UnfairShare(name, before + now[name], share, beyond, before > 0)


def say_unfair(unfair: UnfairShare, has: str, limit: int) -> str:
    """Write a person's count, with earlier months if they count, the fair share, and the allowed excess."""
    counted = " with earlier months" if unfair.earlier else ""
    allowed = f"{limit} more {agree(limit, 'is', 'are')} allowed"
    return f"{unfair.name} has {has}{counted}, the fair share is {unfair.share:.1f}; {allowed}"
