"""What commands print beside their result: remarks, and faults that the user can put right."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from planner.domain.errors import InputFaults, RotacastError
from planner.domain.visible_text import visible
from planner.domain.wording import say_count


def say(lines: Iterable[str], quiet: bool = False) -> None:
    """Print remarks beside the result, on standard error, so that programs that read the result do not see them."""
    for line in () if quiet else lines:
        click.echo(line, err=True)


@contextmanager
def print_faults() -> Iterator[None]:
    """Print what the user can put right, a fault a line, and exit with its code."""
    try:
        yield
    except InputFaults as wrong:
        count = len(wrong.faults)
        click.echo(f"{say_count(count, 'fault')} in the input, nothing was written:", err=True)
        for fault in wrong.faults:
            click.echo(f"  {visible(str(fault))}", err=True)
        sys.exit(wrong.exit_code)
    except RotacastError as wrong:
        click.echo(str(wrong), err=True)
        sys.exit(wrong.exit_code)
