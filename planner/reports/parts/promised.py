"""The promise of each priority as a table with its chart, drawn alike on every page that shows it."""

from math import floor

from planner.domain.outcome.past import Past
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment
from planner.reports.measures.outlook import outlook
from planner.reports.measures.wording import say_list, say_minutes, say_share
from planner.reports.page import Cell, Chart, Column, Series, Table

TITLE = "Promise by priority"

MOST_DRAWN = 16
"""Of more lines than this the chart shows the responses alone, which come first: their names would not fit."""

COLUMNS = (
    Column("Priority", width=24),
    Column("Target", width=32, help="The share of tickets and the time they are promised in."),
    Column("Target share", "share", 13),
    Column("Promised", "share", help="Mean over the simulated months."),
    Column("Low", "share", help="1 of 10 simulated months is below."),
    Column("High", "share", help="1 of 10 simulated months is above."),
    Column("Tickets", "whole", help="Expected in the planned days."),
    Column("Last 3 months", "share", 13, "Tickets of the last three months of the export that met the target."),
    Column("Verdict", width=36),
)


def promise_table(plan: Plan) -> Table:
    """Return a line for every priority and measure over all skills."""
    note = "8 of 10 simulated months lie between low and high; the rota is the same, tickets and absences differ."
    waiting = waiting_priorities(plan)
    if waiting:
        note += (
            f" In the last 3 months far fewer tickets of {say_list(waiting)} were resolved in time than hands-on work"
            " and queueing explain. So their resolution is promised only for tickets that never wait for others: users,"
            " suppliers, change windows."
        )
    rows = [row for row in plan.promise.rows if not row.skill]
    return Table(TITLE, COLUMNS, tuple(promise_line(row, plan.past) for row in rows), note)


def waiting_priorities(plan: Plan) -> list[str]:
    """Return the priorities whose resolution is promised only if nothing waits for others."""
    return [row.priority for row in plan.promise.rows if not row.skill and plan.past.shows_waiting(row)]


def promise_line(row: Attainment, past: Past) -> tuple[Cell | str | float | None, ...]:
    """Return target, promise, range, past and verdict of one row; the past is that of the priority over all skills."""
    known = past.attained(row.priority, row.measure)
    waiting = past.shows_waiting(row)
    return (
        f"{row.priority} {row.measure}",
        f"{say_share(row.target_share)} within {say_minutes(row.target_minutes)}",
        row.target_share,
        Cell(row.promised, "good" if row.kept else "bad"),
        row.low,
        row.high,
        row.tickets,
        Cell(known.share, "warn" if waiting else "") if known else None,
        verdict(row, waiting),
    )


def verdict(row: Attainment, waiting: bool) -> Cell:
    """Say whether a target is kept, how surely, and whether only as long as nothing is `waiting` for others."""
    found = outlook(row)
    if not row.kept and row.kept_on_average:
        return Cell(f"{found.word}{found.count}, more are asked for", "bad")
    if not row.kept:
        rest = "" if found.word == "not kept" else f", {found.word}{found.count}"
        points = f"{abs(row.promised - row.target_share) * 100:.1f} points"
        return Cell(f"missed by {points}{rest}", "bad")
    if waiting:
        return Cell("kept if nothing waits for others", "warn")
    return Cell(f"{found.word}{found.count}", "good" if not found.order else "warn")


def promise_chart(rows: tuple[Attainment, ...]) -> Chart:
    """Return the chart of promise and range against target; points, so that the axis need not start at zero."""
    series = (Series("Promised", "point", "Low", "High"), Series("Target share", "target"))
    lowest = min((min(row.low, row.target_share) for row in rows if not row.skill), default=0.5)
    least = max(0.0, floor(lowest * 10 - 0.5) / 10)
    title = "Promise and its range (8 of 10 months) against target"
    drawn = [row for row in rows if not row.skill]
    responses = sum(row.measure == "response" for row in drawn)
    fits = responses if len(drawn) > MOST_DRAWN else None
    return Chart(title, TITLE, "Priority", series, form="share", rows=fits, least=least)
