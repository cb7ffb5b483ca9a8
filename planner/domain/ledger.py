"""The Ledger sheet: what each person has from earlier months, and the hours they were there for."""

from collections.abc import Iterable
from datetime import timedelta

from planner.domain.inputs import Inputs

USUAL_DAYS = 28
"""The days before the plan that a ledger without any date counts."""


def carried_over(inputs: Inputs, measure: str) -> dict[str, int]:
    """Return what each person has of a measure from earlier months, by the Ledger sheet."""
    found: dict[str, int] = {}
    for line in inputs.ledger:
        if line.measure == measure:
            found[line.person] = found.get(line.person, 0) + line.amount
    return found


def ledger_weights(inputs: Inputs, measure: str, people: Iterable[str]) -> dict[str, int]:
    """Return the contract minutes of each person in the months that the ledger counts, employment and leave credited.

    A person's months begin with the Since of their rows of the measure, or of any of their rows. In a ledger without
    dates they are the same for everyone. In one with dates a person without any row is new, and has none.
    """
    first = inputs.horizon.first_day
    dated = [line.since for line in inputs.ledger if line.since]
    usual = min(dated, default=first - timedelta(days=USUAL_DAYS))
    found = {}
    for name in people:
        rows = [line for line in inputs.ledger if line.person == name]
        own = [line.since for line in rows if line.since and line.measure == measure]
        since = min(own or [line.since for line in rows if line.since], default=usual if rows or not dated else first)
        days = [since + timedelta(days=i) for i in range((first - since).days)]
        found[name] = inputs.due_minutes(inputs.person[name], days)
    return found
