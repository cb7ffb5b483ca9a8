"""The command `next`: next month's workbook."""

from pathlib import Path

import click

from planner.commands.options import out, source
from planner.commands.printing import print_faults


@click.command("next")
@source
@out("next month's workbook (default: TEAM-YYYY-MM.xlsx beside the result)")
@click.option("--force", is_flag=True, help="Replace the workbook when it is there already.")
def next_command(source: Path, out: Path | None, force: bool) -> None:
    """Write next month's workbook from a result: tail, ledger, people, rules and targets are carried over."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.console.versions import show_next
    from planner.handover.next_month import next_month
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.write_next import write_next

    with print_faults():
        plan = read_result(source).plan
        days = plan.inputs.horizon
        published = Archive(archive_path(source)).latest(days.first_day, days.last_day)
        month = next_month(plan.inputs, published.rota if published else plan.rota)
        target = out or source.with_name(f"{team_name(source)}-{month.first_day:%Y-%m}.xlsx")
        if target.exists() and not force:
            raise click.UsageError(f"{target} is there already; choose another with -o, or replace it with --force.")
        write_next(source, month, target)
    show_next(month, published, plan.rota, target)
