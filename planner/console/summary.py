"""What the terminal says of a finished plan: the promise against its target, what is short, what is broken."""

from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.console.conflicts import conflict_lines
from planner.domain.outcome.plan import Plan
from planner.reports.measures.cover import covers
from planner.reports.measures.key_figures import KeyFigures, PromiseFigure, key_figures
from planner.reports.measures.outlook import outlook
from planner.reports.measures.shortages import shortages
from planner.reports.measures.wording import say_count
from planner.reports.verdict import QUESTION, verdict, verdict_lines

MOST_LINES = 5
"""Shortages and breaches named here; the workbook has them all."""


def show_plan(plan: Plan, written: Path) -> None:
    """Print the summary of a plan on standard output, and where the workbook with all of it is."""
    console = Console(highlight=False)
    key = key_figures(plan)
    console.print(f"\n{plan.inputs.settings.plan_name}, {verdict(key)}\n", style="bold", markup=False, soft_wrap=True)
    console.print(promise_table(key.promise))
    for line in (
        "",
        *(f"{heading}{line}" for heading, line in zip_longest((f"{QUESTION} ",), verdict_lines(plan), fillvalue="")),
        *_lacking(plan),
        *_people(key),
        *_worst(plan),
        *_broken(plan),
        *conflict_lines(plan.conflicts),
    ):
        console.print(line, markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)


def promise_table(rows: Iterable[PromiseFigure]) -> Table:
    """Return each priority's target beside what is promised, with the range that 8 of 10 months fall in."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("Priority", "Target", "Asked", "Promised", "8 of 10 months", "Kept"):
        table.add_column(title, justify="left" if title in ("Priority", "Target", "Kept") else "right", no_wrap=True)
    for row in rows:
        said = outlook(row)
        table.add_row(
            row.priority,
            f"{row.measure} in {_span(row.target_minutes)}",
            f"{row.target_share:.1%}",
            f"{row.promised:.1%}",
            f"{row.low:.1%} to {row.high:.1%}",
            said.short if row.kept else f"[red]{said.short}[/red]",
        )
    return table


def _span(minutes: int) -> str:
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:g} h"


def _people(key: KeyFigures) -> Iterable[str]:
    yield f"\n{key.heads} people, {key.staffed_hours:,.0f} h staffed, {key.contract_hours:,.0f} h in contracts"
    if key.wishes:
        yield f"{key.wishes_granted} of {say_count(key.wishes, 'wish', 'wishes')} granted"

    if key.overtime_hours is not None:
        yield (
            f"{key.overtime_hours:,.1f} h of overtime by labour law, {key.overtime_cost:,.2f} {key.currency} on top"
            f" of plain pay"
        )


def short_lines(plan: Plan) -> Iterable[str]:
    """Yield how many hours people are missing who are needed at once, and the worst stretches."""
    found = shortages(covers(plan.inputs, plan.requirement, plan.rota), plan.inputs.horizon)
    missing = sum(each.minutes for each in found) / 60
    yield f"{missing:.1f} h short of the people needed at once" if found else "nowhere short of people"
    yield from _worst(plan)


def _worst(plan: Plan) -> Iterable[str]:
    """Yield the worst stretches in which people are missing."""
    found = shortages(covers(plan.inputs, plan.requirement, plan.rota), plan.inputs.horizon)
    yield from (f"  {each.sentence(plan.inputs.settings.time_zone)}" for each in found[:MOST_LINES])


def _lacking(plan: Plan) -> Iterable[str]:
    """Yield what would keep the promise when it is not kept."""
    if plan.lacking:
        yield plan.lacking


def _broken(plan: Plan) -> Iterable[str]:
    yield from (f"  {breach.because}" for breach in plan.broken_musts[:MOST_LINES])
