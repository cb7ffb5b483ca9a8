"""What can be said of a workbook before anything is planned."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from planner.console.conflicts import capacity_bound_lines, conflict_lines
from planner.domain.inputs import Inputs
from planner.domain.outcome.conflict import Conflict, WorkbookRow
from planner.domain.wording import say_count
from planner.reports.parts.ticket_account import account_lines


def checked_lines(
    source: Path, inputs: Inputs, bounds: Sequence[WorkbookRow], conflicts: Sequence[Conflict]
) -> Iterator[str]:
    """Yield how much was read, the demands that no rota of these people can meet, and the rows that cannot all hold."""
    read = f"Every cell of {source} can be read" if bounds or conflicts else f"No fault in {source}"
    yield f"{read}: {say_count(len(inputs.people), 'person', 'people')}, {say_count(len(inputs.tickets), 'ticket')}."
    yield from account_lines(inputs.tickets.reading)
    yield from capacity_bound_lines(bounds)
    yield from conflict_lines(conflicts)


def checked_values(bounds: Sequence[WorkbookRow], conflicts: Sequence[Conflict]) -> dict[str, Any]:
    """Return the demands that no rota can meet (`bounds`) and the conflicts as plain values for JSON."""
    return {
        "bounds": [{"cell": bound.place, "says": bound.says} for bound in bounds],
        "conflicts": [
            {
                "rows": [{"cell": row.place, "says": row.says} for row in conflict.rows],
                "ways_out": [way.change for way in conflict.ways_out],
                "minimal": conflict.minimal,
            }
            for conflict in conflicts
        ],
    }
