"""What a planner decided in a result by hand, cells retyped and cells locked, and what that breaks."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from planner.assessment.cell_change import worst_first
from planner.domain.inputs import Inputs
from planner.domain.outcome.breaches import Breaches
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Rota
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.results.read_result import Result
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk


def changed_cells(made: Rota, now: Rota) -> tuple[tuple[str, date], ...]:
    """Return every person and day whose duties differ, sorted."""
    return tuple(sorted({(a.person, a.day) for a in made.assignments ^ now.assignments}))


def kept_cells(result: Result) -> tuple[Fixed, ...]:
    """Return every cell that was retyped or locked, as it stands now, once; leave typed into the grid is no duty."""
    away = {(leave.person, leave.first_day) for leave in result.absences}
    typed = (
        Fixed(person, day, duty, "typed by the planner")
        for person, day in changed_cells(result.made, result.plan.rota)
        if (person, day) not in away
        for duty in result.plan.rota.duties(person, day) or ("off",)
    )
    found = {(row.person, row.day, row.duty): row for row in (*typed, *result.locks)}
    return tuple(found.values())


def grown_breaches(result: Result) -> Breaches:
    """Return what is broken now and was not, or less, in the rota before the edits; the worst first."""
    inputs, need = result.plan.inputs, result.plan.requirement
    typed = set(result.absences)
    before = replace(inputs, leave=tuple(leave for leave in inputs.leave if leave not in typed))
    return worst_first(result.plan.breaches.grown_since(check_rota(Desk.of(before, need), result.made)))


def with_cells(inputs: Inputs, rows: Iterable[Fixed], addresses: Mapping[tuple[str, date], str]) -> Inputs:
    """Return the inputs with cells of the grid as fixed duties, each with its address, beside the Fixed sheet."""
    decided = {(row.person, row.day, row.duty) for row in inputs.fixed}
    new = tuple(row for row in rows if (row.person, row.day, row.duty) not in decided)
    cells: dict[tuple[object, ...], str] = {
        ("Fixed", "duty", row.person, row.day, row.duty): f"{ROTA}!{addresses[row.person, row.day]}" for row in new
    }
    return replace(inputs, fixed=(*inputs.fixed, *new), places={**inputs.places, **cells})
