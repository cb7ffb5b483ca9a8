"""Processes that solve parts of a desk, each behind a pipe: tasks go in, progress and solutions come back."""

import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.synchronize import Event as SharedEvent
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Any, Self

from planner.domain.outcome.plan import Solved
from planner.domain.progress import Progress, Step
from planner.domain.rota import Rota
from scheduling.columns.search.worker_process import start_worker
from scheduling.solving.decompose import Part

Solve = Callable[..., Solved]
"""The door `solve_rota`."""

LOOK = 0.2
"""Seconds between two looks at whether all processes must stop."""


@dataclass(frozen=True, eq=False)
class Task:
    """A part to solve within some `seconds`, with a rota to start from and the part's name for progress.

    `started` is when the whole solve began, by the clock that all processes of the machine share.
    """

    part: Part
    hint: Rota | None
    started: float
    seconds: float
    deterministic: bool
    name: str


class WorkerPool:
    """A number of processes for as long as a `with` block lasts; they report to one progress and stop together.

    Each process has a pipe of its own. A shared queue would survive the death of a process without a word; a pipe ends.
    """

    def __init__(self, count: int, solve: Solve, progress: Progress) -> None:
        self._progress = progress
        self._stop = get_context("spawn").Event()
        started = [start_worker(_work, self._stop, solve, daemon=False) for _ in range(count)]
        self._processes = [process for process, _ in started]
        self._idle = [pipe for _, pipe in started]
        self._running: dict[Connection, Task] = {}

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop all processes and wait for their end."""
        self._stop.set()
        for pipe in (*self._idle, *self._running):
            pipe.close()
        for process in self._processes:
            process.join()

    @property
    def busy(self) -> bool:
        """Whether any process is solving a part."""
        return bool(self._running)

    @property
    def free(self) -> bool:
        """Whether any process is idle."""
        return bool(self._idle)

    def submit(self, task: Task) -> None:
        """Give a task to an idle process."""
        pipe = self._idle.pop()
        pipe.send(task)
        self._running[pipe] = task

    def done(self) -> Iterator[tuple[Task, Solved]]:
        """Wait for a moment, pass progress on, and yield the tasks solved meanwhile.

        Raises
        ------
        RuntimeError
            When a process died. An error that a solve raises in a process is raised here as well.
        """
        for pipe in wait([*self._running], timeout=LOOK):
            assert isinstance(pipe, Connection)
            answer = _receive(pipe, self._running[pipe])
            if isinstance(answer, Step):
                self._progress.tell(answer)
                continue
            task = self._running.pop(pipe)
            self._idle.append(pipe)
            if isinstance(answer, BaseException):
                raise answer
            yield task, answer
        if self._progress.stop.is_set():
            self._stop.set()


def _receive(pipe: Connection, task: Task) -> Step | Solved | BaseException:
    try:
        answer: Step | Solved | BaseException = pipe.recv()
    except (EOFError, ConnectionResetError):
        raise RuntimeError(f"the process that solved {task.name} has died") from None
    return answer


def _work(pipe: Connection, stop: SharedEvent, solve: Solve) -> None:
    """Solve one task after another in a process of its own, until the pipe ends."""
    lock, stopped = Lock(), Event()

    def send(what: Any) -> None:
        with lock, suppress(OSError):  # the parent has gone
            pipe.send(what)

    Thread(target=_pass_on, args=(stop, stopped), daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            task = pipe.recv()
            try:
                send(_solve(task, solve, send, stopped))
            except Exception as error:
                error.add_note(traceback.format_exc())
                send(error)


def _solve(task: Task, solve: Solve, send: Callable[[Step], None], stopped: Event) -> Solved:
    """Solve a task; seconds count from the start of the whole solve."""

    def tell(step: Step) -> None:
        send(Step(step.stage, f"{task.name}: {step.message}", step.gap, step.seconds))

    waited = time.monotonic() - task.started
    solved = solve(
        task.part.inputs, task.part.requirement, hint=task.hint, seconds=task.seconds,
        deterministic=task.deterministic, progress=Progress(tell, stopped),
    )  # fmt: skip
    legal = solved.first_legal_seconds
    return replace(solved, first_legal_seconds=None if legal is None else waited + legal)


def _pass_on(stop: SharedEvent, stopped: Event) -> None:
    stop.wait()
    stopped.set()
