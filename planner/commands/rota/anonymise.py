"""The command `anonymise`: a copy of a workbook that can be shared."""

from pathlib import Path

import click

from planner.commands.options import out, quiet_option, source
from planner.commands.printing import print_faults, say


@click.command()
@source
@out("the copy (default: FILE.anonymous.xlsx beside the workbook)")
@quiet_option
def anonymise(source: Path, out: Path | None, quiet: bool) -> None:
    """Write a copy of a workbook without names that gives the same rota.

    People are called Person 1, Person 2 and so on, in the order of their names; likewise customers, sites, teams,
    skills, service levels, priorities and every other name of yours, on all sheets. Notes, staff numbers, pay,
    contacts, kinds of leave, comments and own sheets are left out. The tickets stand beside the copy without numbers
    and texts. Codes of shifts, dates, countries and time zones stay: read the copy before you share it.
    """
    from planner.console.arguments.anonymous import anonymous_copy

    with print_faults():
        written = anonymous_copy(source, out)
    say((f"wrote {' and '.join(map(str, written))}",), quiet)
