"""A process of its own at the other end of a pipe."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any


def start_worker(work: Callable[..., None], *facts: Any, daemon: bool) -> tuple[BaseProcess, Connection]:
    """Start a process that runs `work(pipe, *facts)`; return it with this end of the pipe.

    The pipe ends when the process ends, however that comes about. `facts` must be small: a process that dies before it
    has read megabytes of arguments leaves its parent waiting for ever, so anything large goes through the pipe.
    A `daemon` ends with its parent and cannot start processes itself; every worker ends when its parent is killed.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(work, theirs, *facts), daemon=daemon)
    with _deaf_to_interrupts():
        process.start()
    theirs.close()
    return process, ours


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Block Ctrl-C in this thread, so that a process started meanwhile is deaf to it from its first instruction."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _run(work: Callable[..., None], pipe: Connection, *facts: Any) -> None:
    """Run the work until its end or that of the parent; Ctrl-C is for the parent alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the parent has gone
        work(pipe, *facts)


def _end_with_parent() -> None:
    """End this process when its parent has ended, even one that was killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
