"""Where a planner's edits cannot hold together with rows of the workbook, or with each other."""

from planner.domain.outcome.conflict import Conflict
from planner.workbook.results.edits import kept_cells, with_cells
from planner.workbook.results.read_result import Result
from scheduling.checking.desk import Desk
from scheduling.conflicts.explain import explain


def edit_conflicts(result: Result) -> tuple[Conflict, ...]:
    """Return the rows that no rota can keep when every cell that was retyped or locked stays; none when no must breaks.

    A broken must that another rota around these cells would keep gives none: repair finds that rota.
    """
    edited = with_cells(result.plan.inputs, kept_cells(result), result.cells)
    return explain(Desk.of(edited, result.plan.requirement), result.plan.breaches)
