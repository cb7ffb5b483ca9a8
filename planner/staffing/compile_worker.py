"""The work of a process that compiles; this file imports next to nothing, so that the process starts at once."""

from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from time import process_time


def compile_by_calls(pipe: Connection, calls: Sequence[Callable[[], None]]) -> None:
    """Make some calls that compile kernels, and send the processor time that it took."""
    for call in calls:
        call()
    pipe.send(process_time())
