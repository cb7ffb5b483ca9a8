"""The command `simulate`: a new promise for an edited rota."""

import sys
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import force_option, out, quiet_option, source
from planner.commands.printing import print_faults, say


@click.command()
@source
@out("the result with its new promise (default: FILE itself)")
@force_option
@quiet_option
def simulate(source: Path, out: Path | None, force: bool, quiet: bool) -> None:
    """Renew the promise of a result whose rota was edited by hand."""
    from planner.assessment.assess import reassess
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.console.summary import show_plan
    from planner.repair.resimulate import resimulate
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.write_plan import write_plan

    with print_faults(), show_progress(quiet) as progress:
        result = read_result(source)
        outputs = (Output(out or source),)
        check_outputs(outputs, named_files(source, result.plan.inputs.settings))
        tickets = read_workbook(source).tickets
        made = stoppable(progress, lambda: resimulate(reassess(result.plan), tickets, progress))
        kept = keep_old(outputs, force=force)
        write_plan(made, source, out or source)
    if not quiet:
        show_plan(made, out or source)
    say(kept, quiet)
    sys.exit(0 if made.promise.kept and not made.broken_musts else NOT_KEPT)
