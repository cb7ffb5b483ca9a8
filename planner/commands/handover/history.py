"""The command `history`: the published versions of a team."""

import json
from pathlib import Path

import click

from planner.commands.options import json_option
from planner.commands.printing import print_faults


@click.command()
@click.argument("team", type=click.Path(path_type=Path), metavar="TEAM")
@click.option("--changes", is_flag=True, help="List what changed from each version to the next.")
@json_option
def history(team: Path, changes: bool, as_json: bool) -> None:
    """List the published versions of a team: number, days, when, who, why."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path
    from planner.console.versions import show_history, version_rows

    with print_faults():
        versions = Archive(archive_path(team)).versions()
    if as_json:
        click.echo(json.dumps(version_rows(versions), indent=2))
    else:
        show_history(versions, archive_path(team), changes)
