"""Rows of a workbook that contradict each other, found before any rota is made."""

from planner.domain.inputs import Inputs
from planner.domain.outcome.conflict import Conflict
from planner.domain.outcome.requirement import Requirement
from scheduling.checking.check import check_rota
from scheduling.conflicts.explain import ConflictSearch
from scheduling.conflicts.subproblem import Subproblem
from scheduling.model.initial_rota import fixed_rota, musts_clash, musts_to_relax


def contradictions(inputs: Inputs, requirement: Requirement) -> tuple[Conflict, ...]:
    """Return sets of rows that no rota can keep together; none where a few seconds do not suffice for a proof.

    The search looks at each person alone. If the musts still clash without these conflicts, the rota that breaks the
    fewest musts shows where to look next. An empty requirement leaves only what the workbook itself asks for.
    """
    search = ConflictSearch(Subproblem.of(inputs, requirement))
    for name in inputs.person:
        search.search_person(name)
    left, rules = search.problem.inputs, [rule for rule, _ in search.problem.musts]
    if musts_clash(left, requirement, rules):
        _, nearest = musts_to_relax(left, requirement, rules, fixed_rota(left))
        search.search_team(breach for breach in check_rota(left, requirement, nearest) if breach.mode == "must")
    return tuple(search.found)
