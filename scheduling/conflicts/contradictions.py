"""Rows of a workbook that stand against each other, before any rota is made."""

from planner.domain.inputs import Inputs
from planner.domain.outcome.conflict import Conflict
from planner.domain.outcome.requirement import Requirement
from scheduling.checking.check import check_rota
from scheduling.conflicts.case import Case
from scheduling.conflicts.explain import Search, told_once
from scheduling.model.initial_rota import clashes, decided, musts_clash


def contradictions(inputs: Inputs, requirement: Requirement) -> tuple[Conflict, ...]:
    """Return rows that no rota can keep together; none where it cannot be proven in a few seconds.

    Each person is looked at alone; when these conflicts are mended and the musts still clash, the rota that breaks
    fewest of them says where to look further. An empty requirement leaves what the workbook itself asks for.
    """
    search = Search(Case.of(inputs, requirement))
    for name in inputs.person:
        search.of_one(name)
    left, rules = search.case.inputs, [rule for rule, _ in search.case.musts]
    if musts_clash(left, requirement, rules):
        _, nearest = clashes(left, requirement, rules, decided(left))
        search.of_all(breach for breach in check_rota(left, requirement, nearest) if breach.mode == "must")
    return told_once(search.found)
