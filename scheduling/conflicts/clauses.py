"""Every row of a workbook that can have a part in a conflict; rules first, then what is typed for single days."""

from scheduling.conflicts.case import Case
from scheduling.conflicts.clause import Clause
from scheduling.conflicts.of_cover import of_cover
from scheduling.conflicts.of_days import of_fixed, of_leave, of_previous
from scheduling.conflicts.of_people import of_people
from scheduling.conflicts.of_rules import of_rules
from scheduling.conflicts.of_shifts import of_gaps, of_shifts


def clauses(case: Case) -> tuple[Clause, ...]:
    """Return the rows of a case, those a planner would least want to hear of first."""
    rules = frozenset(rule.name for rule, _ in case.musts)
    return (
        *of_rules(case),
        *of_shifts(case, rules),
        *of_people(case, rules),
        *of_gaps(case, rules),
        *of_previous(case),
        *of_cover(case, rules),
        *of_leave(case),
        *of_fixed(case, rules),
    )
