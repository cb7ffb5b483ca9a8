"""The command `report`: results as one web page."""

from pathlib import Path

import click

from planner.commands.options import WORKBOOK, force_option, out, quiet_option
from planner.commands.printing import print_faults, say


@click.command()
@click.argument("sources", metavar="FILE...", type=WORKBOOK, nargs=-1, required=True)
@out("the page (default: beside the first FILE, named after it)")
@click.option("--no-names", is_flag=True, help="Number people instead of naming them.")
@force_option
@quiet_option
def report(sources: tuple[Path, ...], out: Path | None, no_names: bool, force: bool, quiet: bool) -> None:
    """Write one web page of results for leaders: of plan, scenarios, capacity, review and backtest, in this order.

    The page is one file that needs no network. It prints on two sheets of paper.
    """
    from planner.console.arguments.outputs import check_outputs, keep_old, page_output
    from planner.console.arguments.reported import read_reported
    from planner.exports.folder import add_files
    from planner.web.report import report as web_report

    target = out or sources[0].with_suffix(".html")
    outputs = (page_output(target),)
    with print_faults():
        check_outputs(outputs, sources)
        page = web_report(read_reported(sources, names=not no_names), names=not no_names)
        kept = keep_old(outputs, force=force)
        add_files(target.parent, {target.name: page.encode()})
    if not quiet:
        click.echo(f"Written: {target}")
    say(kept, quiet)
