"""The entry point: from a problem and a start to the best rota and bound that the seconds allow.

Two searchers run in processes of their own, each with its own seed and one thread, and exchange better rotas. Each
counts its own processor time. A deterministic run is one searcher in this process, ended by counted work.
"""

import os
import signal
import time
from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any

import numpy as np

from planner.domain.progress import Progress, Step
from scheduling.columns.problem.clock import Clock, ClockShare, ProcessorClock
from scheduling.columns.problem.column import Column
from scheduling.columns.problem.month_problem import Floats
from scheduling.columns.problem.problem import Cells, Problem
from scheduling.columns.relaxation.duals_by_group import MOST_PEOPLE
from scheduling.columns.relaxation.group_bound import branch_on_dearest_group
from scheduling.columns.relaxation.relaxation import EPSILON, MOST_ROUNDS
from scheduling.columns.relaxation.root_relaxation import root_relaxation
from scheduling.columns.search.column_search import ColumnSearch
from scheduling.columns.search.long_horizon import is_long, search_horizon
from scheduling.columns.search.rolling_horizon import even_out
from scheduling.columns.search.worker_process import start_worker

SEARCHERS = 2
"""Searchers of a run that counts processor time."""

EVEN_SHARE = 0.05
"""The share of the time that the even start of a long horizon may take."""

STALLED_SECONDS, STALLED_SHARE = 30.0, 0.3
"""A run ends early when rota and bound have not improved for this many seconds and this share of its time."""

GRACE = 3.0
"""Seconds past its limit after which a searcher ends in the midst of a step."""

LOOK = 0.1
"""Seconds between two looks at whether a run or a searcher must end."""


@dataclass(frozen=True, eq=False)
class EngineResult:
    """The best rota found (None: none), its value, and a bound below which no rota lies.

    `root_columns` are the columns that the relaxation of the whole problem uses, as far as it was solved.
    """

    cells: Cells | None
    value: float
    bound: float
    root_columns: Sequence[Column]


OnBetter = Callable[[Cells, float, float], None]
"""A function that takes every better rota, its value and the bound."""

Exchange = tuple[Cells, Floats, Set[int]]
"""What one searcher sends to the other: its best rota, its duals, and the numbers of the blocks it has solved."""


def run_engine(
    problem: Problem,
    start: Cells | None,
    clock: Clock,
    *,
    seed: int = 1,
    on_better: OnBetter | None = None,
    progress: Progress | None = None,
    columns: Sequence[Column] = (),
) -> EngineResult:
    """Return the best rota found before a clock is over; the run ends early when that is proven, stalled or stopped.

    The root relaxation starts from the `columns` of another problem with the same people, days and duties, if there are
    any. With a `ProcessorClock` the searchers run in processes of their own, and their work counts as waited for.
    """
    best = _BestKnown(problem, clock, progress or Progress(), on_better)
    if start is not None and is_long(problem):
        best.take(start, problem.value(start), -np.inf)
        start = even_out(problem, start, ClockShare(clock, EVEN_SHARE))
    if isinstance(clock, ProcessorClock):
        _search_in_processes(best, clock, start, seed, columns)
    else:
        _search_alone(best, start, seed, columns)
    return best.result()


def lower_bound(problem: Problem, clock: Clock, known: Cells | None = None, columns: Sequence[Column] = ()) -> float:
    """Return a value below which no rota of a problem lies: its linear relaxation, as far as the clock allows.

    A `known` rota helps, and so do the `columns` of the relaxation of another problem with the same people. With
    more people than a step of the search opens at once, what is left of the time goes to branching on the group of
    people who pay most; with fewer, it brings more to the search that follows.
    """
    root = root_relaxation(problem, clock, known, columns)
    solved = root.generate_columns(MOST_ROUNDS)
    if not solved or len(problem.months) <= MOST_PEOPLE:
        return problem.round_up(root.bound)
    value = np.inf if known is None else problem.value(known)
    return problem.round_up(branch_on_dearest_group(root, clock, value))


class _BestKnown:
    """The best rota and bound over all searchers; it reports each improvement."""

    def __init__(self, problem: Problem, clock: Clock, progress: Progress, on_better: OnBetter | None) -> None:
        self.problem, self.clock = problem, clock
        self.root_columns: Sequence[Column] = ()
        self._patience = max(STALLED_SECONDS, STALLED_SHARE * clock.limit_seconds)
        self._improved_at = 0.0
        self._progress, self._on_better = progress, on_better
        self._cells: Cells | None = None
        self._value = np.inf
        self._bound = -np.inf

    def take(self, cells: Cells | None, value: float, bound: float) -> None:
        """Take in what a searcher reports; a rota is better when its value is."""
        better = cells is not None and value < self._value
        if not better and bound <= self._bound:
            return
        self._bound = max(bound, self._bound)
        self._improved_at = self.clock.elapsed()
        if better:
            self._cells, self._value = cells, value
        gap = max(0.0, 1 - self._bound / self._value) if 0 < self._value < np.inf and self._bound > 0 else None
        self._progress.tell(Step("rota", "improving the rota", gap, self.clock.elapsed()))
        if better and self._on_better is not None and self._cells is not None:
            self._on_better(self._cells, self._value, self._bound)

    @property
    def stopped(self) -> bool:
        """Whether the user asked to stop, or nothing has improved for long since the first rota."""
        idle = self.clock.elapsed() - self._improved_at
        return self._progress.stop.is_set() or (self._cells is not None and idle > self._patience)

    @property
    def proven(self) -> bool:
        """Whether no rota is better."""
        return self.problem.round_up(self._bound) >= self._value - EPSILON

    def result(self) -> EngineResult:
        """Return the rota, its value, the bound and the root columns."""
        return EngineResult(self._cells, self._value, self.problem.round_up(self._bound), self.root_columns)


def _search_alone(best: _BestKnown, start: Cells | None, seed: int, columns: Sequence[Column]) -> None:
    search = ColumnSearch(best.problem, best.clock, np.random.default_rng(seed), known_columns=columns)
    if start is not None:
        search.offer(start)
    for _ in search_horizon(search, thorough=True):
        best.take(search.best, search.value, search.bound)
        best.root_columns = search.root_columns
        if best.stopped:
            break


def _search_in_processes(
    best: _BestKnown, clock: ProcessorClock, start: Cells | None, seed: int, columns: Sequence[Column]
) -> None:
    """Let searchers run in processes of their own until the run ends, and pass on what each finds to the other.

    Each searcher has a pipe, not a queue, because the run ends by terminating the processes: that may leave a queue
    locked for ever (documentation of `multiprocessing`), while a pipe just ends. Every report gets an answer before the
    next one. Rotas are larger than the buffer of a pipe, so two sides that both send would both wait for ever; with an
    answer to every report no thread has to read meanwhile.
    """
    workers = [start_worker(_search, seed + number, number == 0, daemon=True) for number in range(SEARCHERS)]
    running = [pipe for _, pipe in workers]
    for searcher in running:
        _send(searcher, (best.problem, start, columns, clock.limit_seconds - clock.elapsed()))
    if start is not None:
        best.take(start, best.problem.value(start), -np.inf)
    unsent: dict[Connection, Exchange] = {}  # for a searcher that has not reported since, the latest of the other
    worked = 0.0  # by the searcher that has worked longest
    while running and not (best.stopped or best.proven or clock.too_late):
        for pipe in wait(running, timeout=LOOK):
            assert isinstance(pipe, Connection)
            try:
                seconds, value, bound, exchange, columns = pipe.recv()
            except (EOFError, ConnectionResetError):  # this searcher has ended
                running.remove(pipe)
                continue
            clock.wait(max(0.0, seconds - worked))
            worked = max(worked, seconds)
            best.take(None if exchange is None else exchange[0], value, bound)
            best.root_columns = columns or best.root_columns
            if exchange is not None:
                unsent.update({other: exchange for other in running if other is not pipe})
            _send(pipe, unsent.pop(pipe, None))
    for process, _ in workers:
        process.terminate()
        process.join()


def _send(pipe: Connection, what: Any) -> None:
    """Send something to a searcher, which may have ended meanwhile."""
    with suppress(BrokenPipeError, ConnectionResetError):
        pipe.send(what)


def _search(pipe: Connection, seed: int, thorough: bool) -> None:
    """Search in a process of its own: send a report after each step and take over what the other searcher found.

    Each report begins with the seconds of work since this process began, the loading of the program included.
    """
    problem, start, columns, seconds = pipe.recv()
    clock = ProcessorClock(seconds)
    Thread(target=_end_past_limit, args=(clock,), daemon=True).start()
    search = ColumnSearch(problem, clock, np.random.default_rng(seed), known_columns=columns)
    if start is not None:
        search.offer(start)
        search.received = start
    reported = search.value
    for _ in search_horizon(search, thorough):
        exchange = (search.best, search.duals, search.solved_blocks) if search.value < reported else None
        pipe.send((time.process_time(), search.value, search.bound, exchange, search.root_columns))
        reported, search.root_columns = search.value, []
        if (answer := pipe.recv()) is not None:
            search.take_over(*answer)
    pipe.close()


def _end_past_limit(clock: ProcessorClock) -> None:
    """End this process when one step goes on far beyond the limit."""
    while clock.elapsed() < clock.limit_seconds + GRACE:
        time.sleep(LOOK)
    os.kill(os.getpid(), signal.SIGTERM)
