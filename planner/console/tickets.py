"""What was understood of the ticket exports."""

from rich.console import Console
from rich.table import Table

from planner.files.tickets.report import TicketReport
from planner.reports.measures.wording import say_count

MOST_GROUPS = 15
"""Groups listed, the largest first; those that no queue names are always listed."""


def show_tickets(report: TicketReport) -> None:
    """Print which column was read as what, how many rows were used and why others were not, and what came for whom."""
    console = Console(highlight=False)
    for header, field in report.columns:
        console.print(f"  {header} -> {field}", markup=False)
    console.print(f"\n{report.rows:,} rows read as {', '.join(report.systems)}, times in {report.zone}", markup=False)
    console.print(f"{report.tickets:,} tickets, first opened {report.first}, last {report.last}", markup=False)
    if report.collapsed:
        console.print(f"{say_count(report.collapsed, 'row')} more of tickets seen before: last kept", markup=False)
    for reason, count in report.rejected:
        console.print(f"{say_count(count, 'row')} not used: {reason}", markup=False)
    share, mean = report.work
    logged = f"work is logged on {share:.0%} of tickets, {mean:.0f} min on average" if share else "no work is logged"
    console.print(f"{logged}; resolution time is never taken for work", markup=False)
    answered = "the export does not say when a ticket was first answered: past response is not judged"
    if report.answered:
        answered = f"the first answer is known of {report.answered:.0%} of tickets: past response is judged by it"
    console.print(answered, markup=False)
    for note in report.notes:
        console.print(f"note: {note}", markup=False, soft_wrap=True)
    console.print(_priorities(report))
    console.print(_groups(report))


def _priorities(report: TicketReport) -> Table:
    table = _table("Priority as written", "understood as", "Tickets")
    for written, understood, count in report.priorities:
        table.add_row(written, understood, f"{count:,}")
    return table


def _groups(report: TicketReport) -> Table:
    """Return the largest groups and every group without a queue."""
    table = _table("Group", "Skill", "Tickets")
    for place, (group, skill, count) in enumerate(report.groups):
        if place < MOST_GROUPS or skill is None:
            meaning = "[red]not on the Queues sheet[/red]" if skill is None else skill or "not ours"
            table.add_row(group.replace("[", r"\["), meaning, f"{count:,}")
    if len(report.groups) > MOST_GROUPS:
        table.add_row(f"{len(report.groups)} groups in all", "", "")
    return table


def _table(*titles: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        table.add_column(title, justify="right" if title == "Tickets" else "left")
    return table
