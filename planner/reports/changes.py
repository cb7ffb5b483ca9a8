"""The page of changes: every cell that differs from the rota people already had, and why."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from planner.domain.outcome.plan import Plan
from planner.domain.roster.rota import Rota
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day
from planner.reports.page import Cell, Column, Page, Scalar, Table

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
    """Say what can be seen to have caused a change: leave, a hand, a duty taken over, a changed day close by."""
    inputs = plan.inputs
    if (name, day) in inputs.on_leave:
        return f"{name} is away ({inputs.on_leave[name, day].kind})"
    if not inputs.person[name].employed(day):
        return f"{name} is not with the team on this day"
    if notes := [row.note for row in inputs.fixed if (row.person, row.day) == (name, day)]:
        return f"decided by hand: {notes[-1] or 'the Fixed sheet'}"
    gained = set(plan.rota.duties(name, day)) - set(before.duties(name, day))
    for other in inputs.people:
        taken = gained & (set(before.duties(other.name, day)) - set(plan.rota.duties(other.name, day)))
        if taken:
            away = inputs.on_leave.get((other.name, day))
            absent = f", who is away ({away.kind})" if away else ""
            stays = f"; {other.name} keeps the rest of the turn" if _keeps(plan, other.name, day, taken) else ""
            return f"takes {_said(plan, taken)} over from {other.name}{absent}{stays}"
    lost = set(before.duties(name, day)) - set(plan.rota.duties(name, day))
    if turn := next((turn for code in sorted(lost) for turn in _turns_away(plan, name, day, code)), ""):
        return turn
    if close := _close_by(plan, before, name, day):
        now = _said(plan, plan.rota.duties(name, close))
        return f"makes room for {say_day(close)}, when {name} has {now}: rest, days in a row or hours"
    return "keeps the people who are needed at this time" if gained else "makes room for the changes of others"


def _keeps(plan: Plan, name: str, day: date, taken: set[str]) -> bool:
    """Tell whether somebody is still on call on other days of a turn of which another takes a day over."""
    tiers = [plan.inputs.tier[code] for code in taken if code in plan.inputs.tier]
    turns = [(tier.code, turn) for tier in tiers for turn in plan.inputs.whole_turns(tier) if day in turn]
    return any(code in plan.rota.duties(name, other) for code, turn in turns for other in turn)


def _turns_away(plan: Plan, name: str, day: date, code: str) -> Iterator[str]:
    """Yield that a turn on call is given away whole, when the person is away on another of its days."""
    inputs = plan.inputs
    for turn in inputs.turns(inputs.tier[code]) if code in inputs.tier else ():
        for other in turn if day in turn else ():
            if (name, other) in inputs.on_leave:
                kind = inputs.on_leave[name, other].kind
                yield (
                    f"the whole turn {_said(plan, [code])} passes to somebody else: "
                    f"{name} is away on {say_day(other)} ({kind})"
                )


def _said(plan: Plan, codes: Collection[str]) -> str:
    names = {code: shift.name for code, shift in plan.inputs.shift.items()}
    names |= {code: tier.name for code, tier in plan.inputs.tier.items()}
    return " and ".join(f"{names[code]} ({code})" if names.get(code) else code for code in sorted(codes))


def _close_by(plan: Plan, before: Rota, name: str, day: date) -> date | None:
    """Return the nearest other day within a week on which a person has a duty that is new, of two as near the later."""
    days = (day + timedelta(days=sign * i) for i in range(1, 7) for sign in (1, -1))
    return next((d for d in days if set(plan.rota.duties(name, d)) - set(before.duties(name, d))), None)
