"""Rows about single days in a conflict: of the Previous, Leave and Fixed sheets."""

from collections.abc import Iterator
from functools import partial

from planner.domain.roster.people import Leave
from scheduling.conflicts.removable_row import Key, RemovableRow, changed
from scheduling.conflicts.subproblem import Subproblem
from scheduling.facts.wording import say_day
from scheduling.rules.eligibility.fixed_duties import FixedDuties

LEAVE = 5.0
"""The price of moving a leave: people have booked their trips, so a few gaps come before it."""


def previous_rows(problem: Subproblem) -> Iterator[RemovableRow]:
    """Yield the duties worked before the plan: they can be part of a conflict, but nobody can change them."""
    for done in sorted(problem.inputs.previous):
        says = f"{done.person} had {done.duty} on {say_day(done.day)}"
        key: Key = ("Previous", "duty", done.person, done.day, done.duty)
        yield RemovableRow(key, says, partial(_without, part="previous", row=done), price=None)


def leave_rows(problem: Subproblem) -> Iterator[RemovableRow]:
    """Yield approved leave in the plan."""
    horizon = problem.inputs.horizon
    for leave in problem.inputs.leave:
        if leave.approved and leave.last_day >= horizon.first_day and leave.first_day <= horizon.last_day:
            key: Key = ("Leave", "first_day", leave.person, leave.first_day)
            says = f"{leave.person} is on leave ({leave.kind}){_when(leave)}"
            way_out = f"move {leave.person}'s leave{_when(leave)}"
            yield RemovableRow(key, says, partial(_without, part="leave", row=leave), "", way_out, LEAVE)


def fixed_rows(problem: Subproblem, rules: frozenset[str]) -> Iterator[RemovableRow]:
    """Yield fixed duties and days off."""
    rows = set(problem.inputs.fixed) if FixedDuties.name in rules else set()
    for fixed in sorted(rows, key=lambda row: (row.day, row.person, row.duty)):
        what = "off" if fixed.duty == "off" else f"to {fixed.duty}"
        says = f"{fixed.person} is fixed {what} on {say_day(fixed.day)}"
        way_out = f"do not fix {fixed.person} {what} on {say_day(fixed.day)}"
        key: Key = ("Fixed", "duty", fixed.person, fixed.day, fixed.duty)
        yield RemovableRow(key, says, partial(_without, part="fixed", row=fixed), "", way_out)


def _without(problem: Subproblem, part: str, row: object) -> Subproblem:
    return changed(problem, **{part: tuple(other for other in getattr(problem.inputs, part) if other != row)})


def _when(leave: Leave) -> str:
    if leave.first_day == leave.last_day:
        return f" on {say_day(leave.first_day)}"
    return f" from {say_day(leave.first_day)} to {say_day(leave.last_day)}"
