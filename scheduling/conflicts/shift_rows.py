"""Rows of the Shifts and On-call sheets in a conflict."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from planner.domain.roster.flexible_shift import row_names
from planner.domain.roster.shifts import EVERY_DAY
from planner.domain.wording import say_count
from scheduling.conflicts.removable_row import AGREED, RemovableRow, changed
from scheduling.conflicts.subproblem import Subproblem
from scheduling.facts.wording import say_list, say_weekdays
from scheduling.rules.cover.shift_staffing import ShiftStaffing
from scheduling.rules.on_call.on_call_gap import OnCallGap
from scheduling.rules.runs.not_next_day import NotNextDay
from scheduling.rules.runs.same_shift_in_a_row import SameShiftInARow
from scheduling.rules.runs.same_shift_in_a_row_at_least import SameShiftInARowAtLeast


def shift_rows(problem: Subproblem, rules: frozenset[str]) -> Iterator[RemovableRow]:
    """Yield the days of each shift, the shifts that must not follow it, and its limits a day and in a row."""
    staffed = ShiftStaffing.name in rules
    for code, (shift, *_) in problem.inputs.shift_rows.items():
        change = partial(_shift, row=code)
        if staffed and shift.most is not None and shift.most > 0:
            says = f"{code} has at most {say_count(shift.most, 'person', 'people')} a day"
            yield RemovableRow(("Shifts", "most", code), says, partial(change, most=None), ShiftStaffing.name)
        if shift.days != EVERY_DAY and not (staffed and shift.least):
            says, way_out = f"{code} runs only on {say_weekdays(shift.days)}", f"let {code} run on other days"
            yield RemovableRow(("Shifts", "days", code), says, partial(change, days=EVERY_DAY), "", way_out, AGREED)
        if shift.not_next_day and NotNextDay.name in rules:
            barred = say_list(sorted(row_names(problem.inputs.shifts, shift.not_next_day)))
            says = f"{code} is not followed by {barred} on the next day"
            free = partial(change, not_next_day=frozenset())
            yield RemovableRow(("Shifts", "not_next_day", code), says, free, NotNextDay.name)
        if shift.most_in_a_row is not None and SameShiftInARow.name in rules:
            says = f"nobody has {code} on more than {say_count(shift.most_in_a_row, 'day')} in a row"
            free = partial(change, most_in_a_row=None)
            yield RemovableRow(("Shifts", "most_in_a_row", code), says, free, SameShiftInARow.name)
        if shift.least_in_a_row > 1 and SameShiftInARowAtLeast.name in rules:
            says = f"a run of {code} has at least {shift.least_in_a_row} days"
            free = partial(change, least_in_a_row=1)
            yield RemovableRow(("Shifts", "least_in_a_row", code), says, free, SameShiftInARowAtLeast.name)
        if staffed and shift.least:
            says = f"{code} needs at least {say_count(shift.least, 'person', 'people')} a day"
            yield RemovableRow(("Shifts", "least", code), says, partial(change, least=0), ShiftStaffing.name)


def gap_rows(problem: Subproblem, rules: frozenset[str]) -> Iterator[RemovableRow]:
    """Yield the minimum gap between two turns on call."""
    for tier in problem.inputs.tiers:
        if tier.gap_days and OnCallGap.name in rules:
            says = f"two turns of {tier.name} are at least {say_count(tier.gap_days, 'day')} apart"
            yield RemovableRow(("On-call", "gap", tier.code), says, partial(_no_gap, code=tier.code), OnCallGap.name)


def _shift(problem: Subproblem, row: str, **parts: Any) -> Subproblem:
    rows = (replace(shift, **parts) if shift.row == row else shift for shift in problem.inputs.shifts)
    return changed(problem, shifts=tuple(rows))


def _no_gap(problem: Subproblem, code: str) -> Subproblem:
    rows = (replace(tier, gap_days=0) if tier.code == code else tier for tier in problem.inputs.tiers)
    return changed(problem, tiers=tuple(rows))
