"""Parts of a desk solved apart, each in a process of its own, and their rotas combined."""

import os
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heapreplace

from planner.domain.outcome.plan import Solved, Status
from planner.domain.roster.rota import Rota
from scheduling.columns.search.engine import SEARCHERS
from scheduling.model.soft_limits import BreachKey
from scheduling.solving.decompose import Part
from scheduling.solving.objective_levels import levels_of, sum_levels, with_bound
from scheduling.solving.run import Run
from scheduling.solving.worker_pool import Solve, Task, WorkerPool

ONCE_MORE = 0.1
"""The least share of the seconds that must be left to solve a part once more."""

DETERMINISTIC_CORES = 2
"""Processes of a deterministic run, whatever the machine has: the shares of the parts depend on it."""

TIME_WAS_UP = 0.9
"""A part that took this share of its seconds ended because they were used up."""


def solve_parts(solve: Solve, parts: Sequence[Part], hint: Rota | None, run: Run) -> Solved:
    """Return the solution of the whole desk: objective and bound are the sums of those of its parts.

    Several processes search each part, so only as many parts are solved at a time as there are cores for all of them.
    The smallest go first: each gets a share of the seconds left by its size, and leaves to the larger ones what it does
    not need. Seconds left at the end go to the parts with the most to gain whose seconds were too few.
    """
    cores = DETERMINISTIC_CORES if run.deterministic else (os.cpu_count() or 1) // SEARCHERS
    workers = max(1, min(len(parts), cores))
    queue = _Queue(parts, workers, hint, run)
    with WorkerPool(workers, solve, run.progress) as pool:
        while queue.waiting or pool.busy:
            while queue.waiting and pool.free:
                pool.submit(queue.next())
            before = pool.worked
            for task, solved in pool.done():
                queue.take(task, solved)
            run.work.wait(pool.worked - before)
            if not (queue.waiting or pool.busy or run.deterministic or run.stopped):
                queue.waiting.extend(once_more(queue.short, queue.solved, run))
    return combine([queue.solved[part] for part in parts], run.elapsed)


class _Queue:
    """The parts that wait for a process, the seconds each may take, and the solutions so far."""

    def __init__(self, parts: Sequence[Part], workers: int, hint: Rota | None, run: Run) -> None:
        self.waiting = deque(sorted(parts, key=lambda part: part.cells))
        self.solved: dict[Part, Solved] = {}
        self.short: set[Part] = set()
        self._workers, self._hint, self._run = workers, hint, run
        self._per_cell = run.limit / self._makespan()
        self._names = dict(zip(parts, _names(parts), strict=True))

    def next(self) -> Task:
        """Take the next part, with its share of the seconds left."""
        run = self._run
        per_cell = self._per_cell if run.deterministic else max(1.0, run.left) / self._makespan()
        part = self.waiting.popleft()
        hint = self.solved[part].rota if part in self.solved else part.of(self._hint)
        return Task(part, hint, run.elapsed, per_cell * part.cells, run.deterministic, self._names[part])

    def take(self, task: Task, solved: Solved) -> None:
        """Keep a solution, and note whether its seconds were too few."""
        self.solved[task.part] = _better(self.solved.get(task.part), solved)
        if _cut_short(solved, task.seconds):
            self.short.add(task.part)

    def _makespan(self) -> int:
        return _makespan([part.cells for part in self.waiting], self._workers)


def _cut_short(solved: Solved, seconds: float) -> bool:
    """Tell whether a part with a legal rota used up its seconds and might find a better rota in more."""
    legal = solved.first_legal_seconds is not None
    return legal and solved.status == "feasible" and solved.seconds >= TIME_WAS_UP * seconds


def once_more(short: set[Part], solved: Mapping[Part, Solved], run: Run) -> list[Part]:
    """Take the part with the most to gain from those whose seconds were too few, if enough seconds are left."""
    if not short or run.left < ONCE_MORE * run.limit:
        return []
    part = max(short, key=lambda part: solved[part].objective - solved[part].bound)
    short.remove(part)
    return [part]


def _better(before: Solved | None, solved: Solved) -> Solved:
    """Return the better rota of a part with the better bound."""
    if before is None:
        return solved
    best = min(solved, before, key=lambda one: one.objective)
    return replace(with_bound(best, max(before.bound, solved.bound)), first_legal_seconds=before.first_legal_seconds)


def combine(parts: Sequence[Solved], seconds: float) -> Solved:
    """Return the solutions of the parts as one: the union of the rotas, the sums of objectives, bounds and levels."""
    bound = sum(part.bound for part in parts)
    legal = [part.first_legal_seconds for part in parts if part.first_legal_seconds is not None]
    return Solved(
        Rota.of(entry for part in parts for entry in part.rota.assignments),
        _status([part.status for part in parts]),
        sum(part.objective for part in parts),
        bound,
        seconds,
        max(legal) if len(legal) == len(parts) else None,
        levels_of(sum_levels([part.levels for part in parts]), bound),
        sum(part.unworked for part in parts),
        _modelled(parts),
    )


def _modelled(parts: Sequence[Solved]) -> Mapping[BreachKey, int] | None:
    """Return all breaches that the models of the parts count; None if one of the parts has no such model."""
    found: Counter[BreachKey] = Counter()
    for part in parts:
        if part.modelled is None:
            return None
        found.update(part.modelled)
    return found


def _status(found: Sequence[Status]) -> Status:
    return "stopped" if "stopped" in found else "feasible" if "feasible" in found else "optimal"


def _makespan(sizes: Sequence[int], workers: int) -> int:
    """Return when the last worker ends, if each takes the next part as soon as it is free; sizes stand for times."""
    busy = [0] * workers
    heapify(busy)
    for size in sizes:
        heapreplace(busy, busy[0] + size)
    return max(busy)


def _names(parts: Sequence[Part]) -> list[str]:
    """Name each part by its number and its size."""
    return [f"part {n} of {len(parts)} ({len(part.inputs.people)} people)" for n, part in enumerate(parts, 1)]
