"""What a repair changed, on the terminal."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console

from planner.console.summary import short_lines
from planner.domain.instants import hours
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Fixed
from planner.domain.wording import say_count
from planner.repair.repair import Repaired
from planner.reports.changes import changed_cells
from planner.reports.measures.wording import say_day


def unkept_lines(plan: Plan, typed: Iterable[Fixed]) -> Iterator[str]:
    """Yield a line for every typed or locked cell that is not in the rota, and why."""
    for row in typed:
        now = plan.rota.duties(row.person, row.day)
        if row.duty in now or (row.duty == "off" and not now):
            continue
        leave = plan.inputs.on_leave.get((row.person, row.day))
        away = leave.kind if leave else "not with the team"
        there = row.person in plan.inputs.person and plan.inputs.available(plan.inputs.person[row.person], row.day)
        because = "it would break a must-rule" if there else f"{row.person} is away ({away})"
        yield f"Not kept: {row.duty} of {row.person} on {say_day(row.day)}, {because}"


def show_repaired(
    plan: Plan, repaired: Repaired, written: Path, *, simulated: bool, typed: Iterable[Fixed] = ()
) -> None:
    """Print every cell that is not as published, what that costs, who is missing, and the broken musts.

    `simulated` tells whether the promise is that of the repaired rota; `typed` are the cells typed or locked before.
    """
    console = Console(highlight=False)
    before = plan.inputs.published
    cells = changed_cells(plan, before) if before else ()
    people = len({name for name, _ in cells})
    count = f"{say_count(len(cells), 'day')} of {say_count(people, 'person', 'people')} changed"
    console.print(f"\n{count if cells else 'No duty had to change'}", style="bold", markup=False)
    for name, day in cells:
        was, now = ("+".join(rota.duties(name, day)) or "off" for rota in (before or plan.rota, plan.rota))
        console.print(f"  {say_day(day)}  {name}: {was} -> {now}", markup=False)
    for line in unkept_lines(plan, typed):
        console.print(line, markup=False, soft_wrap=True)
    if cells and not repaired.fewest:
        console.print("Fewer changes may be enough; give more time with --seconds.", markup=False)
    if lost := repaired.window_minutes:
        side = "shorter" if lost > 0 else "longer"
        console.print(f"Hours for work that can wait: {hours(abs(lost))} {side} than before.", markup=False)
    for line in short_lines(plan):
        console.print(line, markup=False, soft_wrap=True)
    for breach in plan.broken_musts:
        console.print(f"must  {breach.because}", markup=False, soft_wrap=True)
    console.print(f"\nWritten: {written}", markup=False, soft_wrap=True)
    if not simulated:
        console.print("The ticket export is not beside the workbook: the promise is that of the rota before.")
