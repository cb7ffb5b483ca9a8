"""The door of the room: from a problem and a legal rota to the best rota and bound that the seconds allow.

Two searchers run in processes of their own, each with its own seed and one thread, and tell each other of better rotas.
A deterministic search is one searcher in this process, ended by counted work instead of time.
"""

import signal
from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.columns.problem.clock import Clock, WallClock, WorkClock
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.month import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.relaxation import MOST_ROUNDS
from scheduling.columns.relaxation.root_relaxation import begin_root
from scheduling.columns.search.search import Search

SEARCHERS = 2

STALLED_SECONDS, STALLED_SHARE = 30.0, 0.3
"""A search ends early when nothing has moved for so many seconds and for so large a share of its time."""

GRACE = 3.0
"""Seconds after which a searcher that does not end by itself is ended."""


@dataclass(frozen=True, eq=False)
class Improved:
    """The best rota found, its value, a bound below which no rota lies, and the seconds it took.

    `mixed` are the months of which the relaxation of the whole is made, as far as it was solved.
    """

    cells: Cells | None
    value: float
    bound: float
    seconds: float
    mixed: Sequence[Column]


Found = Callable[[Cells, float, float], None]
"""Called with every better rota, its value and the bound."""

Heard = tuple[Cells, Floats, Set[int]]
"""What one searcher tells another: its rota, its duals, and the blocks it knows to be given."""


def improve(
    problem: Problem,
    start: Cells | None,
    seconds: float,
    *,
    seed: int = 1,
    deterministic: bool = False,
    found: Found | None = None,
    progress: Progress | None = None,
) -> Improved:
    """Return the best rota within the seconds given; stops early when it is proven or when asked to."""
    progress = progress or Progress()
    if deterministic:
        return _alone(problem, start, seconds, seed, found, progress)
    return _together(problem, start, seconds, seed, found, progress)


def bound_of(problem: Problem, clock: Clock, known: Cells | None = None, mixed: Sequence[Column] = ()) -> float:
    """Return a value below which no rota of a problem lies, as good as the clock allows.

    The linear relaxation is solved to its end. A rota that is `known` helps, and more so the months that the relaxation
    of a problem with the same people has `mixed`.
    """
    root = begin_root(problem, clock, known, mixed)
    root.tighten(MOST_ROUNDS)
    return problem.up(root.bound)


def _alone(
    problem: Problem, start: Cells | None, seconds: float, seed: int, found: Found | None,
    progress: Progress,
) -> Improved:  # fmt: skip
    clock = WorkClock(seconds)
    search = Search(problem, clock, np.random.default_rng(seed))
    news = _News(found, progress, clock, seconds)
    if start is not None:
        search.offer(start)
    for _ in search.run(thorough=True):
        news.tell(search.best, search.value, search.bound)
        news.mixed = search.mixed
        if progress.stop.is_set() or news.stalled():
            break
    return news.result(problem)


def _together(
    problem: Problem, start: Cells | None, seconds: float, seed: int, found: Found | None,
    progress: Progress,
) -> Improved:  # fmt: skip
    clock = WallClock(seconds)
    news = _News(found, progress, clock, seconds)
    context = get_context("spawn")
    pipes, workers = [], []
    for number in range(SEARCHERS):
        ours, theirs = context.Pipe()
        worker = context.Process(target=_work, args=(theirs, seed + number, number == 0), daemon=True)
        worker.start()
        theirs.close()
        pipes.append(ours)
        workers.append(worker)
    for ours in pipes:
        _send(ours, (problem, start, seconds - clock.elapsed()))
    if start is not None:
        news.tell(start, problem.value(start), -np.inf)
    open_pipes = list(pipes)
    waiting: dict[int, Heard] = {}  # the latest of the other, for a searcher that has not spoken since
    while open_pipes and not (progress.stop.is_set() or news.over(problem) or clock.elapsed() > seconds + GRACE):
        for pipe in wait(open_pipes, timeout=0.1):
            assert isinstance(pipe, Connection)
            try:
                value, bound, heard, mixed = pipe.recv()
            except (EOFError, ConnectionResetError):  # that searcher has come to its end
                open_pipes.remove(pipe)
                continue
            news.tell(None if heard is None else heard[0], value, bound)
            news.mixed = mixed or news.mixed
            if heard is not None:
                waiting.update({id(other): heard for other in open_pipes if other is not pipe})
            _send(pipe, waiting.pop(id(pipe), None))
    for worker in workers:
        worker.terminate()
        worker.join()
    return news.result(problem)


def _send(pipe: Connection, what: Any) -> None:
    """Pass something on to a searcher that may have come to its end meanwhile."""
    with suppress(BrokenPipeError, ConnectionResetError):
        pipe.send(what)


def _work(pipe: Connection, seed: int, thorough: bool) -> None:
    """Search in a process of its own: tell what is found, take over what the other found; Ctrl-C is the parent's.

    The problem comes through the pipe and not with the arguments: a process that dies before it has read megabytes of
    arguments leaves its parent waiting for ever. Each thing told is answered before the next one, for the same reason:
    what is told does not fit in a pipe, and two that both wait to be read would wait for ever.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    problem, start, seconds = pipe.recv()
    search = Search(problem, WallClock(seconds), np.random.default_rng(seed))
    if start is not None:
        search.offer(start)
        search.heard = start
    told = search.value
    for _ in search.run(thorough):
        heard = (search.best, search.duals, search.given) if search.value < told else None
        pipe.send((search.value, search.bound, heard, search.mixed))
        told, search.mixed = search.value, []
        if (answer := pipe.recv()) is not None:
            search.hear(*answer)
    pipe.close()


class _News:
    """What is known so far over all searchers, and telling of it."""

    def __init__(self, found: Found | None, progress: Progress, clock: Clock, seconds: float) -> None:
        self._patience = max(STALLED_SECONDS, STALLED_SHARE * seconds)
        self._moved = 0.0
        self._found = found
        self._progress = progress
        self.mixed: Sequence[Column] = ()
        self._clock = clock
        self._cells: Cells | None = None
        self._value = np.inf
        self._bound = -np.inf

    def tell(self, cells: Cells | None, value: float, bound: float) -> bool:
        """Take news in; tell whether the rota is better than any before."""
        better = cells is not None and value < self._value
        if not better and bound <= self._bound:
            return False
        self._bound = max(bound, self._bound)
        self._moved = self._clock.elapsed()
        if better:
            self._cells, self._value = cells, value
        gap = max(0.0, 1 - self._bound / self._value) if 0 < self._value < np.inf and self._bound > 0 else None
        self._progress.tell(Step("rota", "improving month by month", gap, self._clock.elapsed()))
        if better and self._found is not None and self._cells is not None:
            self._found(self._cells, self._value, self._bound)
        return better

    def over(self, problem: Problem) -> bool:
        """Tell whether nothing better can be found, or nothing has moved for long."""
        return problem.up(self._bound) >= self._value - 1e-6 or self.stalled()

    def stalled(self) -> bool:
        """Tell whether nothing has moved for long since the first rota."""
        return self._cells is not None and self._clock.elapsed() - self._moved > self._patience

    def result(self, problem: Problem) -> Improved:
        """Return it all."""
        return Improved(self._cells, self._value, problem.up(self._bound), self._clock.elapsed(), self.mixed)
