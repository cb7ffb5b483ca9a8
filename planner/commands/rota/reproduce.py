"""The command `reproduce`: make a result again from what it says of its origin."""

import sys
import tempfile
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import out, quiet_option, source
from planner.commands.printing import print_faults


@click.command()
@source
@out("the plan made again (default: nowhere)")
@quiet_option
def reproduce(source: Path, out: Path | None, quiet: bool) -> None:
    """Make a result again from its own sheets, tickets, options and seed, and say whether it is equal.

    If not, it says what differs, and which inputs, versions or options are not as they were. Exit code 1 means not
    equal. Only a result of `plan --deterministic` can be expected to be equal.
    """
    from planner.console.arguments.outputs import Output, check_outputs
    from planner.console.reproduction import reproduction_lines
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.domain.outcome.plan import SECONDS
    from planner.pipeline import make_plan
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.plan_again import planned_before
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.reproduction import changed_sheets, compare
    from planner.workbook.results.write_plan import write_plan

    with print_faults(), show_progress(quiet) as progress, tempfile.TemporaryDirectory(prefix="rotacast-") as folder:
        if out is not None:
            check_outputs((Output(out),), (source,))
        result = read_result(source)
        inputs = planned_before(source, read_workbook(source)).inputs
        made = result.plan.provenance
        seconds = float(made.options.get(SECONDS, inputs.settings.solver_seconds))
        again = stoppable(progress, lambda: make_plan(inputs, deterministic=True, seconds=seconds, progress=progress))
        target = out or Path(folder, source.name)
        write_plan(again, source, target)
        found = compare(result.plan, result.made, again)
        changed = changed_sheets(source, target)
    if not quiet:
        click.echo("\n".join(reproduction_lines(found, changed)))
    sys.exit(0 if found.equal else NOT_KEPT)
