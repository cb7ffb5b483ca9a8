"""The command `scenarios`: plans side by side, and searches for the best one."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import (
    cluster_option,
    deterministic_option,
    force_option,
    json_option,
    out,
    quiet_option,
    seconds_option,
    source,
)
from planner.commands.printing import print_faults, say
from planner.console.running.interruptions import STOPPED

if TYPE_CHECKING:
    from planner.domain.outcome.search import Found
    from planner.studies.search.searches import Searches


@click.command()
@source
@click.option("--least-heads", is_flag=True, help="Search the fewest heads that keep every promise.")
@click.option("--hire", type=click.IntRange(1, 20), help="Search the best hires, this many.")
@click.option("--train", type=click.IntRange(1, 20), help="Search who best learns which skill, this many pairs.")
@click.option("--shifts", is_flag=True, help="Search the shift times that need the fewest hours.")
@out("the comparison (default: FILE.scenarios.xlsx, or a name after the search, beside the workbook)")
@seconds_option
@deterministic_option
@cluster_option
@force_option
@quiet_option
@json_option
def scenarios(
    source: Path,
    least_heads: bool,
    hire: int | None,
    train: int | None,
    shifts: bool,
    out: Path | None,
    seconds: int | None,
    deterministic: bool,
    cluster: str | None,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Plan the month as it is and under every scenario of the workbook, and line the plans up.

    Each plan gets half of the seconds on the Plan sheet, or --seconds.

    With --least-heads, --hire, --train or --shifts it searches instead; the Scenarios sheet is not read then. Plans are
    worked at side by side, one on each core or worker, and each is written as it ends.
    """
    from planner.console.arguments.cluster import run_tasks
    from planner.studies.search.searches import Searches

    asked = {
        "least-heads": Searches.least_heads if least_heads else None,
        "hire": partial(Searches.hire, number=hire) if hire else None,
        "train": partial(Searches.train, number=train) if train else None,
        "shifts": Searches.shifts if shifts else None,
    }
    chosen = {name: search for name, search in asked.items() if search}
    if len(chosen) > 1:
        raise click.UsageError(f"--{' and --'.join(chosen)}: one search at a time")
    with print_faults():
        solving = {"deterministic": deterministic, "seconds": seconds, "run": run_tasks(cluster)}
    shown = Shown(force, quiet, as_json)
    if chosen:
        name, search = chosen.popitem()
        _search(source, out, name, search, solving, shown)
    else:
        _compare(source, out, solving, shown)


class Shown(NamedTuple):
    """What is printed, and whether old files are replaced."""

    force: bool
    quiet: bool
    as_json: bool


def _compare(source: Path, out: Path | None, solving: dict[str, Any], shown: Shown) -> None:
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.leadership.scenarios import show_scenarios
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.reports.measures.key_figures import figures
    from planner.studies.scenarios import Compared, compare
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.studies.write_scenarios import write_scenarios

    target = out or result_path(source, "scenarios")
    outputs = (Output(target),)
    kept: list[str] = []
    with print_faults(), show_progress(shown.quiet or shown.as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))

        def write(so_far: Compared) -> None:
            kept.extend(keep_old(outputs, force=shown.force))
            write_scenarios(so_far.plans, target, so_far.failed)

        compared = stoppable(progress, lambda: compare(inputs, **solving, progress=progress, done=write))
    if shown.as_json:
        told_as = {name: figures(made) for name, made in compared.plans.items()}
        click.echo(
            json.dumps(told_as | {name: {"not_planned": why} for name, why in compared.failed.items()}, indent=2)
        )
    elif not shown.quiet:
        show_scenarios(compared.plans, compared.failed, target)
    say(kept, shown.quiet)
    sys.exit(STOPPED if progress.stop.is_set() else NOT_KEPT if compared.failed else 0)


def _search(
    source: Path,
    out: Path | None,
    name: str,
    search: Callable[["Searches"], "Found"],
    solving: dict[str, Any],
    shown: Shown,
) -> None:
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.leadership.search import show_search
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.reports.search import plain_search
    from planner.studies.search.searches import Searches
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.studies.write_scenarios import write_search

    target = out or result_path(source, name)
    outputs = (Output(target),)
    kept: list[str] = []
    with print_faults(), show_progress(shown.quiet or shown.as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))

        def write(so_far: "Found") -> None:
            kept.extend(keep_old(outputs, force=shown.force))
            write_search(so_far, target)

        found = stoppable(progress, lambda: search(Searches.of(inputs, write, **solving, progress=progress)))
        write(found)
    if shown.as_json:
        click.echo(json.dumps(plain_search(found), indent=2))
    elif not shown.quiet:
        show_search(found, target)
    say(kept, shown.quiet)
    kept_by_some = any(each.kept for each in found.tried)
    sys.exit(STOPPED if progress.stop.is_set() else 0 if kept_by_some else NOT_KEPT)
