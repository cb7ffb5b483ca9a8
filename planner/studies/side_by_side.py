"""Parts of a study worked at side by side, each in a process of its own, so that one that dies leaves the others."""

import os
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Event, Thread
from typing import Any

from planner.domain.progress import Progress
from planner.studies.failures import attempt
from planner.studies.tasks import Attempts, R, T, Work
from scheduling.columns.search.worker_process import start_worker

LOOK = 0.2
"""Seconds between two looks at whether all must stop."""

MOST_PROCESSES = 8
"""Each plan takes about a gigabyte of memory, so that many cores do not mean that many plans."""

DIED = "its process ended before it was done; most likely the machine had too little memory"


def side_by_side(work: Work[T, R], parts: Sequence[T], progress: Progress) -> Attempts[T, R]:
    """Do the work for as many parts at a time as there are cores, and yield them in the order in which they end.

    Work, parts and results go through pipes, so they must be of modules that another process can import. After a stop
    the parts that were begun end with their best, and no other is begun.
    """
    waiting, most = deque(parts), min(MOST_PROCESSES, os.cpu_count() or 1)
    running: dict[Connection, tuple[T, BaseProcess]] = {}
    told_to_stop = False
    try:
        while running or (waiting and not progress.stop.is_set()):
            while waiting and len(running) < most and not progress.stop.is_set():
                part = waiting.popleft()
                pipe, process = _start(work, part)
                running[pipe] = part, process
            ready = wait([*running], timeout=LOOK)
            for pipe in [pipe for pipe in running if pipe in ready]:
                part, process = running.pop(pipe)
                result, why = _end(pipe, process)
                yield part, result, why
            if progress.stop.is_set() and not told_to_stop:
                told_to_stop = True
                for pipe in running:
                    _send(pipe, None)
    finally:
        for pipe, (_, process) in running.items():
            pipe.close()
            process.join()


def _start(work: Work[T, R], part: T) -> tuple[Connection, BaseProcess]:
    process, pipe = start_worker(_work, daemon=False)
    _send(pipe, (work, part))
    return pipe, process


def _end(pipe: Connection, process: BaseProcess) -> tuple[Any, str]:
    """Return what the process of a part sent at its end."""
    try:
        answer: tuple[Any, str] = pipe.recv()
    except (EOFError, ConnectionResetError):
        answer = None, DIED
    pipe.close()
    process.join()
    return answer


def _send(pipe: Connection, what: object) -> None:
    """Send a part or the wish to stop; the death of the process is noticed when its answer is read."""
    with suppress(OSError):
        pipe.send(what)


def _work(pipe: Connection) -> None:
    """Do the work for the part that comes through the pipe, and send back what came of it."""
    stop = Event()
    work, part = pipe.recv()
    Thread(target=_listen, args=(pipe, stop), daemon=True).start()
    _send(pipe, attempt(partial(work, part, Progress(stop=stop))))


def _listen(pipe: Connection, stop: Event) -> None:
    """Take in the wish to stop; the end of the pipe means that nobody waits for the part any more."""
    with suppress(EOFError, OSError):
        pipe.recv()
    stop.set()
