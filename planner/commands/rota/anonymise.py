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

    People are called Person 1, Person 2 and so on. Notes, staff numbers, pay, contacts, kinds of leave, comments and
    own sheets are left out. The tickets stand beside the copy without numbers, texts and customers. Skills, teams,
    shifts and dates stay as they are: read the copy before you share it.
    """
    from planner.console.arguments.anonymous import anonymous_copy

    with print_faults():
        written = anonymous_copy(source, out)
    say((f"wrote {' and '.join(map(str, written))}",), quiet)
