"""Plans as tasks of a cluster that say what they took, in a module that its workers can import."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, NamedTuple, cast

from planner.domain.progress import Progress
from planner.domain.scenario import BASE
from planner.studies.cluster import Cluster
from planner.studies.tasks import Attempts, R, T, Work

if TYPE_CHECKING:
    from planner.studies.scenarios import World


class Task(NamedTuple):
    """A plan that was made: on which worker, whether it waited for the base, and its seconds of processor time."""

    name: str
    worker: int
    waited: bool
    seconds: float


class Measured(NamedTuple, Generic[R]):
    """A result, the worker that made it, and the processor time of the process for it with all that this started."""

    result: R
    worker: int
    seconds: float


@dataclass(frozen=True)
class MeasuredWork(Generic[T, R]):
    """Work of a study, with what it took; each part has a process of its own."""

    work: Work[T, R]

    def __call__(self, part: T, progress: Progress) -> Measured[R]:
        """Do the work for a part."""
        return Measured(self.work(part, progress), os.getppid(), sum(os.times()[:4]))


@dataclass
class MeasuredRun:
    """A run of tasks on a cluster that keeps what each took, in the order in which they ended."""

    cluster: Cluster
    tasks: list[Task] = field(default_factory=list)

    def __call__(self, work: Work[T, R], parts: Sequence[T], progress: Progress) -> Attempts[T, R]:
        """Do the work for all parts, which are worlds."""
        for part, measured, why in self.cluster(MeasuredWork(work), parts, progress):
            world = cast("World", part)
            if measured is None:
                raise SystemExit(f"{world.name}: {why}")
            self.tasks.append(Task(world.name, measured.worker, world.start is not None, measured.seconds))
            yield part, measured.result, why


def until_the_last(tasks: Sequence[Task]) -> float:
    """Return the seconds until the last plan is there, when each takes its processor time on the worker that made it.

    Tasks are in the order in which they ended. One that waits for the base begins no sooner than that has ended.
    """
    free: dict[int, float] = {}
    base = 0.0
    for task in sorted(tasks, key=lambda each: each.waited):
        begun = max(free.get(task.worker, 0.0), base if task.waited else 0.0)
        free[task.worker] = begun + task.seconds
        base = free[task.worker] if task.name == BASE else base
    return max(free.values())
