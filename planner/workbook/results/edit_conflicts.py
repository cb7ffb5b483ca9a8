"""Where a planner's edits stand against rows of the workbook, or against each other."""

from dataclasses import replace

from planner.domain.outcome.conflict import Conflict
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.results.edits import kept_cells
from planner.workbook.results.read_result import Result
from scheduling.checking.desk import Desk
from scheduling.conflicts.explain import explain


def edit_conflicts(result: Result) -> tuple[Conflict, ...]:
    """Return the rows that no rota can keep when every cell that was retyped or locked stays; none when no must breaks.

    A broken must that another rota around these cells would keep gives none: repair finds that rota.
    """
    inputs = result.plan.inputs
    decided = {(row.person, row.day, row.duty) for row in inputs.fixed}
    typed = tuple(row for row in kept_cells(result) if (row.person, row.day, row.duty) not in decided)
    cells: dict[tuple[object, ...], str] = {
        ("Fixed", "duty", row.person, row.day, row.duty): f"{ROTA}!{result.cells[row.person, row.day]}" for row in typed
    }
    edited = replace(inputs, fixed=(*inputs.fixed, *typed), places={**inputs.places, **cells})
    return explain(Desk.of(edited, result.plan.requirement), result.plan.breaches)
