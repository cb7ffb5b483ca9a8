"""The command `export`: a result as files for other programs."""

from pathlib import Path

import click

from planner.commands.options import force_option, source
from planner.commands.printing import print_faults, say
from planner.domain.wording import say_count
from planner.exports.kinds import KINDS


@click.command()
@source
@click.option(
    "--to", "kind", type=click.Choice(["csv", *KINDS]), default="csv", show_default=True, help="What to write."
)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write to.")
@click.option("--push", "send", is_flag=True, help="Send an on-call schedule too; the token is in the environment.")
@force_option
def export(source: Path, kind: str, out: Path, send: bool, force: bool) -> None:
    """Write a result as tables, calendars, on-call schedules or hand-outs."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.console.arguments.outputs import check_outputs, keep_old, named_files, tidy_outputs
    from planner.exports.folder import add_files
    from planner.exports.releases import export_files
    from planner.files.tidy_tables import write_tidy
    from planner.workbook.results.read_result import read_result

    with print_faults():
        plan, outputs = read_result(source).plan, tidy_outputs(out)
        check_outputs(outputs, (source, *named_files(source, plan.inputs.settings)))
        if kind == "csv":
            say(keep_old(outputs, force=force))
            written = write_tidy(plan, out)
        else:
            made = export_files(plan, kind, team_name(source), Archive(archive_path(source)))
            written = add_files(out, made)
        for path in written:
            click.echo(f"Written: {path}")
        if send:
            from planner.exports.releases import push_turns

            sent = push_turns(plan, kind, team_name(source), Archive(archive_path(source)))
            click.echo(f"Sent: {say_count(sent, 'request')}")
