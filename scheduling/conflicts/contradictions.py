"""Rows of a workbook that stand against each other, before any rota is made."""

from planner.domain.outcome.conflict import Conflict
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.conflicts.case import Case
from scheduling.conflicts.explain import Search
from scheduling.model.initial_rota import clashes, decided, musts_clash


def contradictions(desk: Desk) -> tuple[Conflict, ...]:
    """Return rows that no rota can keep together; none where it cannot be proven in a few seconds.

    Each person is looked at alone; when these conflicts are mended and the musts still clash, the rota that breaks
    fewest of them says where to look further. An empty requirement leaves what the workbook itself asks for.
    """
    search = Search(Case.of(desk))
    for name in desk.inputs.person:
        search.of_one(name)
    left, rules = search.case.inputs, [rule for rule, _ in search.case.musts]
    if musts_clash(left, desk.requirement, rules):
        _, nearest = clashes(left, desk.requirement, rules, decided(left))
        search.of_all(check_rota(Desk.of(left, desk.requirement), nearest).musts)
    return tuple(search.found)
