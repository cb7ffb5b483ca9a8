"""The page of changes: every cell that differs from the rota people already had, and why."""

from datetime import date

from planner.domain.plan import Plan
from planner.domain.rota import Rota
from planner.reports.page import Cell, Column, Page, Scalar, Table
from planner.reports.words import say_count, say_day

Line = tuple[Cell | Scalar, ...]


def changes(plan: Plan) -> Page:
    """What is different from the published rota."""
    before = plan.inputs.published
    if before is None:
        return Page("This rota is the first for these days: there is nothing to compare it with.")
    rows = tuple(_line(plan, before, name, day) for name, day in changed_cells(plan, before))
    people = len({row[0] for row in rows})
    headline = (
        f"{say_count(len(rows), 'day')} of {say_count(people, 'person', 'people')} changed."
        if rows
        else "Nothing changed."
    )
    columns = (
        Column("Who", width=22),
        Column("When", "day", 18),
        Column("Was", width=12),
        Column("Is now", width=12),
        Column("Why", width=70),
        Column("Cell", width=12),
    )
    return Page(headline, (Table("Changes", columns, rows, listed=True),))


def changed_cells(plan: Plan, before: Rota) -> tuple[tuple[str, date], ...]:
    """Return every person and planned day whose duties differ, by day and person."""
    return tuple(
        (person.name, day)
        for day in plan.inputs.horizon.days
        for person in plan.inputs.people
        if before.duties(person.name, day) != plan.rota.duties(person.name, day)
    )


def _line(plan: Plan, before: Rota, name: str, day: date) -> Line:
    was, now = before.duties(name, day), plan.rota.duties(name, day)
    return (name, day, _codes(was), _codes(now), _why(plan, before, name, day), Cell("go to cell", goto=(name, day)))


def _codes(codes: tuple[str, ...]) -> str:
    return "+".join(codes) or "off"


def _why(plan: Plan, before: Rota, name: str, day: date) -> str:
    """Say what can be seen to have caused a change: leave, a lock, a duty that was taken over from somebody."""
    inputs = plan.inputs
    if (name, day) in inputs.on_leave:
        return f"{name} is away ({inputs.on_leave[name, day].kind})"
    if any((fixed.person, fixed.day) == (name, day) for fixed in inputs.fixed):
        return "decided by hand (locked cell or Fixed sheet)"
    gained = set(plan.rota.duties(name, day)) - set(before.duties(name, day))
    givers = [
        other.name
        for other in inputs.people
        if other.name != name and gained & set(before.duties(other.name, day)) - set(plan.rota.duties(other.name, day))
    ]
    if givers:
        return f"takes {'+'.join(sorted(gained))} over from {givers[0]} on {say_day(day)}"
    return "follows from other changes: rest, hours or cover"
