"""The command `swaps`: who can take a duty."""

from datetime import date
from pathlib import Path

import click

from planner.commands.options import date_option, person_option, source
from planner.commands.printing import print_faults


@click.command()
@source
@person_option
@date_option
def swaps(source: Path, person: str, day: date) -> None:
    """List the colleagues who can take a duty, or trade for it, without a breach; best first."""
    from planner.console.arguments.workbook_names import check_planned, find_person
    from planner.console.swaps import show_swaps
    from planner.repair.find_swaps import swaps as possible
    from planner.workbook.results.read_result import read_result

    with print_faults():
        result = read_result(source)
        inputs, rota = result.plan.inputs, result.plan.rota
        name, on = find_person(inputs, person), check_planned(inputs, day)
        show_swaps(rota, name, on, possible(inputs, result.plan.requirement, rota, name, on))
