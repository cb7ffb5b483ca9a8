"""The command `init`: a workbook to fill in."""

from datetime import date
from pathlib import Path

import click

from planner.commands.options import WORKBOOK
from planner.commands.printing import print_faults, say


@click.command()
@click.argument("target", metavar="FILE", type=WORKBOOK)
@click.option("--example", is_flag=True, help="A small, complete example that can be planned at once.")
@click.option("--country", help="Country, such as GB or Germany: sets public holidays, labour law and currency.")
@click.option("--zone", help="Time zone such as Europe/London; empty: that of the country.")
@click.option("--hours", type=click.Choice(["24x7", "office"]), help="Shifts round the clock, or in office hours.")
@click.option("--on-call/--no-on-call", default=None, help="Whether people are on call.")
@click.option("--force", is_flag=True, help="Replace FILE when it is there already.")
def init(
    target: Path,
    example: bool,
    country: str | None,
    zone: str | None,
    hours: str | None,
    on_call: bool | None,
    force: bool,
) -> None:
    """Write a workbook to fill in, with drop-downs, help texts and a guide.

    With a country it starts with labour law, public holidays, currency, shifts, targets and on-call. On a terminal
    init asks for what is missing; without answers the workbook is blank.
    """
    from planner.console.arguments.outputs import Output, check_outputs
    from planner.console.arguments.start import answers
    from planner.workbook.template.example import ticket_file, write_example
    from planner.workbook.template.start import start_rows
    from planner.workbook.template.template import write_template

    outputs = (Output(target), *((Output(ticket_file(target), ending=""),) if example else ()))
    for output in outputs:
        if output.path.exists() and not force:
            raise click.UsageError(f"{output.path} is there already; --force replaces it")
    with print_faults():
        check_outputs(outputs, ())
        if example:
            click.echo(f"Written: {write_example(target)}")
        else:
            start = answers(country, zone, hours, on_call)
            write_template(target, start_rows(start, date.today()) if start else {})
            say([start.sentence] if start else [])
    click.echo(f"Written: {target}")
