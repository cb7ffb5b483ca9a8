"""Scenarios side by side on the terminal."""

from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.domain.outcome.plan import Plan
from planner.reports.measures.key_figures import PromiseFigure, key_figures


def show_scenarios(plans: Mapping[str, Plan], failed: Mapping[str, str], written: Path) -> None:
    """Print heads, hours, cost and the promise per priority of every scenario, one column each, and which failed."""
    console = Console(highlight=False)
    keys = {name: key_figures(plan) for name, plan in plans.items()}
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for name in keys:
        table.add_column(name, justify="right")
    table.add_row("heads", *(str(key.heads) for key in keys.values()))
    table.add_row("staffed hours", *(f"{key.staffed_hours:,.0f}" for key in keys.values()))
    table.add_row("cost", *(f"{key.total_cost:,.0f} {key.currency}" for key in keys.values()))
    table.add_row("hours short", *(f"{key.hours_short:.1f}" for key in keys.values()))
    table.add_row("musts broken", *(str(key.musts_broken) for key in keys.values()))
    asked = sorted({(row.priority, row.measure) for key in keys.values() for row in key.promise})
    for priority, measure in asked:
        cells = []
        for key in keys.values():
            found = [row for row in key.promise if (row.priority, row.measure) == (priority, measure)]
            cells.append(_share(found[0]) if found else "")
        table.add_row(f"{priority} {measure}", *cells)
    console.print(table)
    console.print("! below target", markup=False)
    if any(row.waiting for key in keys.values() for row in key.promise):
        console.print("* promised only if nothing waits for others", markup=False)
    for name, why in failed.items():
        console.print(f"{name}: not planned, {why}", markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)


def _share(row: PromiseFigure) -> str:
    return f"{row.promised:.1%}{'' if row.kept else ' !'}{' *' * row.waiting}"
