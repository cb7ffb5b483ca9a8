"""The command `plan`: from a workbook to its rota."""

import json
import sys
from datetime import date
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import (
    deterministic_option,
    force_option,
    json_option,
    out,
    quiet_option,
    seconds_option,
    source,
)
from planner.commands.printing import print_faults, say
from planner.console.arguments import option_types
from planner.console.interruptions import STOPPED


@click.command()
@source
@out("the result (default: FILE.rota.xlsx beside the workbook)")
@click.option("--today", type=option_types.day, help="Published days before it, and those within notice, stay.")
@seconds_option
@deterministic_option
@click.option("--anonymise", is_flag=True, help="Plan a copy without names, FILE.anonymous.xlsx, that can be shared.")
@force_option
@quiet_option
@json_option
def plan(
    source: Path,
    out: Path | None,
    today: date | None,
    seconds: int | None,
    deterministic: bool,
    anonymise: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Make the rota of a workbook and say what service it will give.

    Of a result, cells locked with ! stay, and the new rota starts from all others; `repair` keeps every typed cell.
    Where days of the plan are published, it says how many of their duties are others now.
    """
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path
    from planner.archive.published_days import PublishedDays
    from planner.console.arguments.keep_published import keep_published, published_lines
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.arguments.plan_again import again_lines
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.summary import show_plan
    from planner.pipeline import make_plan
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.plan_again import PlannedBefore, planned_before
    from planner.workbook.results.read_result import is_result
    from planner.workbook.results.write_plan import write_plan

    if anonymise:
        from planner.console.arguments.anonymous import anonymous_copy

        with print_faults():
            source = anonymous_copy(source, None)[0]
    target = out or result_path(source, "rota")
    outputs, again = (Output(target),), is_result(source)
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (*named_files(source, inputs.settings), *(() if again else (source,))))
        before = planned_before(source, inputs) if again else PlannedBefore(inputs)
        versions = Archive(archive_path(source)).versions()
        published = PublishedDays.of(versions, inputs.horizon.first_day, inputs.horizon.last_day)
        wanted = keep_published(before.inputs, published, today) if today else before.inputs
        made = stoppable(
            progress,
            lambda: make_plan(
                wanted, deterministic=deterministic, seconds=seconds, hint=before.start, progress=progress
            ),
        )
        kept = keep_old(outputs, force=force)
        write_plan(made, source, target)
    if as_json:
        from planner.reports.measures.key_figures import figures

        click.echo(json.dumps(figures(made), indent=2))
    elif not quiet:
        show_plan(made, target)
    say((*again_lines(before, made), *published_lines(published, made.rota, made.inputs, target), *kept), quiet)
    if progress.stop.is_set():
        sys.exit(STOPPED)
    sys.exit(0 if made.promise.kept and not made.broken_musts else NOT_KEPT)
