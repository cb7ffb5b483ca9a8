"""Every row of a workbook that can have a part in a conflict; rules first, then what is typed for single days."""

from scheduling.conflicts.cover_rows import cover_rows
from scheduling.conflicts.day_rows import fixed_rows, leave_rows, previous_rows
from scheduling.conflicts.must_rows import must_rows
from scheduling.conflicts.people_rows import people_rows
from scheduling.conflicts.removable_row import RemovableRow
from scheduling.conflicts.shift_rows import gap_rows, shift_rows
from scheduling.conflicts.subproblem import Subproblem


def removable_rows(case: Subproblem) -> tuple[RemovableRow, ...]:
    """Return the rows of a case, those a planner would least want to hear of first."""
    rules = frozenset(rule.name for rule, _ in case.musts)
    return (
        *must_rows(case),
        *shift_rows(case, rules),
        *people_rows(case, rules),
        *gap_rows(case, rules),
        *previous_rows(case),
        *cover_rows(case, rules),
        *leave_rows(case),
        *fixed_rows(case, rules),
    )
