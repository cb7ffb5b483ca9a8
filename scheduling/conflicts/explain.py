"""From broken musts to the rows of the workbook that stand against each other."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.domain.breach import Breach
from planner.domain.conflict import Conflict, Stated
from planner.domain.inputs import Inputs
from planner.domain.requirement import Requirement
from scheduling.conflicts.case import Case
from scheduling.conflicts.clause import Clause, Key, without_all
from scheduling.conflicts.clauses import clauses
from scheduling.conflicts.lens import of_person, of_team
from scheduling.conflicts.shrink import shrink
from scheduling.conflicts.ways_out import ways_out

WORK = 250_000
"""Cells times rules that may be looked at in all; about 20 s on one core."""

MOST = 12
"""Conflicts told at most: once some are mended the others are seen."""

SHEETS = ("Fixed", "Leave", "Cover", "Previous", "People", "Shifts", "On-call", "Plan", "Rules")
"""The order in which the rows of a conflict are told: what was typed for a day first."""


def explain(inputs: Inputs, requirement: Requirement, breaches: Iterable[Breach]) -> tuple[Conflict, ...]:
    """Return sets of rows that no rota can keep, of which every row is needed, for the musts that a rota breaks.

    A broken must that another rota would keep gives none: then it is the rota that is wrong, not the workbook. Of a
    conflict that has been found one row is taken as given up, so that the next one is another.
    """
    search = _Search(Case.of(inputs, requirement))
    musts = sorted((b for b in breaches if b.mode == "must"), key=lambda b: (str(b.day), b.person, b.rule))
    alone = {breach.person: breach for breach in reversed(musts) if breach.person in inputs.person}
    for breach in sorted(alone.values(), key=musts.index):
        search.look(breach, _person)
    mended = {conflict.person for conflict in search.found}
    days = {breach.day: breach for breach in reversed(musts) if breach.person not in mended}
    for breach in sorted(days.values(), key=musts.index):
        search.look(breach, _team)
    return tuple(search.found)


def _person(case: Case, breach: Breach) -> Iterator[Case]:
    yield of_person(case, breach.person)


def _team(case: Case, breach: Breach) -> Iterator[Case]:
    yield from of_team(case, breach.day)


class _Search:
    def __init__(self, case: Case) -> None:
        self.case = case
        self.left = WORK
        self.found: list[Conflict] = []

    def look(self, breach: Breach, lenses: Callable[[Case, Breach], Iterator[Case]]) -> None:
        """Find the conflicts behind a breach that are seen through lenses, the smallest first."""
        while len(self.found) < MOST:
            lens = next(filter(self._clashes, lenses(self.case, breach)), None)
            if lens is None:
                return
            self._shrunk(lens, breach)

    def _clashes(self, case: Case) -> bool:
        if self.left <= 0:
            return False
        self.left -= case.size
        return case.clashes()

    def _shrunk(self, lens: Case, breach: Breach) -> None:
        every = clauses(lens)

        def clash(kept: Sequence[Clause]) -> bool:
            keys = set(kept)
            return self._clashes(without_all(lens, tuple(clause for clause in every if clause not in keys)))

        orders = (every, every[::-1])
        core = min((shrink(order, clash) for order in orders), key=len)
        minimal = self.left > 0
        bare, whole = (
            without_all(case, tuple(clause for clause in clauses(case) if clause not in set(core)))
            for case in (lens, self.case)
        )
        narrow_first = sorted(core, key=every.index, reverse=True)
        self.case = narrow_first[0].without(self.case)
        told = sorted(core, key=lambda clause: (SHEETS.index(str(clause.key[0])), every.index(clause)))
        rows = tuple(Stated(place_of(lens.inputs, clause.key), clause.says) for clause in told)
        self.found.append(Conflict(rows, ways_out(bare, whole, core), breach.person, breach.day, minimal))


def place_of(inputs: Inputs, key: Key) -> str:
    """Return the cell a row stands in; a duty that stands in no sheet was typed or kept in the Rota sheet."""
    sheet = str(key[0])
    for known in (key, key[:-1]):
        if known in inputs.places or not inputs.places:
            return inputs.places.get(known, sheet)
    return {"Fixed": "Rota", "Leave": "Rota"}.get(sheet, sheet)
