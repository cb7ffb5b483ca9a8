"""What `plan` does with one workbook."""

import json
from datetime import date
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.printing import print_faults, say
from planner.console.arguments.outputs import Output, keep_old
from planner.console.arguments.plan_request import PlanRequest
from planner.console.running.interruptions import STOPPED, stoppable
from planner.console.running.progress import show_progress
from planner.console.summary import show_plan
from planner.reports.measures.key_figures import figures
from planner.studies.portfolio import Team, TeamPlanner
from planner.workbook.results.paths import result_path
from planner.workbook.results.write_plan import write_plan


def plan_one(
    source: Path, out: Path | None, today: date | None, planner: TeamPlanner, *, force: bool, quiet: bool, as_json: bool
) -> int:
    """Plan a workbook, write its result, print the service it gives, and return the exit code."""
    target = out or result_path(source, "rota")
    with print_faults(), show_progress(quiet or as_json) as progress:
        request = PlanRequest.read(source, target, today)
        team = Team(0, request.inputs, request.before.start)
        made = stoppable(progress, lambda: planner(team, progress))
        kept = keep_old((Output(target),), force=force)
        write_plan(made, source, target)
    if as_json:
        click.echo(json.dumps(figures(made), indent=2))
    elif not quiet:
        show_plan(made, target)
    say((*request.lines(made), *kept), quiet)
    if progress.stop.is_set():
        return STOPPED
    return 0 if made.promise.kept and not made.broken_musts else NOT_KEPT
