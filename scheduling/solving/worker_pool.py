"""Processes that solve parts of a desk, each behind a pipe: tasks go in, progress and solutions come back."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Event, Lock, Thread
from types import TracebackType
from typing import Self

from planner.domain.outcome.plan import Solved
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from scheduling.checking.desk import Desk
from scheduling.columns.search.worker_process import start_worker
from scheduling.solving.decompose import Part

Solve = Callable[..., Solved]
"""The function `solve_rota`."""

LOOK = 0.2
"""Seconds between two looks at whether all processes must stop."""


@dataclass(frozen=True, eq=False)
class Task:
    """A part to solve within some `seconds`, with a rota to start from and the part's name for progress.

    `after` are the seconds of work of the whole solve before this part.
    """

    part: Part
    hint: Rota | None
    after: float
    seconds: float
    deterministic: bool
    name: str


class WorkerPool:
    """A number of processes for as long as a `with` block lasts; they report to one progress and stop together.

    Each process has a pipe of its own, which ends when the process dies. A queue or an event that processes share does
    not: setting an event for which a dead process waited never returns.
    """

    def __init__(self, count: int, solve: Solve, progress: Progress) -> None:
        self._progress = progress
        self._told_to_stop = False
        started = [start_worker(_work, solve, daemon=False) for _ in range(count)]
        self._processes = [process for process, _ in started]
        self._idle = [pipe for _, pipe in started]
        self._worked = dict.fromkeys(self._idle, 0.0)
        self._running: dict[Connection, Task] = {}

    def __enter__(self) -> Self:
        """Return the pool."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop all processes and wait for their end."""
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

    @property
    def worked(self) -> float:
        """The seconds of work of the process that has worked longest."""
        return max(self._worked.values())

    def submit(self, task: Task) -> None:
        """Give a task to an idle process."""
        pipe = self._idle.pop()
        self._running[pipe] = task
        _send(pipe, task)

    def done(self) -> Iterator[tuple[Task, Solved]]:
        """Wait for a moment, pass progress on, and yield the tasks solved meanwhile.

        Raises
        ------
        RuntimeError
            When a process died. An error that a solve raises in a process is raised here as well.
        """
        for pipe in self._ready():
            answer = _receive(pipe, self._running[pipe])
            if isinstance(answer, Step):
                self._progress.tell(answer)
                continue
            task = self._running.pop(pipe)
            self._idle.append(pipe)
            if isinstance(answer, BaseException):
                raise answer
            self._worked[pipe] += answer.seconds
            yield task, answer
        if self._progress.stop.is_set() and not self._told_to_stop:
            self._told_to_stop = True
            for pipe in (*self._idle, *self._running):
                _send(pipe, None)

    def _ready(self) -> list[Connection]:
        """Return the pipes of running tasks that have an answer, after a moment at most."""
        ready = wait([*self._running], timeout=LOOK)
        return [pipe for pipe in self._running if pipe in ready]


def _send(pipe: Connection, what: Task | None) -> None:
    """Send a task or the wish to stop; the death of the process is noticed when its answer is read."""
    with suppress(OSError):
        pipe.send(what)


def _receive(pipe: Connection, task: Task) -> Step | Solved | BaseException:
    try:
        answer: Step | Solved | BaseException = pipe.recv()
    except (EOFError, ConnectionResetError):
        raise RuntimeError(f"the process that solved {task.name} has died") from None
    return answer


def _work(pipe: Connection, solve: Solve) -> None:
    """Solve one task after another in a process of its own, until the pipe ends."""
    tasks: SimpleQueue[Task | None] = SimpleQueue()
    stopped, lock = Event(), Lock()

    def send(what: Step | Solved | BaseException) -> None:
        with lock, suppress(OSError):  # the parent has gone
            pipe.send(what)

    Thread(target=_listen, args=(pipe, tasks, stopped), daemon=True).start()
    while (task := tasks.get()) is not None:
        try:
            send(_solve(task, solve, send, stopped))
        except Exception as error:  # noqa: BLE001 - the parent raises it again
            error.add_note(traceback.format_exc())
            send(error)


def _listen(pipe: Connection, tasks: "SimpleQueue[Task | None]", stopped: Event) -> None:
    """Take in tasks and the wish to stop (None); the end of the pipe stops and ends the process."""
    try:
        while True:
            if (task := pipe.recv()) is None:
                stopped.set()
            else:
                tasks.put(task)
    except (EOFError, OSError):  # the parent needs no more, or has gone
        stopped.set()
    finally:
        tasks.put(None)


def _solve(task: Task, solve: Solve, send: Callable[[Step], None], stopped: Event) -> Solved:
    """Solve a task; seconds count from the start of the whole solve."""

    def tell(step: Step) -> None:
        send(replace(step, message=f"{task.name}: {step.message}"))

    solved = solve(
        Desk.of(task.part.inputs, task.part.requirement), hint=task.hint, seconds=task.seconds,
        deterministic=task.deterministic, progress=Progress(tell, stopped).after(task.after),
    )  # fmt: skip
    legal = solved.first_legal_seconds
    return replace(solved, first_legal_seconds=None if legal is None else task.after + legal)
