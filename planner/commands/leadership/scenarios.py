"""The command `scenarios`: plans side by side."""

import json
import sys
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
from planner.console.interruptions import STOPPED


@click.command()
@source
@out("the comparison (default: FILE.scenarios.xlsx beside the workbook)")
@seconds_option
@deterministic_option
@force_option
@quiet_option
@json_option
def scenarios(
    source: Path,
    out: Path | None,
    seconds: int | None,
    deterministic: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Plan the month as it is and under every scenario of the workbook, and line the plans up.

    Scenarios are worked at side by side, one on each core, and each is written as it ends.
    """
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.scenarios import show_scenarios
    from planner.reports.measures.key_figures import figures
    from planner.studies.scenarios import Compared, compare
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.write_scenarios import write_scenarios

    target = out or result_path(source, "scenarios")
    outputs = (Output(target),)
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))
        kept: list[str] = []

        def write(so_far: Compared) -> None:
            kept.extend(keep_old(outputs, force=force))
            write_scenarios(so_far.plans, target, so_far.failed)

        compared = stoppable(
            progress,
            lambda: compare(inputs, deterministic=deterministic, seconds=seconds, progress=progress, done=write),
        )
    if as_json:
        told_as = {name: figures(made) for name, made in compared.plans.items()}
        click.echo(
            json.dumps(told_as | {name: {"not_planned": why} for name, why in compared.failed.items()}, indent=2)
        )
    elif not quiet:
        show_scenarios(compared.plans, compared.failed, target)
    say(kept, quiet)
    sys.exit(STOPPED if progress.stop.is_set() else NOT_KEPT if compared.failed else 0)
