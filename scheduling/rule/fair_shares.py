"""Fair shares: what everybody has of a burden, split in proportion to contract hours, leave and employment credited."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planner.domain.inputs import Inputs
from scheduling.facts.wording import agree
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

PARTS = 10
"""What is beyond a fair share is counted in tenths: shares are no whole numbers, and half a night is not one."""

FULL_WEIGHT = 10
"""The weight of whoever has the most contract hours in the plan; small, so that shares stay small whole numbers."""


class UnfairShare(NamedTuple):
    """Somebody beyond their fair share: what they have, the share, and how many parts are too much."""

    name: str
    has: int
    share: float
    beyond: int


def fair_weights(inputs: Inputs, people: Iterable[str]) -> dict[str, int]:
    """Return each person's weight in tenths of the largest; whoever has no hours in the plan is left out."""
    targets = {name: inputs.target_minutes(inputs.person[name]) for name in people}
    largest = max(targets.values(), default=0)
    weights = {name: round(FULL_WEIGHT * target / largest) if largest else 0 for name, target in targets.items()}
    return {name: weight for name, weight in weights.items() if weight > 0}


def carried_over(inputs: Inputs, measure: str) -> dict[str, int]:
    """Return what each person brings of a measure from earlier months, by the Ledger sheet."""
    found: dict[str, int] = {}
    for line in inputs.ledger:
        if line.measure == measure:
            found[line.person] = found.get(line.person, 0) + line.amount
    return found


def limit_shares(
    model: RotaModel, rule: Rule, now: Mapping[str, Expr], before: Mapping[str, int], weights: Mapping[str, int],
    unit: str, parts: int = PARTS,
) -> None:  # fmt: skip
    """Limit what everybody has, `now` and `before`, to their share by `weights` and the rule's number more.

    Whoever earlier months alone put above their share would look better if all others were given more. So what they
    would gain by it is charged: nobody is given a weekend just to make the others' weekends look fair.
    """
    whole = sum(weights.values())
    counts = {name: model.tally(f"{rule.name} of {name}", now[name]) for name in weights}
    own = {name: counts[name] + before.get(name, 0) for name in weights}
    everyone = model.tally(f"all {rule.name} of {', '.join(weights)}", sum(own.values()))
    for name, weight in weights.items():
        above = parts * (whole * own[name] - weight * everyone)
        most = parts * whole * rule.limit
        model.limit(rule, (name,), above, at_most=most, each=whole, unit=unit, parts=parts)
    earlier = sum(before.get(name, 0) for name in weights)
    above_already = sum(
        weight for name, weight in weights.items() if whole * (before.get(name, 0) - rule.limit) > weight * earlier
    )
    for name in weights if above_already else ():
        model.charge(rule, counts[name], -(-10 * above_already // whole), unit=unit)


def unfair_shares(
    own: Mapping[str, int], weights: Mapping[str, int], limit: int, parts: int = PARTS
) -> Iterator[UnfairShare]:
    """Yield who has more than their share of what all have by `weights`, and `limit` more."""
    everyone, whole = sum(own.values()), sum(weights.values())
    for name, weight in weights.items():
        beyond = -(parts * (weight * everyone - whole * (own[name] - limit)) // whole)
        if beyond > 0:
            yield UnfairShare(name, own[name], weight * everyone / whole, beyond)


def say_unfair(name: str, has: str, share: str, limit: int, earlier: bool) -> str:
    """Say what somebody has, `earlier` months counted in, what would be fair, and how much above it is let pass."""
    counted = " with earlier months" if earlier else ""
    return f"{name} has {has}{counted}, the fair share is {share}; {limit} more {agree(limit, 'is', 'are')} allowed"
