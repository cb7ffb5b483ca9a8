"""The arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from planner.console.arguments import option_types
from planner.console.arguments.option_types import TypedEvent

WORKBOOK = click.Path(dir_okay=False, path_type=Path)


def source(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its workbook argument."""
    return click.argument("source", metavar="FILE", type=WORKBOOK)(command)


def out(what: str) -> Callable[..., Any]:
    """Give a command the option to say where its result goes."""
    return click.option("-o", "--out", type=click.Path(path_type=Path), help=f"Where to write {what}.")


def event_option(
    name: str, read: Callable[[str], TypedEvent], form: str, help_text: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command an option for events of one kind, which can be typed several times."""
    return click.option(name, multiple=True, type=read, metavar=f"'{form}'", help=help_text)


quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print nothing but faults.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
seconds_option = click.option(
    "--seconds", type=click.IntRange(1), help="Seconds of work on the rota; a busy machine takes longer."
)
force_option = click.option("--force", is_flag=True, help="Replace what is there without keeping the old file.")
cluster_option = click.option(
    "--cluster", metavar="ADDRESS", help="Work on the workers of a Dask scheduler, such as tcp://planner:8786."
)
deterministic_option = click.option(
    "--deterministic", is_flag=True, help="The same workbook gives the same file, but for its stamp."
)
person_option = click.option("--person", required=True, help="Whose cell.")
date_option = click.option("--date", "day", required=True, type=option_types.day, help="Which day, as 2016-05-14.")
