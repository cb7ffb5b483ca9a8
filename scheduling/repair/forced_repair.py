"""The forced repair: the published rota, changed only where absences and fixed duties leave no choice."""

from collections.abc import Collection
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Assignment, Rota

CellOf = tuple[str, date]
"""A cell of the grid: a person and a day."""


def forced_repair(inputs: Inputs, decided: Collection[CellOf]) -> Rota:
    """Return the published rota without duties that cannot be worked any more, and with the fixed duties in.

    A `decided` cell has its fixed duties and no other. In any other cell a fixed shift replaces the published shifts,
    and a fixed turn on call the published turns. No other cell changes.
    """
    fixed: dict[CellOf, list[Fixed]] = {}
    for row in inputs.fixed:
        fixed.setdefault((row.person, row.day), []).append(row)
    stay = (
        entry
        for entry in (inputs.published or Rota()).assignments
        if _can_stay(inputs, entry)
        and (entry.person, entry.day) not in decided
        and not any(_replaces(inputs, row, entry) for row in fixed.get((entry.person, entry.day), ()))
    )
    days = set(inputs.horizon.days)
    typed = (Assignment(row.person, row.day, row.duty) for row in inputs.fixed if row.is_held and row.day in days)
    return Rota.of({*stay, *typed})


def _can_stay(inputs: Inputs, entry: Assignment) -> bool:
    person = inputs.person.get(entry.person)
    known = entry.duty in inputs.shift or entry.duty in inputs.tier
    return person is not None and known and inputs.available(person, entry.day)


def _replaces(inputs: Inputs, row: Fixed, entry: Assignment) -> bool:
    """Tell whether a fixed duty or day off takes the place of a published duty of the same cell."""
    return row.duty == "off" or (row.duty != entry.duty and (row.duty in inputs.shift) == (entry.duty in inputs.shift))
