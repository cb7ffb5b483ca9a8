"""The command `export`: a result as files for other programs."""

from pathlib import Path

import click

from planner.commands.options import WORKBOOK, force_option
from planner.commands.printing import print_faults, say
from planner.domain.wording import say_count
from planner.exports.kinds import KINDS, TABLE_KINDS


@click.command()
@click.argument("sources", metavar="FILE...", type=WORKBOOK, nargs=-1, required=True)
@click.option(
    "--to", "kind", type=click.Choice([*TABLE_KINDS, *KINDS]), default="csv", show_default=True, help="What to write."
)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write to.")
@click.option("--push", "send", is_flag=True, help="Send an on-call schedule too; the token is in the environment.")
@force_option
def export(sources: tuple[Path, ...], kind: str, out: Path, send: bool, force: bool) -> None:
    """Write a result as tables, calendars, on-call schedules or hand-outs.

    csv, parquet and hyper are tables for Power BI and Tableau. Results of scenarios named beside the plan are in these
    tables too. All other kinds take one FILE.
    """
    if kind in TABLE_KINDS:
        if send:
            raise click.UsageError(f"only on-call systems take a push; not {kind}")
        _export_tables(sources, kind, out, force)
    elif len(sources) > 1:
        raise click.UsageError(f"--to {kind} takes one FILE, and there are {len(sources)}")
    else:
        _export_release(sources[0], kind, out, send)


def _export_tables(sources: tuple[Path, ...], kind: str, out: Path, force: bool) -> None:
    from planner.console.arguments.outputs import check_outputs, keep_old, named_files, star_outputs
    from planner.console.arguments.star_source import read_star_source, star_remarks
    from planner.star.forms import writer
    from planner.star.write_star import write_star

    outputs = star_outputs(out, kind)
    with print_faults():
        writer(kind)  # a missing library is named before any work is done
        star = read_star_source(sources)
        named = (each for path in sources for each in named_files(path, star.inputs.settings))
        check_outputs(outputs, (*sources, *named))
        say(keep_old(outputs, force=force))
        for path in write_star(star, out, kind):
            click.echo(f"Written: {path}")
        say(star_remarks(star))


def _export_release(source: Path, kind: str, out: Path, send: bool) -> None:
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.exports.folder import add_files
    from planner.exports.releases import export_files, push_turns
    from planner.workbook.results.read_result import read_result

    with print_faults():
        plan, archive = read_result(source).plan, Archive(archive_path(source))
        for path in add_files(out, export_files(plan, kind, team_name(source), archive)):
            click.echo(f"Written: {path}")
        if send:
            sent = push_turns(plan, kind, team_name(source), archive)
            click.echo(f"Sent: {say_count(sent, 'request')}")
