"""The page of the rota as a plain table: people down, days across; the workbook draws its own, live one."""

from planner.domain.outcome.plan import Plan
from planner.domain.roster.flexible_shift import describe_choice
from planner.reports.measures.grid_cell import grid_cell, leave_codes
from planner.reports.measures.key_figures import key_figures
from planner.reports.measures.load import loads
from planner.reports.page import Cell, Column, Page, Scalar, Table, Text
from planner.reports.parts.verdict import verdict


def rota(plan: Plan) -> Page:
    """Who works when, with each one's hours, nights and weekends."""
    days = plan.inputs.horizon.days
    columns = (
        Column("Name", width=20),
        *(Column(f"{day:%a} {day.day}", width=5) for day in days),
        Column("Hours", "hours"),
        Column("Diff", "signed"),
        Column("Nights", "whole"),
        Column("Weekends", "whole"),
    )
    rows: list[tuple[Cell | Scalar, ...]] = []
    for name, load in loads(plan.inputs, plan.rota).items():
        cells = (grid_cell(plan.inputs, plan.rota, name, day) for day in days)
        rows.append((name, *cells, load.minutes / 60, load.over_minutes / 60, load.nights, load.weekends))
    legend = [
        f"{row}: {its[0].name or row}" + (f", {describe_choice(its)}" if its[0].variant_of else "")
        for row, its in plan.inputs.shift_rows.items()
        if not its[0].waits
    ]
    legend += [f"{tier.code}: {tier.name} on call" for tier in plan.inputs.tiers]
    legend += [f"{code}: {kind} leave" for code, kind in leave_codes(plan.inputs).items()]
    blocks = (Table("Rota", columns, tuple(rows)), Text("Legend", (", ".join(legend),)))
    return Page(verdict(key_figures(plan)), blocks, wide=True)
