"""Parts of a study worked at side by side in processes of their own, so that one that dies leaves the others."""

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
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

    Work, parts and results go through pipes, so they must be of modules that another process can import. A process that
    has done a part takes the next one: to load the program takes seconds. Parts may be appended meanwhile. After a stop
    the parts that were begun end with their best, and no other is begun.
    """
    most, begun = min(MOST_PROCESSES, os.cpu_count() or 1), 0
    running: dict[Connection, T] = {}
    processes: dict[Connection, BaseProcess] = {}
    told_to_stop = False
    try:
        while running or (begun < len(parts) and not progress.stop.is_set()):
            free: list[Connection] = []
            while begun < len(parts) and len(running) < most and not progress.stop.is_set():
                free.append(_free(processes, running))
                running[free[-1]] = parts[begun]
                begun += 1
            for pipe in free:  # a send waits until the process has loaded the program, so all load at once
                _send(pipe, (work, running[pipe]))
            ready = wait([*running], timeout=LOOK)
            for pipe in [pipe for pipe in running if pipe in ready]:
                part = running.pop(pipe)
                result, why = _answer(pipe, processes)
                yield part, result, why
            if progress.stop.is_set() and not told_to_stop:
                told_to_stop = True
                for pipe in running:
                    _send(pipe, None)
    finally:
        for pipe in processes:
            pipe.close()
        for process in processes.values():
            process.join()


def _free(processes: dict[Connection, BaseProcess], running: dict[Connection, T]) -> Connection:
    """Return the pipe of a process that waits for a part, of a new one if none does."""
    for pipe in processes:
        if pipe not in running:
            return pipe
    process, pipe = start_worker(_work, daemon=False)
    processes[pipe] = process
    return pipe


def _answer(pipe: Connection, processes: dict[Connection, BaseProcess]) -> tuple[Any, str]:
    """Return what a process sent at the end of its part; one that has died is forgotten."""
    try:
        answer: tuple[Any, str] = pipe.recv()
    except (EOFError, ConnectionResetError):
        answer = None, DIED
        pipe.close()
        processes.pop(pipe).join()
    return answer


def _send(pipe: Connection, what: object) -> None:
    """Send a part or the wish to stop; the death of the process is noticed when its answer is read."""
    with suppress(OSError):
        pipe.send(what)


def _work(pipe: Connection) -> None:
    """Do the work for each part that comes through the pipe, and send back what came of it."""
    stop = Event()
    coming: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(pipe, coming, stop), daemon=True).start()
    while (order := coming.get()) is not None:
        work, part = order
        _send(pipe, attempt(partial(work, part, Progress(stop=stop))))


def _listen(pipe: Connection, coming: SimpleQueue[Any], stop: Event) -> None:
    """Pass on parts until the wish to stop; the end of the pipe means that nobody waits for a part any more."""
    try:
        with suppress(EOFError, OSError):
            while (what := pipe.recv()) is not None:
                coming.put(what)
    finally:
        stop.set()
        coming.put(None)
