"""Rows about single days in a conflict: of the Previous, Leave and Fixed sheets."""

from collections.abc import Iterator
from functools import partial

from planner.domain.people import Leave
from scheduling.conflicts.case import Case
from scheduling.conflicts.clause import Clause, Key, changed
from scheduling.facts.wording import say_day
from scheduling.rules.eligibility.fixed_duties import FixedDuties

LEAVE = 5.0
"""The price of moving a leave: people have booked for it, so a few gaps come before it."""


def of_previous(case: Case) -> Iterator[Clause]:
    """Yield what was worked before the plan; it can stand in a conflict and cannot be given up."""
    for done in sorted(case.inputs.previous):
        says = f"{done.person} had {done.duty} on {say_day(done.day)}"
        key: Key = ("Previous", "duty", done.person, done.day, done.duty)
        yield Clause(key, says, partial(_without, part="previous", row=done), price=None)


def of_leave(case: Case) -> Iterator[Clause]:
    """Yield approved leave in the plan."""
    horizon = case.inputs.horizon
    for leave in case.inputs.leave:
        if leave.approved and leave.last_day >= horizon.first_day and leave.first_day <= horizon.last_day:
            key: Key = ("Leave", "first_day", leave.person, leave.first_day)
            says = f"{leave.person} is on leave ({leave.kind}){_when(leave)}"
            gives = f"move {leave.person}'s leave{_when(leave)}"
            yield Clause(key, says, partial(_without, part="leave", row=leave), "", gives, LEAVE)


def of_fixed(case: Case, rules: frozenset[str]) -> Iterator[Clause]:
    """Yield decided duties and days off."""
    rows = set(case.inputs.fixed) if FixedDuties.name in rules else set()
    for fixed in sorted(rows, key=lambda row: (row.day, row.person, row.duty)):
        what = "off" if fixed.duty == "off" else f"to {fixed.duty}"
        says = f"{fixed.person} is fixed {what} on {say_day(fixed.day)}"
        gives = f"do not fix {fixed.person} {what} on {say_day(fixed.day)}"
        key: Key = ("Fixed", "duty", fixed.person, fixed.day, fixed.duty)
        yield Clause(key, says, partial(_without, part="fixed", row=fixed), "", gives)


def _without(case: Case, part: str, row: object) -> Case:
    return changed(case, **{part: tuple(other for other in getattr(case.inputs, part) if other != row)})


def _when(leave: Leave) -> str:
    if leave.first_day == leave.last_day:
        return f" on {say_day(leave.first_day)}"
    return f" from {say_day(leave.first_day)} to {say_day(leave.last_day)}"
