"""Changes that cannot be made, as faults of the Scenarios sheet."""

from planner.domain.errors import Fault, InputFaults
from planner.domain.scenario import Change


def refused(change: Change, why: str, accepted: str = "a change that can be made") -> InputFaults:
    """Return the fault of a change that cannot be made."""
    amount = change.words or f"{change.amount:+g}"
    asked = f"{change.kind} {amount} for {change.applies_to or 'everyone'}"
    return InputFaults((Fault("Scenarios", 0, 0, "", f"{asked}: {why}", accepted),))
