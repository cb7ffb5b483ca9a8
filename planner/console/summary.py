"""What the terminal says of a finished plan: the promise against its target, what is short, what is broken."""

from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from rich.console import Console
from rich.table import Table

from planner.console.conflicts import conflict_lines
from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.key_figures import KeyFigures, PromiseFigure, key_figures
from planner.reports.measures.outlook import outlook
from planner.reports.measures.shortages import plan_shortages
from planner.reports.measures.wording import say_share
from planner.reports.parts.changed_classes import changed_lines
from planner.reports.parts.ticket_account import short_account
from planner.reports.parts.verdict import QUESTION, verdict, verdict_lines

MOST_LINES = 5
"""Shortages and breaches named here; the workbook has them all."""

ON_CALL = "on-call filled"
"""The rule that asks for people on call, by its name on the Rules sheet."""


def show_plan(plan: Plan, written: Path) -> None:
    """Print the summary of a plan on standard output, and where the workbook with all of it is."""
    console = Console(highlight=False)
    key = key_figures(plan)
    console.print(f"\n{plan.inputs.settings.plan_name}, {verdict(key)}\n", style="bold", markup=False, soft_wrap=True)
    console.print(promise_table(key.promise))
    for line in (
        *_past(key),
        "",
        *(f"{heading}{line}" for heading, line in zip_longest((f"{QUESTION} ",), verdict_lines(plan), fillvalue="")),
        *_lacking(plan),
        *changed_lines(plan.forecast),
        *_people(key),
        *_worst(plan),
        *_broken(plan),
        *conflict_lines(plan.conflicts),
        *short_account(plan.inputs.tickets.reading),
    ):
        console.print(line, markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)


def promise_table(rows: Iterable[PromiseFigure]) -> Table:
    """Return each priority's target beside what is promised, the range of 8 of 10 months, and the last 3 months."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for title in ("Priority", "Target", "Asked", "Promised", "8 of 10 months", "Past"):
        table.add_column(title, justify="left" if title in ("Priority", "Target") else "right", no_wrap=True)
    table.add_column("Kept")
    for row in rows:
        said = outlook(row)
        table.add_row(
            row.priority,
            f"{row.measure} in {_span(row.target_minutes)}",
            f"{row.target_share:.1%}",
            f"{row.promised:.1%}",
            f"{say_share(row.low)} to {say_share(row.high)}",
            "" if row.past is None else f"{row.past:.1%}",
            (said.short + " *" * row.waiting) if row.kept else f"[red]{said.short}[/red]",
        )
    return table


def _past(key: KeyFigures) -> list[str]:
    lines = ["Past: the last 3 months of the export."] if any(row.past is not None for row in key.promise) else []
    if any(row.waiting for row in key.promise):
        lines.append(
            "* if nothing waits for others: far fewer tickets were resolved in time than hands-on work explains."
        )
    return lines


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
    if key.premium_cost is not None:
        yield f"{key.premium_cost:,.2f} {key.currency} on top for nights, weekends, holidays and standby by labour law"


def short_lines(plan: Plan) -> Iterable[str]:
    """Yield how many hours people are missing, whichever sheet asks for them, and the worst stretches."""
    found = plan_shortages(plan)
    calls = [breach for breach in plan.breaches if breach.rule == ON_CALL]
    missing = sum(each.minutes for each in found) / 60
    if found:
        yield f"{missing:.1f} h short of people"
    else:
        yield "on call is not filled" if calls else "nowhere short of people"
    yield from _worst(plan)
    yield from (f"  {breach.because}" for breach in calls[:MOST_LINES])


def _worst(plan: Plan) -> Iterable[str]:
    """Yield the worst stretches in which people are missing."""
    zone = plan.inputs.settings.time_zone
    yield from (f"  {each.sentence(zone)}" for each in plan_shortages(plan)[:MOST_LINES])


def _lacking(plan: Plan) -> Iterable[str]:
    """Yield what would keep the promise when it is not kept."""
    if plan.lacking:
        yield plan.lacking


def _broken(plan: Plan) -> Iterable[str]:
    yield from (f"  {breach.because}" for breach in plan.broken_musts[:MOST_LINES])
