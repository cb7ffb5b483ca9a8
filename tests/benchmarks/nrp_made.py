"""The command line of what makes a larger instance of a public one: so many times over, for so many teams."""

import argparse
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.instance import Instance, read_instance, write_instance


def write_made(command: str, make: Callable[[Instance, int, int], Instance], teams: int) -> None:
    """Read an instance, make another one of it and write that; `teams` unless the command line says otherwise."""
    parser = argparse.ArgumentParser(prog=f"python -m tests.benchmarks.{command}")
    parser.add_argument("instance", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--teams", type=int, default=teams)
    arguments = parser.parse_args()
    write_instance(arguments.out, make(read_instance(arguments.instance), arguments.times, arguments.teams))
