"""Who may work a shift or be on call for a tier, and who is away."""

from datetime import date
from itertools import groupby

from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Person
from planner.domain.roster.shifts import Shift


def may_work(inputs: Inputs, person: Person, shift: Shift, day: date) -> bool:
    """Tell whether a person may work a shift on a day: it runs, it is one of theirs, and they are available."""
    theirs = not person.shifts or shift.code in person.shifts
    return theirs and inputs.runs(shift, day) and inputs.available(person, day) and is_there(inputs, person, shift, day)


def is_there(inputs: Inputs, person: Person, shift: Shift, day: date) -> bool:
    """Tell whether leave of a part of a day leaves anything of a shift."""
    if (person.name, day) not in inputs.part_leave:
        return True
    return bool(inputs.presences(person.name, shift.code, day))


def may_be_on_call(person: Person, tier: Tier) -> bool:
    """Tell whether a person may be on call for a tier: it is one of theirs and they hold one of its skills."""
    allowed = person.on_call is None or tier.code in person.on_call or tier.name in person.on_call
    return allowed and (not tier.skills or person.proficiency(tier.skills) > 0)


def is_away(inputs: Inputs, name: str, day: date) -> bool:
    """Tell whether a person is on leave or not employed on a day."""
    return not inputs.available(inputs.person[name], day)


def absences(inputs: Inputs, name: str) -> tuple[int, ...]:
    """Return how many days each absence of a person lasts, of the days of the plan and the known days before it.

    A duty worked on a day of leave before the plan cuts an absence in two.
    """
    worked = {entry.day for entry in inputs.previous if entry.person == name}
    runs = groupby(sorted(inputs.observed_days), lambda day: is_away(inputs, name, day) and day not in worked)
    return tuple(len(list(days)) for away, days in runs if away)
