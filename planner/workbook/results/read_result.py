"""Reading a result back: the rota as it is after hand edits, and all that a check or an export needs of the plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from planner.assessment.assemble_plan import assemble_plan
from planner.assessment.assess import check
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.plan import Plan, Round
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Rota
from planner.workbook.excel.seal import stamp_of
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.pages.read_rota import RotaGrid, read_grid
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.stored import data_sheet
from planner.workbook.stored.assessment import overtime_of, premium_pay_of, refusals_of
from planner.workbook.stored.back_test import back_test_of
from planner.workbook.stored.book import StoredBook
from planner.workbook.stored.data_sheet import stored_faults
from planner.workbook.stored.data_table import Row
from planner.workbook.stored.facts import facts_of
from planner.workbook.stored.forecast import forecast_of
from planner.workbook.stored.past import past_of
from planner.workbook.stored.promise import promise_of
from planner.workbook.stored.requirement import requirement_of
from scheduling.checking.desk import Desk


@dataclass(frozen=True)
class Result:
    """A result read back.

    `plan` has the rota as it stands in the grid now, checked anew; its promise, refused wishes and overtime are those
    of `made`, the rota before any edit, and its forecast has no paths. `locks` are the cells that end with "!",
    `absences` leave that stands in the grid only; the plan's inputs have it, and nothing fixed for those days.
    """

    plan: Plan
    made: Rota
    locks: tuple[Fixed, ...]
    absences: tuple[Leave, ...]
    cells: Mapping[tuple[str, date], str]

    def place(self, breach: Breach) -> str:
        """Return the cell a breach speaks of, such as Rota!K12; empty when it is of no single cell."""
        at = self.cells.get((breach.person, breach.day)) if breach.day else None
        return f"{ROTA}!{at}" if at else ""


def read_result(path: Path) -> Result:
    """Read a result whole, without the ticket export it was made from.

    Raises
    ------
    InputFaults
        For everything that is wrong in its input sheets, or else in its grid and its stored tables.
    """
    inputs = read_inputs(path)
    grid, tables = _sheets(path, inputs)
    inputs = with_absences(inputs, grid.absences)
    with stored_faults():
        facts = facts_of(tables, grid.rota)
        inputs = replace(inputs, handovers=facts.handovers)
        desk = Desk.of(inputs, requirement_of(tables))
        checked, promise = check(desk, grid.rota), promise_of(tables)
        forecast = forecast_of(tables, inputs.horizon, facts.model, facts.reason)
        plan = assemble_plan(
            desk,
            facts.solved,
            replace(
                checked,
                refusals=refusals_of(tables),
                overtime=overtime_of(tables),
                premium_pay=premium_pay_of(tables),
            ),
            forecast=replace(forecast, changes=facts.changes),
            promise=promise,
            provenance=replace(facts.provenance, made_at=facts.provenance.made_at or stamp_of(path)),
            rounds=tuple(Round(promise, asked) for asked in facts.asked),
            past=past_of(tables),
            back_test=back_test_of(tables),
            chance_minutes=facts.chance_minutes,
        )
    return Result(plan, facts.made, grid.locks, grid.absences, grid.cells)


def _sheets(path: Path, inputs: Inputs) -> tuple[RotaGrid, dict[str, list[Row]]]:
    """Return the grid and the stored tables, or refuse them with the faults of both."""
    faults: list[Fault] = []
    grid, tables = RotaGrid(), dict[str, list[Row]]()
    with StoredBook(path) as book:
        try:
            tables = data_sheet.read_tables(book.sheet(data_sheet.SHEET))
        except InputFaults as refusal:
            faults += refusal.faults
        try:
            grid = read_grid(book.sheet(ROTA), inputs)
        except InputFaults as refusal:
            faults += refusal.faults
    if faults:
        raise InputFaults(tuple(faults))
    return grid, tables


def with_absences(inputs: Inputs, typed: Sequence[Leave]) -> Inputs:
    """Return the inputs with leave of a day each; a duty fixed for such a day gives way to what has happened."""
    away = {(leave.person, leave.first_day) for leave in typed}
    fixed = tuple(row for row in inputs.fixed if not row.is_held or (row.person, row.day) not in away)
    return replace(inputs, leave=(*inputs.leave, *typed), fixed=fixed)


def is_result(path: Path) -> bool:
    """Tell whether a workbook is a result, be it one that lost a sheet, and not only the input of a plan."""
    try:
        with StoredBook(path) as book:
            return ROTA in book.titles or data_sheet.SHEET in book.titles
    except InputFaults:
        return False
