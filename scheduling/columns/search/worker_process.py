"""A process of its own at the other end of a pipe."""

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any


def start_worker(work: Callable[..., None], *facts: Any, daemon: bool) -> tuple[BaseProcess, Connection]:
    """Start a process that runs `work(pipe, *facts)`; return it with this end of the pipe.

    The pipe ends when the process ends, however that comes about. `facts` must be small: a process that dies before it
    has read megabytes of arguments leaves its parent waiting for ever, so anything large goes through the pipe.
    A `daemon` ends with its parent and cannot start processes itself.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(work, theirs, *facts), daemon=daemon)
    process.start()
    theirs.close()
    return process, ours


def _run(work: Callable[..., None], pipe: Connection, *facts: Any) -> None:
    """Run the work; Ctrl-C is for the parent alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work(pipe, *facts)
