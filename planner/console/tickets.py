"""What was understood of the ticket exports."""

from collections import Counter

from rich.console import Console
from rich.table import Table

from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.reports.words import say_count


def show_tickets(inputs: Inputs) -> None:
    """Print which column was read as what, how many rows were used and why others were not, and what came when."""
    console = Console(highlight=False)
    tickets, reading = inputs.tickets, inputs.tickets.reading
    zone = inputs.settings.ticket_time_zone or inputs.settings.time_zone
    for header, field in reading.columns:
        console.print(f"  {header} -> {field}", markup=False)
    used = f"{reading.rows:,} rows read, {len(tickets):,} tickets used, times in {zone}"
    console.print(f"\n{used}", markup=False)
    if len(tickets):
        first, last = (local(int(at), inputs.settings.time_zone) for at in (tickets.opened[0], tickets.opened[-1]))
        console.print(f"first opened {first:%a %d %b %Y %H:%M}, last {last:%a %d %b %Y %H:%M}", markup=False)
    if reading.collapsed:
        console.print(
            f"{say_count(reading.collapsed, 'row')} more of tickets already seen: last one kept", markup=False
        )
    if reading.not_ours:
        console.print(f"{say_count(reading.not_ours, 'ticket')} of groups that are not ours left out", markup=False)
    for reason, count in reading.rejected:
        console.print(f"{say_count(count, 'row')} not used: {reason}", markup=False)
    for note in reading.notes:
        console.print(f"note: {note}", markup=False)
    console.print(_by_class(inputs))


def _by_class(inputs: Inputs) -> Table:
    """Return the number of tickets by priority and skill."""
    tickets = inputs.tickets
    counts = Counter(zip(tickets.priority.tolist(), tickets.skill.tolist(), strict=True))
    skills = sorted({skill for _, skill in counts})
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("Tickets")
    for skill in (*skills, "all"):
        table.add_column(skill, justify="right")
    for priority in sorted({priority for priority, _ in counts}):
        row = [counts[priority, skill] for skill in skills]
        table.add_row(priority, *(f"{count:,}" for count in (*row, sum(row))))
    return table
