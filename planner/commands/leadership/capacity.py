"""The command `capacity`: whom to hire by when."""

import json
import sys
from pathlib import Path

import click

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
from planner.console.running.interruptions import STOPPED


@click.command()
@source
@out("the outlook (default: FILE.capacity.xlsx beside the workbook)")
@click.option("--months", type=click.IntRange(1, 36), default=12, show_default=True, help="How many months to look at.")
@seconds_option
@deterministic_option
@force_option
@quiet_option
@json_option
def capacity(
    source: Path,
    out: Path | None,
    months: int,
    seconds: int | None,
    deterministic: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Say how many people the months ahead need, by skill, and whom to hire by when.

    The Capacity sheet holds the assumptions. Rostering efficiency is measured on the last published rota, on the rota
    of FILE if that is a result, or else on a rota that is planned now.
    """
    from functools import partial

    from forecasting.forecast import forecast_demand
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.leadership.capacity import show_capacity
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.domain.capacity.outlook import CapacityOutlook
    from planner.pipeline import make_plan
    from planner.reports.leadership.hiring_words import plain_outlook
    from planner.studies.capacity.capacity import capacity as look_ahead
    from planner.studies.capacity.measured_rota import RealRota, measured_efficiency, published_rota
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.read_result import is_result, read_result
    from planner.workbook.results.studies.write_capacity import write_capacity

    target = out or result_path(source, "capacity")
    outputs = (Output(target),)
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))
        real = published_rota(Archive(archive_path(source)).versions(), inputs)
        if real is None and is_result(source):
            real = RealRota(f"the rota of {source.name}", read_result(source).plan.rota, inputs)

        def work() -> CapacityOutlook:
            near = forecast_demand(inputs, progress)
            plan = partial(
                make_plan, inputs, deterministic=deterministic, seconds=seconds, forecast=near, progress=progress
            )
            return look_ahead(inputs, near, months, measured_efficiency(inputs, near, real, plan, progress), progress)

        outlook = stoppable(progress, work)
        kept = keep_old(outputs, force=force)
        write_capacity(inputs, outlook, target)
    if as_json:
        click.echo(json.dumps(plain_outlook(outlook), indent=2))
    elif not quiet:
        show_capacity(outlook, target)
    say(kept, quiet)
    sys.exit(STOPPED if progress.stop.is_set() else 0)
