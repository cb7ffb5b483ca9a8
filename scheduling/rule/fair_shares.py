"""Fair shares: the burden of a group, divided in proportion to contract hours; leave counts as worked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planner.domain.inputs import Inputs
from scheduling.facts.eligibility import may_be_on_call
from scheduling.facts.wording import agree
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule

PARTS = 10
"""The rules count what exceeds a fair share in tenths, since fair shares are rarely whole numbers."""

FULL_WEIGHT = 10
"""The weight of the person with the most contract hours; small, so that the numbers of the model stay small."""


class UnfairShare(NamedTuple):
    """A person above their fair share: what they have, the share, and the parts beyond what the rule allows."""

    name: str
    has: int
    share: float
    beyond: int


def fair_weights(inputs: Inputs, people: Iterable[str]) -> dict[str, int]:
    """Return each person's weight in tenths of the largest one, without people who have no hours in the plan."""
    targets = {name: inputs.target_minutes(inputs.person[name]) for name in people}
    largest = max(targets.values(), default=0)
    weights = {name: round(FULL_WEIGHT * target / largest) if largest else 0 for name, target in targets.items()}
    return {name: weight for name, weight in weights.items() if weight > 0}


def on_call_weights(inputs: Inputs, people: Iterable[str]) -> dict[str, int]:
    """Return the fair weights of the people who may be on call for some tier."""
    return fair_weights(
        inputs, [name for name in people if any(may_be_on_call(inputs.person[name], tier) for tier in inputs.tiers)]
    )


def carried_over(inputs: Inputs, measure: str) -> dict[str, int]:
    """Return what each person has of a measure from earlier months, by the Ledger sheet."""
    found: dict[str, int] = {}
    for line in inputs.ledger:
        if line.measure == measure:
            found[line.person] = found.get(line.person, 0) + line.amount
    return found


def limit_shares(
    model: RotaModel, rule: Rule, now: Mapping[str, Expr], before: Mapping[str, int], weights: Mapping[str, int],
    unit: str, parts: int = PARTS,
) -> None:  # fmt: skip
    """Limit what each person has, `now` plus `before`, to their share by `weights` plus the number of the rule.

    A person who is above their share from earlier months alone would look better if all others had more. The charge
    takes away that gain: nobody gets a weekend only to make the weekends of others look fair.
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
    """Yield each person who has more than their share by `weights` plus `limit`."""
    everyone, whole = sum(own.values()), sum(weights.values())
    for name, weight in weights.items():
        beyond = -(parts * (weight * everyone - whole * (own[name] - limit)) // whole)
        if beyond > 0:
            yield UnfairShare(name, own[name], weight * everyone / whole, beyond)


def say_unfair(name: str, has: str, share: str, limit: int, earlier: bool) -> str:
    """Write what a person has, with `earlier` months or not, the fair share, and how much above it is allowed."""
    counted = " with earlier months" if earlier else ""
    return f"{name} has {has}{counted}, the fair share is {share}; {limit} more {agree(limit, 'is', 'are')} allowed"
