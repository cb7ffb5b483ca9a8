"""What `reproduce` found, on the terminal."""

import click

from planner.domain.visible_text import visible
from planner.reports.measures.wording import say_list
from planner.workbook.results.reproduction import Reproduction


def show_reproduction(found: Reproduction, changed: tuple[str, ...]) -> None:
    """Say whether a plan made again is equal, what differs, and what it was made from that is not as it was.

    `changed` are the sheets with other values than those of the file made again.
    """
    if found.equal:
        sheets = (
            f"These sheets were changed since: {say_list(changed)}." if changed else "So is every cell of its sheets."
        )
        click.echo(f"Equal: the rota, its objective and its promise are the same. {sheets}")
    else:
        click.echo("Not equal:")
    for line in (*found.rota, *found.figures):
        click.echo(f"  {visible(line)}")
    if found.causes:
        click.echo("Not as it was when the result was made:")
    for line in found.causes:
        click.echo(f"  {visible(line)}")
