"""Processes that solve parts of a desk: what is asked of them, what they tell meanwhile, and what they find."""

import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.synchronize import Event as SharedEvent
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self

from planner.domain.outcome.plan import Solved
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.solving.decompose import Part

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

Solve = Callable[..., Solved]
"""The door `solve_rota`."""

LOOK = 0.2
"""Seconds between two looks at whether all is to stop."""


@dataclass(frozen=True, eq=False)
class Task:
    """What a process is asked: its part with a rota to start from, `seconds` to spend, and its name for progress.

    `started` is when the whole began, by the clock that the machine's processes share.
    """

    part: Part
    hint: Rota | None
    started: float
    seconds: float
    deterministic: bool
    name: str


class PartWorkers:
    """So many processes, for as long as a `with` lasts; their steps are told as one, and one wish to stop stops all."""

    def __init__(self, count: int, solve: Solve, progress: Progress) -> None:
        context = get_context("spawn")
        self._count, self._solve, self._progress = count, solve, progress
        self._steps: SimpleQueue[Step | None] = context.SimpleQueue()
        self._stop = context.Event()
        self._teller = Thread(target=_pass_on, args=(self._steps, progress), daemon=True)
        self._pool = ProcessPoolExecutor(count, context, _begin, (self._steps, self._stop))
        self._running: dict[Future[Solved], Task] = {}

    def __enter__(self) -> Self:
        """Begin to pass on what the processes tell."""
        self._teller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for all processes and for the last of what they told."""
        self._pool.shutdown()
        self._steps.put(None)
        self._teller.join()

    @property
    def busy(self) -> bool:
        """Whether any process is at work."""
        return bool(self._running)

    @property
    def free(self) -> bool:
        """Whether any process has nothing to do."""
        return len(self._running) < self._count

    def ask(self, task: Task) -> None:
        """Give a process something to do."""
        self._running[self._pool.submit(_run, self._solve, task)] = task

    def done(self) -> Iterator[tuple[Task, Solved]]:
        """Wait for a moment; yield what has been done."""
        ended, _ = wait(self._running, timeout=LOOK, return_when=FIRST_COMPLETED)
        if self._progress.stop.is_set():
            self._stop.set()
        for future in ended:
            yield self._running.pop(future), future.result()


def _pass_on(steps: "SimpleQueue[Step | None]", progress: Progress) -> None:
    while (step := steps.get()) is not None:
        progress.tell(step)


_line: "tuple[SimpleQueue[Step | None], SharedEvent] | None" = None
"""In a worker process: where its steps go, and what asks it to stop."""


def _begin(steps: "SimpleQueue[Step | None]", stop: SharedEvent) -> None:
    """Set a worker process up: Ctrl-C is the parent's."""
    global _line  # noqa: PLW0603 - a process has no other place that its tasks can reach
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _line = (steps, stop)


def _run(solve: Solve, task: Task) -> Solved:
    assert _line is not None
    steps, stop = _line

    def tell(step: Step) -> None:
        with suppress(OSError):  # the parent has gone
            steps.put(Step(step.stage, f"{task.name}: {step.message}", step.gap, step.seconds))

    progress = Progress(tell)
    Thread(target=_stop_when_asked, args=(stop, progress), daemon=True).start()
    waited = time.monotonic() - task.started
    solved = solve(
        Desk.of(task.part.inputs, task.part.requirement),
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
