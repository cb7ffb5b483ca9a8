"""Scenarios side by side on the terminal."""

from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.domain.outcome.plan import Plan
from planner.reports.measures.key_figures import PromiseFigure
from planner.reports.measures.scenario_figures import full_time_week, scenario_figures
from planner.reports.parts.scenario_sentences import scenario_sentences
from planner.reports.parts.verdict import UNKNOWN_GAP


def show_scenarios(plans: Mapping[str, Plan], failed: Mapping[str, str], written: Path) -> None:
    """Print heads, hours, cost and the promise per priority of every scenario, one column each, and which failed."""
    console = Console(highlight=False)
    week = full_time_week(next(iter(plans.values())).inputs)
    found = {name: scenario_figures(plan, week) for name, plan in plans.items()}
    keys = {name: each.key for name, each in found.items()}
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("")
    for name in keys:
        table.add_column(name, justify="right")
    table.add_row("heads", *(str(key.heads) for key in keys.values()))
    table.add_row("FTE", *(f"{each.fte:,.1f}" for each in found.values()))
    table.add_row("staffed hours", *(f"{key.staffed_hours:,.0f}" for key in keys.values()))
    table.add_row("cost", *(f"{key.total_cost:,.0f} {key.currency}" for key in keys.values()))
    table.add_row("hours short", *(f"{key.hours_short:.1f}" for key in keys.values()))
    table.add_row("musts broken", *(str(key.musts_broken) for key in keys.values()))
    table.add_row("can be published", *(each.publishable for each in found.values()))
    table.add_row("gap of the rota", *(_gap(key.solver_gap) for key in keys.values()))
    asked = sorted({(row.priority, row.measure) for key in keys.values() for row in key.promise})
    for priority, measure in asked:
        cells = []
        for key in keys.values():
            row = next((row for row in key.promise if (row.priority, row.measure) == (priority, measure)), None)
            cells.append(_share(row) if row else "")
        table.add_row(f"{priority} {measure}", *cells)
    console.print(table)
    console.print("! below target", markup=False)
    if any(row.waiting for key in keys.values() for row in key.promise):
        console.print("* promised only if nothing waits for others", markup=False)
    console.print("")
    for sentence in scenario_sentences(plans):
        console.print(sentence, markup=False, soft_wrap=True)
    for name, why in failed.items():
        console.print(f"{name}: not planned, {why}", markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)


def _gap(gap: float) -> str:
    """Write how far a rota is from the best possible at most; from `UNKNOWN_GAP` on the bound says nothing yet."""
    return f"{gap:.1%}" if gap < UNKNOWN_GAP else "not known"


def _share(row: PromiseFigure) -> str:
    return f"{row.promised:.1%}{'' if row.kept else ' !'}{' *' * row.waiting}"
