"""Rows of a workbook that contradict each other, found before any rota is made."""

from planner.domain.outcome.conflict import Conflict
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.conflicts.explain import ConflictSearch, each_way_once
from scheduling.conflicts.subproblem import Subproblem
from scheduling.model.initial_rota import fixed_rota, musts_clash, musts_to_relax

NEAREST = 0.6
"""Deterministic seconds for a rota that breaks few musts: it only shows where to look."""


def contradictions(desk: Desk) -> tuple[Conflict, ...]:
    """Return rows that no rota can keep together; none where it cannot be proven in a few seconds.

    The search looks at each person alone. If the musts still clash without these conflicts, the rota that breaks the
    fewest musts shows where to look next. An empty requirement leaves only what the workbook itself asks for.
    """
    search = ConflictSearch(Subproblem.of(desk))
    for name in desk.inputs.person:
        search.collect_person_conflicts(name)
    left, rules = search.problem.inputs, [rule for rule, _ in search.problem.musts]
    if musts_clash(left, desk.requirement, rules):
        _, nearest = musts_to_relax(left, desk.requirement, rules, fixed_rota(left), NEAREST)
        search.collect_team_conflicts(check_rota(Desk.of(left, desk.requirement), nearest).musts, proven=True)
    return each_way_once(search.found)
