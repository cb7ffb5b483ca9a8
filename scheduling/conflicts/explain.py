"""From broken musts to the rows of the workbook that cause them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.conflict import Conflict, WorkbookRow
from scheduling.checking.desk import Desk
from scheduling.conflicts.deletion_filter import deletion_filter
from scheduling.conflicts.removable_row import Key, RemovableRow, without_all
from scheduling.conflicts.removable_rows import removable_rows
from scheduling.conflicts.subproblem import BUILT, Subproblem, Trial
from scheduling.conflicts.subproblems import person_subproblem, team_subproblems
from scheduling.conflicts.ways_out import ways_out

WORK = 8.0
"""The most seconds of work, not of the clock, that one search may take."""

MOST = 12
"""The most conflicts that one search returns; others show up once these are solved."""

SHEETS = ("Fixed", "Leave", "Cover", "Previous", "People", "Shifts", "On-call", "Plan", "Rules")
"""The order of the rows of a conflict: rows for single days first."""


def explain(desk: Desk, breaches: Iterable[Breach]) -> tuple[Conflict, ...]:
    """Return sets of rows that no rota can keep, of which every row is needed, for the musts that a rota breaks.

    A broken must that another rota would keep gives no conflict: then the rota is wrong, not the workbook. The search
    removes one row of each conflict that it finds, so the next conflict is a different one. It leaves out a conflict
    that a way out of an earlier one solves as well.
    """
    search = ConflictSearch(Subproblem.of(desk))
    musts = sorted((b for b in breaches if b.mode == "must"), key=lambda b: (str(b.day), b.person, b.rule))
    alone = {breach.person: breach for breach in reversed(musts) if breach.person in desk.inputs.person}
    for breach in sorted(alone.values(), key=musts.index):
        search.collect_person_conflicts(breach.person, breach.day)
    search.collect_team_conflicts(musts)
    return each_way_once(search.found)


class ConflictSearch:
    """The search for conflicts; `problem` is the workbook without one row of each conflict in `found`."""

    def __init__(self, problem: Subproblem) -> None:
        """Start with a whole workbook and no conflict."""
        self.problem = problem
        self.work_left = WORK
        self.found: list[Conflict] = []
        self._whole: tuple[Subproblem, Trial] | None = None

    def collect_person_conflicts(self, name: str, day: date | None = None) -> None:
        """Find the conflicts among the demands on one person alone; `day` is the cell to show."""
        self._collect(name, day, lambda problem: iter((person_subproblem(problem, name),)))

    def collect_team_conflicts(self, musts: Iterable[Breach], *, proven: bool = False) -> None:
        """Find the conflicts of several people behind broken musts; look at few days first.

        If a rota keeps every must, no part of the plan has a conflict, so the whole is tried first, unless it is
        `proven` that there is none.
        """
        if proven:
            self._whole = self.problem, Trial(True, False, 0.0)
        solved = {conflict.person for conflict in self.found}
        rows = list(musts)
        days = {breach.day: breach for breach in reversed(rows) if breach.person not in solved}
        for breach in sorted(days.values(), key=rows.index):
            if self._trial_of_whole().feasible:
                return
            self._collect(breach.person, breach.day, partial(team_subproblems, day=breach.day))

    def _collect(self, name: str, day: date | None, parts: Callable[[Subproblem], Iterator[Subproblem]]) -> None:
        while len(self.found) < MOST:
            infeasible = next(filter(self._is_infeasible, parts(self.problem)), None)
            if infeasible is None:
                return
            self._add_conflict(infeasible, name, day)

    def _is_infeasible(self, problem: Subproblem) -> bool:
        trial = self._trial_of_whole() if problem is self.problem else self._trial(problem)
        return trial.infeasible

    def _trial_of_whole(self) -> Trial:
        """Try the problem, once until it changes."""
        if self._whole is None or self._whole[0] is not self.problem:
            self._whole = self.problem, self._trial(self.problem)
        return self._whole[1]

    def _trial(self, problem: Subproblem) -> Trial:
        if self.work_left <= 0:
            return Trial(False, False, 0.0)
        trial = problem.trial()
        self.work_left -= trial.seconds
        return trial

    def _add_conflict(self, part: Subproblem, name: str, day: date | None) -> None:
        """Reduce an infeasible part to a conflict, record it, and remove one of its rows from the problem."""
        rows = removable_rows(part)
        core, minimal = self._core(part, rows)
        bare, whole = (_only(problem, core) for problem in (part, self.problem))
        self.problem = max(core, key=rows.index).without(self.problem)
        shown = sorted(core, key=lambda row: (SHEETS.index(str(row.key[0])), rows.index(row)))
        stated = tuple(WorkbookRow(place_of(part.inputs, row.key), row.says) for row in shown)
        self.found.append(Conflict(stated, ways_out(bare, whole, core), name, day, minimal))
        self.work_left -= 2 * len(core) * bare.size / BUILT

    def _core(self, part: Subproblem, rows: tuple[RemovableRow, ...]) -> tuple[list[RemovableRow], bool]:
        """Return rows that clash of which each is needed, and whether there was enough work left to be sure."""

        def clash(kept: Sequence[RemovableRow]) -> bool:
            keys = set(kept)
            return self._is_infeasible(without_all(part, tuple(row for row in rows if row not in keys)))

        before = self.work_left
        core = deletion_filter(rows, clash)
        minimal = self.work_left > 0
        if before - self.work_left < self.work_left:  # another order may find fewer rows
            core = min(core, deletion_filter(rows[::-1], clash), key=len)
        return core, minimal


def _only(problem: Subproblem, core: list[RemovableRow]) -> Subproblem:
    """Return a subproblem with no other removable rows than those of a core."""
    return without_all(problem, tuple(row for row in removable_rows(problem) if row not in set(core)))


def each_way_once(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts without those that a way out of an earlier one solves, and with each way out once.

    One more person solves each of two conflicts and not always both.
    """
    found: list[Conflict] = []
    shown: set[str] = set()
    for conflict in conflicts:
        if not any(way.change in shown and not way.hires for way in conflict.ways_out):
            new = tuple(way for way in conflict.ways_out if way.change not in shown)
            found.append(replace(conflict, ways_out=new or conflict.ways_out))
            shown |= {way.change for way in new}
    return tuple(found)


def place_of(inputs: Inputs, key: Key) -> str:
    """Return the cell of a row; a duty that is in no sheet comes from the Rota sheet."""
    sheet = str(key[0])
    for known in (key, key[:-1]):
        if known in inputs.places or not inputs.places:
            return inputs.places.get(known, sheet)
    return {"Fixed": "Rota", "Leave": "Rota"}.get(sheet, sheet)
