"""Parts of a desk solved apart, each in a process of its own, and their rotas put together."""

import os
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heapreplace

from planner.domain.outcome.plan import Solved, Status
from planner.domain.progress import Progress
from planner.domain.rota import Rota
from scheduling.columns.search.engine import SEARCHERS
from scheduling.solving.decompose import Part
from scheduling.solving.objective_levels import added_up, bounded, levels_of
from scheduling.solving.worker_pool import PartWorkers, Solve, Task

ONCE_MORE = 0.1
"""The share of the seconds that must be left for a part to be solved once more."""

TIME_WAS_UP = 0.9
"""A part that took this share of its seconds ended because they were up."""


def solve_side_by_side(
    solve: Solve, parts: Sequence[Part], hint: Rota | None, started: float, limit: float, deterministic: bool,
    progress: Progress,
) -> Solved:  # fmt: skip
    """Return the parts' rotas as one: its objective and its bound are the sums of theirs.

    Each part is searched by several processes, so only as many parts are solved at a time as there are cores for all
    of those. The smallest go first: each gets a share of the seconds left until the `limit` by its size, and what it
    does not need of it is the larger ones'. What is left in the end goes to those with the most to gain for whom the
    seconds were too few.
    """
    workers = max(1, min(len(parts), (os.cpu_count() or 1) // (1 if deterministic else SEARCHERS)))
    waiting = deque(sorted(parts, key=lambda part: part.cells))
    every = limit / _makespan([part.cells for part in waiting], workers)
    names = dict(zip(parts, _names(parts), strict=True))
    found: dict[Part, Solved] = {}
    short: set[Part] = set()
    with PartWorkers(workers, solve, progress) as processes:
        while waiting or processes.busy:
            while waiting and processes.free:
                left = max(1.0, limit - (time.monotonic() - started))
                each = every if deterministic else left / _makespan([part.cells for part in waiting], workers)
                part = waiting.popleft()
                rota = found[part].rota if part in found else part.of(hint)
                processes.ask(Task(part, rota, started, each * part.cells, deterministic, names[part]))
            for task, solved in processes.done():
                found[task.part] = _better(found.get(task.part), solved)
                if _cut_short(solved, task.seconds):
                    short.add(task.part)
            if not (waiting or processes.busy or deterministic or progress.stop.is_set()):
                waiting.extend(_once_more(short, found, limit - (time.monotonic() - started), limit))
    return together([found[part] for part in parts], time.monotonic() - started)


def _cut_short(solved: Solved, seconds: float) -> bool:
    """Tell whether a part with a legal rota might have found a better one in more than so many seconds."""
    legal = solved.first_legal_seconds is not None
    return legal and solved.status == "feasible" and solved.seconds >= TIME_WAS_UP * seconds


def _once_more(short: set[Part], found: Mapping[Part, Solved], left: float, limit: float) -> list[Part]:
    """Take the part with the most to gain out of those whose seconds were too few, if enough of them are left."""
    if not short or left < ONCE_MORE * limit:
        return []
    part = max(short, key=lambda part: found[part].objective - found[part].bound)
    short.remove(part)
    return [part]


def _better(before: Solved | None, solved: Solved) -> Solved:
    """Return the better rota of a part with the better bound."""
    if before is None:
        return solved
    best = min(solved, before, key=lambda one: one.objective)
    return replace(bounded(best, max(before.bound, solved.bound)), first_legal_seconds=before.first_legal_seconds)


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
