"""A result that is planned again: cells locked in its grid stay, all others are where the new rota starts from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota
from planner.workbook.pages.read_rota import read_grid
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.results.edits import changed_cells, with_cells
from planner.workbook.results.read_result import with_absences
from planner.workbook.stored import data_sheet
from planner.workbook.stored.book import StoredBook
from planner.workbook.stored.facts import Facts, facts_of


@dataclass(frozen=True)
class PlannedBefore:
    """What a grid decides for the next plan.

    `inputs` have its locked cells as fixed duties and the leave typed into it; `start` is its rota, None when it is
    of another period; `locked` are the cells locked there beyond the Fixed sheet, `typed` those retyped without a lock.
    """

    inputs: Inputs
    start: Rota | None = None
    locked: tuple[tuple[str, date], ...] = ()
    typed: tuple[tuple[str, date], ...] = ()

    def cells_not_kept(self, rota: Rota) -> Iterator[tuple[str, date]]:
        """Yield the cells that were retyped without a lock and that a new rota changes again."""
        for person, day in self.typed:
            if self.start is not None and self.start.duties(person, day) != rota.duties(person, day):
                yield person, day


def planned_before(path: Path, inputs: Inputs) -> PlannedBefore:
    """Return what the grid of a result decides for a plan of these inputs, which are read from the same file.

    Raises
    ------
    InputFaults
        For everything in the grid that is not understood, and when its Rota or Data sheet is missing or was changed.
    """
    with StoredBook(path) as book:
        tables = data_sheet.read_tables(book.sheet(data_sheet.SHEET))
        sheet = book.sheet(ROTA)
    with data_sheet.stored_faults():
        facts = facts_of(tables, Rota())
    if facts.period[0] and facts.period != (str(inputs.settings.first_day), str(inputs.settings.last_day)):
        return PlannedBefore(inputs)
    grid = read_grid(
        sheet,
        inputs,
        expected=[name for name in facts.people if name in inputs.person],
        former=[name for name in facts.people if name not in inputs.person],
    )
    decided = {(row.person, row.day) for row in inputs.fixed}
    locked = {(row.person, row.day) for row in grid.locks} - decided
    away = {(leave.person, leave.first_day) for leave in grid.absences}
    typed = [cell for cell in changed_cells(_known(facts, inputs), grid.rota) if cell not in locked | decided | away]
    after = with_cells(with_absences(inputs, grid.absences), grid.locks, grid.cells)
    return PlannedBefore(after, grid.rota, tuple(sorted(locked)), tuple(typed))


def _known(facts: Facts, inputs: Inputs) -> Rota:
    return Rota.of(a for a in facts.made.assignments if a.person in inputs.person)
