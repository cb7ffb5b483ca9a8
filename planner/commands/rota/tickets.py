"""The command `tickets`: how the ticket exports are read."""

import json
from pathlib import Path

import click

from planner.commands.options import json_option, source
from planner.commands.printing import print_faults


@click.command()
@source
@click.option("--learn", is_flag=True, help="Fill in the sheets Columns, Priorities and Queues with what was found.")
@json_option
def tickets(source: Path, learn: bool, as_json: bool) -> None:
    """Say what was understood of the ticket exports of a workbook, whatever faults its other sheets have."""
    from planner.console.tickets import show_tickets, ticket_values
    from planner.workbook.input.read_sheets import report_tickets
    from planner.workbook.results.learn_tickets import learn_tickets

    with print_faults():
        if learn:
            learnt = learn_tickets(source)
            click.echo(f"Written: {source}, {learnt}", err=as_json)
        report = report_tickets(source)
    if as_json:
        click.echo(json.dumps(ticket_values(report), indent=2))
    else:
        show_tickets(report)
