"""The breaches of a rota that was read back, each with its cell; what a planner's edits did comes first."""

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console

from planner.console.conflicts import conflict_lines
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.conflict import Conflict
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day
from planner.reports.parts.rules_in_force import who_decided
from planner.reports.problems import titled
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.results.edits import changed_cells, grown_breaches
from planner.workbook.results.read_result import Result

NOTHING_NEW = "       nothing is broken that was not broken before"


def show_breaches(result: Result, conflicts: Sequence[Conflict]) -> None:
    """Print what the edits did, every other breach with its cell, how many there are, and what no rota could keep."""
    console = Console(highlight=False)
    for line in (*breach_lines(result), *conflict_lines(conflicts)):
        console.print(line, markup=False, soft_wrap=True)


def breach_lines(result: Result) -> Iterator[str]:
    """Yield the edits and what they break, then the rest, musts first, then how many there are of each."""
    rows = breach_rows(result)
    edits = edit_lines(result)
    if edits:
        yield f"Because of your {say_count(len(edits), 'cell')}:"
        yield from edits
        yield from map(_line, (row for row in rows if row["because_of_edits"]))
        if not any(row["because_of_edits"] for row in rows):
            yield NOTHING_NEW
        yield "\nBesides:"
    yield from map(_line, (row for row in rows if not row["because_of_edits"]))
    musts = sum(row["mode"] == "must" for row in rows)
    yield (
        f"\n{say_count(musts, 'must-rule breach', 'must-rule breaches')}, "
        f"{say_count(len(rows) - musts, 'should-rule missed', 'should-rules missed')}; "
        f"{say_count(len(edits), 'cell')} changed by hand since the rota was made"
    )


def edit_lines(result: Result) -> list[str]:
    """Return a line for every cell that was changed since the rota was made: where, who, when, from what to what."""
    return [
        f"       {ROTA}!{result.cells[name, day]}: {name}, {say_day(day)}: "
        f"{_duties(result.made.duties(name, day))} -> {_duties(result.plan.rota.duties(name, day))}"
        for name, day in changed_cells(result.made, result.plan.rota)
        if (name, day) in result.cells
    ]


def _duties(codes: Sequence[str]) -> str:
    return "+".join(codes) or "off"


def _line(row: dict[str, Any]) -> str:
    place = f"{row['cell']}: " if row["cell"] else ""
    decided = f" ({row['decided_by']})" if row["decided_by"] else ""
    return f"{row['mode']:<6} {place}{row['because']}{decided}"


def breach_rows(result: Result) -> list[dict[str, Any]]:
    """Return the breaches as plain values: those that the edits made first, then musts before shoulds."""
    grown = {id(breach): place for place, breach in enumerate(grown_breaches(result))}

    def order(breach: Breach) -> tuple[float, bool]:
        return grown.get(id(breach), len(grown)), breach.mode != "must"

    return [
        {
            "rule": breach.rule,
            "mode": breach.mode,
            "cell": result.place(breach),
            "person": breach.person,
            "date": breach.day.isoformat() if breach.day else "",
            "amount": breach.units,
            "unit": breach.unit,
            "because": titled(breach),
            "decided_by": who_decided(result.plan.assessment.rules, breach),
            "because_of_edits": id(breach) in grown,
        }
        for breach in sorted(result.plan.breaches, key=order)
    ]
