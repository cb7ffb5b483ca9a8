"""The command `backtest`: past months, planned with what was known before them."""

import sys
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import (
    cluster_option,
    deterministic_option,
    force_option,
    out,
    quiet_option,
    seconds_option,
    source,
)
from planner.commands.printing import print_faults, say
from planner.console.running.interruptions import STOPPED


@click.command()
@source
@out("the back-test (default: FILE.backtest.xlsx; of a result, its Promise page)")
@click.option(
    "--months", type=click.IntRange(1), help="How many past months at most (default: all that the record has)."
)
@seconds_option
@deterministic_option
@cluster_option
@force_option
@quiet_option
def backtest(
    source: Path,
    out: Path | None,
    months: int | None,
    seconds: int | None,
    deterministic: bool,
    cluster: str | None,
    force: bool,
    quiet: bool,
) -> None:
    """Plan past months with what was known before them, and replay what really came.

    Months are worked at side by side, one on each core or worker, and each is written as it ends.
    """
    from dataclasses import replace

    from planner.console.arguments.cluster import run_tasks
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.leadership.backtest import show_back_test, show_month
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.domain.outcome.back_test import BackTest
    from planner.studies.backtest import back_test
    from planner.studies.month_replay import MonthReplay, Replayer
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.read_result import is_result
    from planner.workbook.results.studies.back_tested_plan import unedited_plan
    from planner.workbook.results.studies.write_back_test import write_back_test
    from planner.workbook.results.write_plan import write_plan

    into = out is None and is_result(source)
    target = out or (source if into else result_path(source, "backtest"))
    outputs = (Output(target),)
    kept: list[str] = []
    with print_faults(), show_progress(quiet) as progress:
        run, inputs = run_tasks(cluster), read_workbook(source)
        check_outputs(outputs, (*named_files(source, inputs.settings), *(() if into else (source,))))
        plan = unedited_plan(source, inputs.tickets) if into else None

        def done(replay: MonthReplay, so_far: BackTest) -> None:
            if len(so_far.months) == 1:
                kept.extend(keep_old(outputs, force=force))
            if plan:
                write_plan(replace(plan, back_test=so_far), source, target)
            else:
                write_back_test(inputs, so_far, target)
            if not quiet:
                show_month(replay)

        replayer = Replayer.solving(seconds, deterministic=deterministic)
        tested = stoppable(progress, lambda: back_test(inputs, months, replayer, run=run, progress=progress, done=done))
    if not quiet:
        show_back_test(tested, target)
    say(kept, quiet)
    sys.exit(STOPPED if progress.stop.is_set() else NOT_KEPT if tested.failed else 0)
