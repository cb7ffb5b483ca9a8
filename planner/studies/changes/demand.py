"""Tickets that come in other numbers, and work that takes another time."""

from dataclasses import replace
from itertools import product

from planner.domain.inputs import Inputs
from planner.domain.scenario import Change
from planner.studies.changes.promises import promises_of
from planner.studies.changes.refusal import refused


def change_volume(inputs: Inputs, change: Change) -> Inputs:
    """Change the number of tickets by a share."""
    meant = [
        (*promises_of(inputs, term), *(skill for skill in inputs.skills if skill == term)) for term in change.terms
    ]
    if unknown := [term for term, names in zip(change.terms, meant, strict=True) if not names]:
        raise refused(change, f"{'; '.join(unknown)} is neither a priority nor a skill")
    changes = (replace(change, applies_to="; ".join(names)) for names in product(*meant))
    return replace(inputs, volume_changes=(*inputs.volume_changes, *changes))


def deflect(inputs: Inputs, change: Change) -> Inputs:
    """Take away a share of the tickets, such as those that a bot answers."""
    return change_volume(inputs, replace(change, amount=-change.amount))


def change_handle_time(inputs: Inputs, change: Change) -> Inputs:
    """Change the hands-on minutes of a ticket by a share."""
    meant = {term: {*promises_of(inputs, term), term} for term in change.terms}
    hit = [all(names & {row.priority, row.skill} for names in meant.values()) for row in inputs.handling]
    if not any(hit):
        raise refused(change, f"no row of the Handling sheet is for {change.applies_to}")
    rows = zip(inputs.handling, hit, strict=True)
    return replace(
        inputs, handling=tuple(replace(row, minutes=row.minutes * (1 + change.amount)) if h else row for row, h in rows)
    )


def automate(inputs: Inputs, change: Change) -> Inputs:
    """Save a share of the hands-on minutes."""
    return change_handle_time(inputs, replace(change, amount=-change.amount))
