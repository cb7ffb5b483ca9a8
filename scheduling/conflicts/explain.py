"""From broken musts to the rows of the workbook that stand against each other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.conflict import Conflict, Stated
from planner.domain.outcome.requirement import Requirement
from scheduling.conflicts.case import BUILT, Case, Trial
from scheduling.conflicts.clause import Clause, Key, without_all
from scheduling.conflicts.clauses import clauses
from scheduling.conflicts.lens import of_person, of_team
from scheduling.conflicts.shrink import shrink
from scheduling.conflicts.ways_out import ways_out

WORK = 8.0
"""Seconds of work, not of the clock, that the search may take in all."""

MOST = 12
"""Conflicts told at most: once some are mended the others are seen."""

SHEETS = ("Fixed", "Leave", "Cover", "Previous", "People", "Shifts", "On-call", "Plan", "Rules")
"""The order in which the rows of a conflict are told: what was typed for a day first."""


def explain(inputs: Inputs, requirement: Requirement, breaches: Iterable[Breach]) -> tuple[Conflict, ...]:
    """Return sets of rows that no rota can keep, of which every row is needed, for the musts that a rota breaks.

    A broken must that another rota would keep gives none: then it is the rota that is wrong, not the workbook. Of a
    conflict that has been found one row is taken as given up, so that the next one is another. A conflict that a way
    out of an earlier one ends as well is left out.
    """
    search = Search(Case.of(inputs, requirement))
    musts = sorted((b for b in breaches if b.mode == "must"), key=lambda b: (str(b.day), b.person, b.rule))
    alone = {breach.person: breach for breach in reversed(musts) if breach.person in inputs.person}
    for breach in sorted(alone.values(), key=musts.index):
        search.of_one(breach.person, breach.day)
    search.of_all(musts)
    return told_once(search.found)


class Search:
    """The search for conflicts: `case` is what is left of the workbook when each of those `found` is mended."""

    def __init__(self, case: Case) -> None:
        """Start with nothing found."""
        self.case = case
        self.left = WORK
        self.found: list[Conflict] = []
        self._whole: tuple[Case, Trial] | None = None

    def of_one(self, name: str, day: date | None = None) -> None:
        """Find the conflicts of what is asked of one person alone; `day` is the cell to look at."""
        self._look(name, day, lambda case: iter((of_person(case, name),)))

    def of_all(self, musts: Iterable[Breach]) -> None:
        """Find the conflicts of people together behind broken musts, the smallest first.

        Where a rota keeps every must there is none in any part of the plan, so that is asked first.
        """
        mended = {conflict.person for conflict in self.found}
        rows = list(musts)
        days = {breach.day: breach for breach in reversed(rows) if breach.person not in mended}
        for breach in sorted(days.values(), key=rows.index):
            if self._of_whole().kept:
                return
            self._look(breach.person, breach.day, partial(of_team, day=breach.day))

    def _look(self, name: str, day: date | None, lenses: Callable[[Case], Iterator[Case]]) -> None:
        while len(self.found) < MOST:
            lens = next(filter(self._clashes, lenses(self.case)), None)
            if lens is None:
                return
            self._shrunk(lens, name, day)

    def _clashes(self, case: Case) -> bool:
        return self._of_whole().clashes if case is self.case else self._trial(case).clashes

    def _of_whole(self) -> Trial:
        """Return what is known of all that is left of the workbook, found out once."""
        if self._whole is None or self._whole[0] is not self.case:
            self._whole = self.case, self._trial(self.case)
        return self._whole[1]

    def _trial(self, case: Case) -> Trial:
        if self.left <= 0:
            return Trial(False, False, 0.0)
        trial = case.trial()
        self.left -= trial.seconds
        return trial

    def _shrunk(self, lens: Case, name: str, day: date | None) -> None:
        every = clauses(lens)

        def clash(kept: Sequence[Clause]) -> bool:
            keys = set(kept)
            return self._clashes(without_all(lens, tuple(clause for clause in every if clause not in keys)))

        before = self.left
        core = shrink(every, clash)
        minimal = self.left > 0
        if before - self.left < self.left:  # another order may find fewer rows
            core = min(core, shrink(every[::-1], clash), key=len)
        bare, whole = (
            without_all(case, tuple(clause for clause in clauses(case) if clause not in set(core)))
            for case in (lens, self.case)
        )
        narrow_first = sorted(core, key=every.index, reverse=True)
        self.case = narrow_first[0].without(self.case)
        told = sorted(core, key=lambda clause: (SHEETS.index(str(clause.key[0])), every.index(clause)))
        rows = tuple(Stated(place_of(lens.inputs, clause.key), clause.says) for clause in told)
        self.found.append(Conflict(rows, ways_out(bare, whole, core), name, day, minimal))
        self.left -= 2 * len(core) * bare.size / BUILT


def told_once(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts without those that a way out of an earlier one ends, and with each way out once.

    One more person ends each of two conflicts and not always both.
    """
    found: list[Conflict] = []
    told: set[str] = set()
    for conflict in conflicts:
        if not any(way.change in told and not way.hires for way in conflict.ways_out):
            new = tuple(way for way in conflict.ways_out if way.change not in told)
            found.append(replace(conflict, ways_out=new or conflict.ways_out))
            told |= {way.change for way in new}
    return tuple(found)


def place_of(inputs: Inputs, key: Key) -> str:
    """Return the cell a row stands in; a duty that stands in no sheet was typed or kept in the Rota sheet."""
    sheet = str(key[0])
    for known in (key, key[:-1]):
        if known in inputs.places or not inputs.places:
            return inputs.places.get(known, sheet)
    return {"Fixed": "Rota", "Leave": "Rota"}.get(sheet, sheet)
