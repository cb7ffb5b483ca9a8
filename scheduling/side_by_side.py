"""Parts of a desk solved apart, each in a process of its own, and their rotas put together."""

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from heapq import heapify, heapreplace
from multiprocessing import get_context
from multiprocessing.synchronize import Event as SharedEvent
from threading import Thread
from typing import TYPE_CHECKING

from planner.domain.plan import Solved, Status
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.columns.engine import SEARCHERS
from scheduling.decompose import Part
from scheduling.levels import added_up, levels_of

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

Solve = Callable[..., Solved]
"""The door `solve_rota`."""


@dataclass(frozen=True)
class _Task:
    """What a process is asked: its part with a rota to start from, `seconds` to spend, and its name for progress.

    `started` is when the whole began, by the clock that the machine's processes share.
    """

    part: Part
    hint: Rota | None
    started: float
    seconds: float
    deterministic: bool
    name: str


def solve_side_by_side(
    solve: Solve, parts: Sequence[Part], hint: Rota | None, started: float, limit: float, deterministic: bool,
    progress: Progress,
) -> Solved:  # fmt: skip
    """Return the parts' rotas as one: its objective and its bound are the sums of theirs.

    Each part is searched by several processes, so only as many parts are solved at a time as there are cores for all
    of those. The smallest go first: each gets a share of the seconds left until the `limit` by its size, and what it
    does not need of it is the larger ones'.
    """
    searchers = 1 if deterministic else SEARCHERS
    workers = max(1, min(len(parts), (os.cpu_count() or 1) // searchers))
    context = get_context("spawn")
    steps: SimpleQueue[Step | None] = context.SimpleQueue()
    stop = context.Event()
    teller = Thread(target=_pass_on, args=(steps, progress), daemon=True)
    teller.start()
    waiting = deque(sorted(zip(parts, _names(parts), strict=True), key=lambda named: named[0].cells))
    every = limit / _makespan([part.cells for part, _ in waiting], workers)
    asked: dict[Part, Future[Solved]] = {}
    running: set[Future[Solved]] = set()
    with ProcessPoolExecutor(workers, context, _begin, (steps, stop)) as pool:
        while waiting or running:
            while waiting and len(running) < workers:
                each = every if deterministic else _each(started + limit, [part.cells for part, _ in waiting], workers)
                part, name = waiting.popleft()
                task = _Task(part, part.of(hint), started, each * part.cells, deterministic, name)
                asked[part] = pool.submit(_solve, solve, task)
                running.add(asked[part])
            _, running = wait(running, timeout=0.2, return_when=FIRST_COMPLETED)
            if progress.stop.is_set():
                stop.set()
        found = [asked[part].result() for part in parts]
    steps.put(None)
    teller.join()
    return together(found, time.monotonic() - started)


def _each(end: float, waiting: Sequence[int], workers: int) -> float:
    """Return the seconds for each cell of the parts that wait, if all are to be done in time."""
    return max(1.0, end - time.monotonic()) / _makespan(waiting, workers)


def together(parts: Sequence[Solved], seconds: float) -> Solved:
    """Return the solved parts as one: the union of the rotas, the sums of objectives, bounds and levels."""
    bound = sum(part.bound for part in parts)
    legal = [part.first_legal_seconds for part in parts if part.first_legal_seconds is not None]
    return Solved(
        Rota.of(entry for part in parts for entry in part.rota.assignments),
        _status([part.status for part in parts]),
        sum(part.objective for part in parts),
        bound,
        seconds,
        max(legal) if len(legal) == len(parts) else None,
        levels_of(added_up([part.levels for part in parts]), bound),
    )


def _status(found: Sequence[Status]) -> Status:
    return "stopped" if "stopped" in found else "feasible" if "feasible" in found else "optimal"


def _makespan(sizes: Sequence[int], workers: int) -> int:
    """Return when the last worker is done, if each takes the next size as soon as it is free."""
    busy = [0] * workers
    heapify(busy)
    for size in sizes:
        heapreplace(busy, busy[0] + size)
    return max(busy)


def _names(parts: Sequence[Part]) -> list[str]:
    """Name each part by its number and its size."""
    return [f"part {n} of {len(parts)} ({len(part.inputs.people)} people)" for n, part in enumerate(parts, 1)]


def _pass_on(steps: "SimpleQueue[Step | None]", progress: Progress) -> None:
    while (step := steps.get()) is not None:
        progress.tell(step)


_line: "tuple[SimpleQueue[Step | None], SharedEvent] | None" = None
"""In a worker process: where its steps go, and what asks it to stop."""


def _begin(steps: "SimpleQueue[Step | None]", stop: SharedEvent) -> None:
    """Set a worker process up: Ctrl-C is the parent's."""
    global _line
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _line = (steps, stop)


def _solve(solve: Solve, task: _Task) -> Solved:
    assert _line is not None
    steps, stop = _line

    def tell(step: Step) -> None:
        with suppress(OSError):  # the parent has gone
            steps.put(Step(step.stage, f"{task.name}: {step.message}", step.gap, step.seconds))

    progress = Progress(tell)
    Thread(target=_stop_when_asked, args=(stop, progress), daemon=True).start()
    waited = time.monotonic() - task.started
    solved = solve(
        task.part.inputs,
        task.part.requirement,
        hint=task.hint,
        seconds=task.seconds,
        deterministic=task.deterministic,
        progress=progress,
    )
    legal = solved.first_legal_seconds
    return replace(solved, first_legal_seconds=None if legal is None else waited + legal)


def _stop_when_asked(stop: SharedEvent, progress: Progress) -> None:
    stop.wait()
    progress.stop.set()
