"""What was understood of the ticket exports."""

from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.table import Table

from planner.console.safe_text import safe
from planner.domain.tickets.queues import NO_GROUP
from planner.domain.wording import say_count
from planner.files.tickets.report import TicketReport
from planner.reports.parts.ticket_account import account_lines

MOST_GROUPS = 15
"""Groups listed, the largest first; those that no queue names are always listed."""

WIDE = 1000
"""Characters a line may have: a name of a group is never broken."""


def show_tickets(report: TicketReport) -> None:
    """Print how columns were read, which rows are left out and why, and tickets by priority, group and contract."""
    console = Console(highlight=False, width=WIDE)
    for line in _lines(report):
        console.print(safe(line), soft_wrap=True)
    console.print(_priorities(report))
    console.print(_groups(report))
    if report.contracts or report.uncontracted:
        console.print(_contracts(report))


def _lines(report: TicketReport) -> Iterator[str]:
    yield from (f"  {header} -> {means}" for header, means in report.reading.columns)
    yield ""
    yield f"Read as {', '.join(report.systems)}, times in {report.zone}"
    if report.tickets:
        yield f"{say_count(report.tickets, 'ticket')}, first opened {report.first}, last {report.last}"
    yield from account_lines(report.reading)
    share, mean = report.work
    logged = f"work is logged on {share:.0%} of tickets, {mean:.0f} min on average" if share else "no work is logged"
    yield f"{logged}; the time to resolution never counts as work"
    answered = "the export has no time of the first answer, so response in the past cannot be measured"
    if report.answered:
        answered = (
            f"{report.answered:.0%} of tickets have the time of their first answer, so response in the past is measured"
        )
    yield answered
    yield from (f"note: {note}" for note in report.reading.notes)
    yield from (f"FAULT, no plan can be made: {fault}" for fault in report.faults)


def ticket_values(report: TicketReport) -> dict[str, Any]:
    """Return the same as plain values."""
    return {
        "rows": report.reading.rows,
        "used": report.used,
        "tickets": report.tickets,
        "left_out": dict(report.left_out),
        "systems": list(report.systems),
        "zone": report.zone,
        "files": [{"name": name, "rows": rows} for name, rows in report.reading.files],
        "priorities": [
            {"written": written, "priority": meant or None, "tickets": count}
            for written, meant, count in report.priorities
        ],
        "groups": [{"group": group, "skill": skill, "tickets": count} for group, skill, count in report.groups],
        "contracts": [
            {
                "customer": use.contract.customer,
                "level": use.contract.level,
                "site": use.contract.site or None,
                "customers": use.customers,
                "tickets": use.tickets,
            }
            for use in report.contracts
        ],
        "without_contract": [{"customer": name, "tickets": count} for name, count in report.uncontracted],
        "columns": [{"header": header, "means": means} for header, means in report.reading.columns],
        "first": report.first or None,
        "last": report.last or None,
        "work": {"share": report.work[0], "mean_minutes": report.work[1]},
        "answered_share": report.answered,
        "questions": list(report.reading.questions),
        "notes": list(report.reading.notes),
        "faults": [str(fault) for fault in report.faults],
    }


def _priorities(report: TicketReport) -> Table:
    table = _table("Priority as written", "understood as", "Tickets")
    for written, understood, count in report.priorities:
        table.add_row(safe(written) or "(none)", safe(understood) or "[red]not understood[/red]", f"{count:,}")
    return table


def _groups(report: TicketReport) -> Table:
    """Return the largest groups and every group without a queue."""
    table = _table("Group", "Skill", "Tickets")
    for place, (group, skill, count) in enumerate(report.groups):
        if place < MOST_GROUPS or skill is None:
            meaning = "[red]not on the Queues sheet[/red]" if skill is None else safe(skill) or "not ours"
            table.add_row(safe(group) or NO_GROUP, meaning, f"{count:,}")
    if len(report.groups) > MOST_GROUPS:
        table.add_row(f"{len(report.groups)} groups in all", "", "")
    return table


def _contracts(report: TicketReport) -> Table:
    """Return customers and tickets of every contract, and each customer that has none."""
    table = _table("Contract", "Service level", "Site", "Customers", "Tickets")
    for use in report.contracts:
        contract = use.contract
        names = (safe(contract.customer), safe(contract.level), safe(contract.site))
        table.add_row(*names, f"{use.customers:,}", f"{use.tickets:,}")
    for customer, count in report.uncontracted:
        table.add_row(safe(customer), "[red]no contract[/red]", "", "1", f"{count:,}")
    return table


def _table(*titles: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in titles:
        table.add_column(title, justify="right" if title in ("Customers", "Tickets") else "left", no_wrap=True)
    return table
