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


def limit_shares(
    model: RotaModel, rule: Rule, groups: Iterable[FairGroup], count: Callable[[str], Expr], unit: str,
    parts: int = PARTS, spread: bool = False,
) -> None:  # fmt: skip
    """Limit what each person has by `count`, with earlier months, to their share plus the number of the rule.

    The price is convex: what is far beyond the number costs twice as much, so that a burden is spread evenly also where
    nobody can have their share. With `spread` a small price is due for all that is above the share, and for what is
    below it by more than the number; that suits burdens whose sum is fixed, as others would grow by it.
    """
    far = 2 * rule.limit + (PIECE if unit == "min" else 1)
    for group in groups:
        counts = {name: model.tally(f"{rule.name} of {name}", count(name)) for name in group.weights}
        everyone = model.tally(f"all {rule.name} of {', '.join(group.weights)}", sum(counts.values()))
        whole = sum(group.weights.values())
        for name, weight in group.weights.items():
            above = parts * (whole * counts[name] - weight * everyone) + whole * group.ahead(name, parts)
            most = parts * whole * rule.limit
            model.limit(rule, (name,), above, at_most=most, each=whole, unit=unit, parts=parts)
            model.charge(rule, above, FAR, unit=unit, beyond=parts * whole * far, each=whole, parts=parts)
            if spread:
                model.charge(rule, above, BELOW, unit=unit, beyond=0, each=whole, parts=parts)
                model.charge(rule, -1 * above, BELOW, unit=unit, beyond=most, each=whole, parts=parts)
        gain = 10 * _gain(group, parts, rule.limit) + FAR * _gain(group, parts, far)
        for name in counts if gain else ():
            model.charge(rule, counts[name], -(-gain // whole), unit=unit)


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
