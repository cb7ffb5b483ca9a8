"""Whose fair share is how large: in proportion to contract hours, leave and employment credited."""

from collections.abc import Iterable

from planner.domain.inputs import Inputs

FULL = 10
"""The weight of whoever has the most contract hours in the plan; small, so that shares stay small whole numbers."""


def fair_weights(inputs: Inputs, people: Iterable[str]) -> dict[str, int]:
    """Return each person's weight in tenths of the largest; whoever has no hours in the plan is left out."""
    targets = {name: inputs.target_minutes(inputs.person[name]) for name in people}
    largest = max(targets.values(), default=0)
    weights = {name: round(FULL * target / largest) if largest else 0 for name, target in targets.items()}
    return {name: weight for name, weight in weights.items() if weight > 0}


def carried_over(inputs: Inputs, measure: str) -> dict[str, int]:
    """Return what each person brings of a measure from earlier months, by the Ledger sheet."""
    found: dict[str, int] = {}
    for line in inputs.ledger:
        if line.measure == measure:
            found[line.person] = found.get(line.person, 0) + line.amount
    return found
