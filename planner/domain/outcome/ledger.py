"""The Ledger sheet: what each person has from earlier months, and the hours they were there for."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from planner.domain.inputs import Inputs

MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "nights": "night shifts",
        "weekends": "weekends with a shift",
        "holidays": "shifts on public holidays",
        "on-call": "days on call",
        "on-call holidays": "public holidays on call",
        "hours": "paid hours",
        "wishes": "wishes that were refused",
    }
)
"""What the ledger counts, and what each word means."""

USUAL_DAYS = 28
"""The days before the plan that a ledger without any date counts."""


def carried_over(inputs: Inputs, measure: str) -> dict[str, int]:
    """Return what each person has of a measure from earlier months, by the Ledger sheet."""
    found: dict[str, int] = {}
    for line in inputs.ledger:
        if line.measure == measure:
            found[line.person] = found.get(line.person, 0) + line.amount
    return found


def ledger_since(inputs: Inputs, measure: str, people: Collection[str]) -> dict[str, date]:
    """Return the day from which on the ledger counts a measure of each person; the plan's first day if it does not.

    A person's months begin with the Since of their rows of the measure, or of any of their rows, or else with the first
    Since of the sheet. Where most of the people have rows, somebody without any is new: they have no months.
    """
    first = inputs.horizon.first_day
    if not inputs.ledger:
        return dict.fromkeys(people, first)
    usual = min((line.since for line in inputs.ledger if line.since), default=first - timedelta(days=USUAL_DAYS))
    rows = {name: [line for line in inputs.ledger if line.person == name] for name in people}
    kept = 2 * sum(map(bool, rows.values())) > len(rows)
    found = {}
    for name, lines in rows.items():
        own = [line.since for line in lines if line.since and line.measure == measure]
        dated = own or [line.since for line in lines if line.since]
        found[name] = min(dated, default=first if kept and not lines else usual)
    return found


def ledger_weights(inputs: Inputs, measure: str, people: Collection[str]) -> dict[str, int]:
    """Return the contract minutes of each person in the months that the ledger counts, employment and leave credited.

    `ledger_since` says which months these are.
    """
    first, found = inputs.horizon.first_day, {}
    for name, since in ledger_since(inputs, measure, people).items():
        days = [since + timedelta(days=i) for i in range((first - since).days)]
        found[name] = inputs.due_minutes(inputs.person[name], days)
    return found
