"""Parts of a study worked at on other machines: the workers of an existing Dask scheduler."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from multiprocessing import current_process
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import dask
import distributed

from planner.domain.errors import RotacastError
from planner.domain.progress import Progress, Step
from planner.studies.side_by_side import side_by_side
from planner.studies.tasks import Attempts, R, T, Work

LOOK = 0.2
"""Seconds between two looks at what has ended, and at whether all must stop."""

CONNECT_SECONDS = 10.0
"""How long a scheduler may take to answer, and its first worker to be there."""

ALONE_SECONDS = 60.0
"""How long a study waits for another worker after the last one has gone."""

LOST = "every worker that began it has ended before it was done; most likely they had too little memory"
NOBODY = "no worker of the cluster is left"

_QUIET = {"distributed.admin.large-graph-warning-threshold": "4 GiB"}  # the tickets of a team go with every part


class NoCluster(RotacastError):
    """The scheduler does not answer, or its workers cannot do the work."""

    exit_code = 5


@dataclass(frozen=True)
class Cluster:
    """The workers of the Dask scheduler at an address such as tcp://planner:8786; runs tasks as this machine does.

    A part whose worker dies is begun anew on another one, by Dask, up to three times. Each part has a process of its
    own on its worker, as it has here, so the same part has the same result.
    """

    address: str

    def __call__(self, work: Work[T, R], parts: Sequence[T], progress: Progress) -> Attempts[T, R]:
        """Do the work for all parts, and yield them in the order in which they end.

        Raises
        ------
        NoCluster
            When nobody answers at the address, or the workers are of another release or cannot start a process.
        """
        with dask.config.set(_QUIET), self._connected() as client:
            progress.tell(Step("cluster", f"{_count(client)} workers at {self.address}"))
            flag = f"rotacast-stop-{uuid4().hex}"
            stop = distributed.Event(flag, client=client)
            stop.clear()

            def submit(part: T) -> Any:
                return client.submit(_on_worker, work, part, flag, pure=False, retries=2)

            yield from self._ended(client, submit, parts, stop, progress)

    def _ended(
        self, client: Any, submit: Callable[[T], Any], parts: Sequence[T], stop: Any, progress: Progress
    ) -> Attempts[T, Any]:
        """Submit the parts, those too that are appended meanwhile, and yield them as they end.

        After a stop only those come that a worker has begun.
        """
        seen, running, sent = time.monotonic(), dict[Any, T](), 0
        while running or sent < len(parts):
            running.update({submit(part): part for part in parts[sent:]})
            sent = len(parts)
            for future in [future for future in running if future.done()]:
                part = running.pop(future)
                result, why = _outcome(future)
                if why != _UNBEGUN:
                    yield part, result, why
            if progress.stop.is_set():
                stop.set()
            now = time.monotonic()
            seen = now if _count(client) else seen
            if now - seen > ALONE_SECONDS:
                yield from ((part, None, NOBODY) for part in running.values())
                return
            time.sleep(LOOK)

    def _connected(self) -> Any:
        """Return a client of the scheduler whose workers can do the work."""
        try:
            client = distributed.Client(self.address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as wrong:
            said = f"no Dask scheduler answers at {self.address}; accepted: an address such as tcp://planner:8786"
            raise NoCluster(said) from wrong
        try:
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
            _check(client.run(_fitness))
        except TimeoutError as wrong:
            client.close()
            raise NoCluster(f"the scheduler at {self.address} has no worker; start some with: {START}") from wrong
        except BaseException:
            client.close()
            raise
        return client


START = "dask worker ADDRESS --no-nanny --nthreads 1"
"""How a worker is started: a worker under a nanny may start no process of its own."""

_UNBEGUN = "not begun"


def _count(client: Any) -> int:
    return len(client.scheduler_info(n_workers=-1)["workers"])


def _fitness() -> tuple[str, bool]:
    """Return the release of this program on a worker, and whether the worker may start processes."""
    return version("rotacast"), not current_process().daemon


def _check(workers: dict[str, tuple[str, bool]]) -> None:
    own = version("rotacast")
    wrong = [
        f"the worker {worker} has release {release} of rotacast, this is {own}; install the same release there"
        for worker, (release, _) in workers.items()
        if release != own
    ]
    wrong += [
        f"the worker {worker} may not start processes; start it with: {START}"
        for worker, (_, can_start) in workers.items()
        if not can_start
    ]
    if wrong:
        raise NoCluster("\n".join(wrong))


def _outcome(future: Any) -> tuple[Any, str]:
    """Return what a worker sent back, or why there is nothing."""
    try:
        found: tuple[Any, str] = future.result()
    except distributed.KilledWorker:
        return None, LOST
    except Exception as error:  # noqa: BLE001 - the reason goes into the row of the part
        return None, f"the cluster lost it ({type(error).__name__}: {error})"
    return found


def _on_worker(work: Work[T, R], part: T, flag: str) -> tuple[R | None, str]:
    """Do the work for one part on a worker, in a process of its own; stop early when the flag is set."""
    asked, stop, done = distributed.Event(flag), Event(), Event()
    if asked.is_set():
        return None, _UNBEGUN

    def listen() -> None:
        while not done.is_set():
            with suppress(Exception):
                if asked.wait(timeout=1):
                    stop.set()
                    return

    Thread(target=listen, daemon=True).start()
    try:
        _, result, why = next(side_by_side(work, (part,), Progress(stop=stop)), (part, None, _UNBEGUN))
    finally:
        done.set()
    return result, why
