"""The command `why`: the rules that hold a cell."""

from datetime import date
from pathlib import Path

import click

from planner.commands.options import date_option, person_option, seconds_option, source
from planner.commands.printing import print_faults


@click.command()
@source
@person_option
@date_option
@click.option("--duty", help="A duty to be forced into the cell, or off: what would it cost?")
@seconds_option
def why(source: Path, person: str, day: date, duty: str | None, seconds: int | None) -> None:
    """Say which rules hold a cell where it is, and what forcing another duty would cost."""
    from planner.console.arguments.workbook_names import check_planned, find_duty, find_person
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.console.why import show_why
    from planner.repair.explain_cell import why as reasons
    from planner.workbook.results.read_result import read_result

    with print_faults(), show_progress(quiet=duty is None) as progress:
        result = read_result(source)
        inputs, plan = result.plan.inputs, result.plan
        name, on = find_person(inputs, person), check_planned(inputs, day)
        code = find_duty(inputs, duty) if duty else None
        found = stoppable(
            progress,
            lambda: reasons(
                inputs, plan.requirement, plan.rota, name, on, code, seconds=seconds or 15, progress=progress
            ),
        )
    show_why(plan.rota, name, on, found)
