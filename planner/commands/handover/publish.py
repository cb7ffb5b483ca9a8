"""The command `publish`: a rota as the next version."""

import getpass
from pathlib import Path

import click

from planner.commands.options import source
from planner.commands.printing import print_faults


@click.command()
@source
@click.option("--note", default="", help="Why this version goes out; it stands in the history.")
@click.option("--by", "publisher", help="Who publishes (default: the user of this computer).")
@click.option("--anyway", is_flag=True, help="Publish although a must-rule is broken.")
def publish(source: Path, note: str, publisher: str | None, anyway: bool) -> None:
    """Freeze a rota as the next version, and write calendars and on-call schedules to TEAM.published."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.console.versions import show_publication
    from planner.exports.publish import publish as publish_plan
    from planner.workbook.results.read_result import read_result

    team = team_name(source)
    folder = source.with_name(f"{team}.published")
    with print_faults():
        published = publish_plan(
            read_result(source).plan, team, Archive(archive_path(source)), folder,
            publisher=publisher or getpass.getuser(), note=note, anyway=anyway,
        )  # fmt: skip
    show_publication(published, team, folder)
