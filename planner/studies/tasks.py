"""Tasks of a study: one piece of work for many parts, whoever runs them."""

from collections.abc import Callable, Generator, Sequence
from functools import partial
from typing import Protocol, TypeVar

from planner.domain.progress import Progress
from planner.studies.failures import attempt

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[T, Progress], R]
"""What is done for each part. Work, parts and results must be of modules that another process can import."""

Attempts = Generator[tuple[T, R | None, str], None, None]
"""Each part with its result, or with None and the reason."""


class RunTasks(Protocol):
    """A way to do the work for many parts: in this process, on the cores of this machine, or on other machines.

    It yields the parts in the order in which they end. Parts may be appended while it runs, such as those that follow
    from a result; it ends when all have ended. After a stop the parts that were begun end with their best result, and
    no other part is begun.
    """

    def __call__(self, work: Work[T, R], parts: Sequence[T], progress: Progress) -> Attempts[T, R]:
        """Yield each part with its result."""


def one_by_one(work: Work[T, R], parts: Sequence[T], progress: Progress) -> Attempts[T, R]:
    """Do the work for one part after the other in this process, until a stop is asked for."""
    for part in parts:  # a list may grow meanwhile
        if progress.stop.is_set():
            return
        yield (part, *attempt(partial(work, part, progress)))
