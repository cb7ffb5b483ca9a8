"""The breaches of a rota that was read back, each with its cell."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console

from planner.console.conflicts import conflict_lines
from planner.domain.outcome.conflict import Conflict
from planner.reports.measures.wording import say_count
from planner.workbook.results.read_result import Result


def show_breaches(result: Result, conflicts: Sequence[Conflict]) -> None:
    """Print every breach with its cell, musts first, how many of each there are, and what no rota could keep."""
    console = Console(highlight=False)
    rows = breach_rows(result)
    for row in rows:
        place = f"{row['cell']}: " if row["cell"] else ""
        console.print(f"{row['mode']:<6} {place}{row['because']}", markup=False, soft_wrap=True)
    musts = sum(row["mode"] == "must" for row in rows)
    edits = len(result.plan.rota.assignments ^ result.made.assignments)
    console.print(
        f"\n{say_count(musts, 'must-rule breach', 'must-rule breaches')}, "
        f"{say_count(len(rows) - musts, 'should-rule missed', 'should-rules missed')}; "
        f"{say_count(edits, 'duty', 'duties')} changed by hand since the rota was made",
        markup=False,
        soft_wrap=True,
    )
    for line in conflict_lines(conflicts):
        console.print(line, markup=False, soft_wrap=True)


def breach_rows(result: Result) -> list[dict[str, Any]]:
    """Return the breaches as plain values, musts first."""
    found = sorted(result.plan.breaches, key=lambda breach: breach.mode != "must")
    return [
        {
            "rule": breach.rule,
            "mode": breach.mode,
            "cell": result.place(breach),
            "person": breach.person,
            "date": breach.day.isoformat() if breach.day else "",
            "amount": breach.units,
            "unit": breach.unit,
            "because": breach.because,
        }
        for breach in found
    ]
