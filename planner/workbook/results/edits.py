"""What a planner decided in a result by hand: cells retyped and cells locked."""

from planner.domain.people import Fixed
from planner.workbook.results.read_result import Result


def kept_cells(result: Result) -> tuple[Fixed, ...]:
    """Return every cell that was retyped or locked, as it stands now, once; leave typed into the grid is no duty."""
    away = {(leave.person, leave.first_day) for leave in result.absences}
    changed = sorted({(a.person, a.day) for a in result.made.assignments ^ result.plan.rota.assignments} - away)
    typed = (
        Fixed(person, day, duty, "typed by the planner")
        for person, day in changed
        for duty in result.plan.rota.duties(person, day) or ("off",)
    )
    found = {(row.person, row.day, row.duty): row for row in (*typed, *result.locks)}
    return tuple(found.values())
