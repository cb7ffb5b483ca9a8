"""All rows of a subproblem that can have a part in a conflict."""

from scheduling.conflicts.cover_rows import cover_rows
from scheduling.conflicts.day_rows import fixed_rows, leave_rows, previous_rows
from scheduling.conflicts.must_rows import must_rows
from scheduling.conflicts.people_rows import people_rows
from scheduling.conflicts.removable_row import RemovableRow
from scheduling.conflicts.shift_rows import gap_rows, shift_rows
from scheduling.conflicts.subproblem import Subproblem


def removable_rows(problem: Subproblem) -> tuple[RemovableRow, ...]:
    """Return the rows of a subproblem: rules first, which planners change last, then rows of people and single days."""
    rules = frozenset(rule.name for rule, _ in problem.musts)
    return (
        *must_rows(problem),
        *shift_rows(problem, rules),
        *people_rows(problem, rules),
        *gap_rows(problem, rules),
        *previous_rows(problem),
        *cover_rows(problem, rules),
        *leave_rows(problem),
        *fixed_rows(problem, rules),
    )
