"""Tasks on a Dask scheduler with two workers, each a process of its own: same results, retries, stops."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from planner.domain.progress import Progress
from planner.studies.cluster import Cluster, NoCluster
from planner.studies.side_by_side import side_by_side
from tests.planner.studies.cluster_tasks import leave_a_mark, square

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 60.0


def wait_for(folder: Path, pattern: str, count: int = 1) -> list[Path]:
    """Return the files of a pattern as soon as there are enough of them."""
    end = time.monotonic() + PATIENCE
    while len(found := sorted(folder.glob(pattern))) < count:
        assert time.monotonic() < end, f"no {pattern} in {PATIENCE} s"
        time.sleep(0.05)
    return found


@contextmanager
def started(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a program of Dask in a process of its own, and end it."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *words], cwd=ROOT, env=environment,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """Return the address of a scheduler without workers."""
    file = tmp_path / "scheduler.json"
    with started("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)):
        wait_for(tmp_path, file.name)
        yield str(Address(file))


class Address:
    """The address that a scheduler has written into its file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __str__(self) -> str:
        """Read it when it is whole."""
        end = time.monotonic() + PATIENCE
        while '"address"' not in (text := self.file.read_text()):
            assert time.monotonic() < end
            time.sleep(0.05)
        return text.split('"address": "')[1].split('"')[0]


@contextmanager
def worker(scheduler: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker of one thread."""
    with started("worker", scheduler, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1") as one:
        yield one


def test_the_same_results_as_here(scheduler: str) -> None:
    """Two workers return what this machine returns, failures with their reasons among it."""
    parts = (2, 3, 7, 11)
    with worker(scheduler), worker(scheduler):
        there = sorted(Cluster(scheduler)(square, parts, Progress()))
    here = sorted(side_by_side(square, parts, Progress()))
    assert [(part, found) for part, found, _ in there] == [(2, 4), (3, 9), (7, None), (11, 121)]
    assert [why for *_, why in there] == [why for *_, why in here]


def test_parts_that_follow_from_a_result(scheduler: str) -> None:
    """The square of a number is worked at after the number, although only the number was there at the start."""
    parts, ended = [2], []
    with worker(scheduler):
        for part, found, _ in Cluster(scheduler)(square, parts, Progress()):
            ended.append((part, found))
            if found is not None and found < 16:
                parts.append(found)
    assert ended == [(2, 4), (4, 16)]


def test_a_worker_that_dies_loses_nothing(scheduler: str, tmp_path: Path) -> None:
    """Two parts are under way when one worker is killed: the other one does both, and both results come."""
    found: list[tuple[tuple[str, int], int | None, str]] = []
    parts = ((str(tmp_path), 1), (str(tmp_path), 2))
    with worker(scheduler) as one, worker(scheduler):
        study = Thread(target=lambda: found.extend(Cluster(scheduler)(leave_a_mark, parts, Progress())))
        study.start()
        begun = {path.name.split("-")[2]: path.name.split("-")[1] for path in wait_for(tmp_path, "begun-*", 2)}
        assert str(one.pid) in begun
        one.send_signal(signal.SIGKILL)
        wait_for(tmp_path, f"begun-{begun[str(one.pid)]}-*", 1)
        (tmp_path / "go-on").touch()
        study.join(PATIENCE)
    assert sorted((part[1], number, why) for part, number, why in found) == [(1, 1, ""), (2, 2, "")]


def test_a_stop_ends_what_has_begun(scheduler: str, tmp_path: Path) -> None:
    """With one worker and three parts, the part under way ends with its best, and no other begins."""
    progress = Progress()
    found: list[tuple[tuple[str, int], int | None, str]] = []
    parts = tuple((str(tmp_path), number) for number in range(3))
    with worker(scheduler):
        study = Thread(target=lambda: found.extend(Cluster(scheduler)(leave_a_mark, parts, progress)))
        study.start()
        wait_for(tmp_path, "begun-*")
        progress.stop.set()
        study.join(PATIENCE)
    assert [(number, why) for _, number, why in found] == [(found[0][0][1], "")]
    assert len(list(tmp_path.glob("begun-*"))) == 1


def test_nobody_at_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no scheduler answers, the message has the address and an example of one."""
    monkeypatch.setattr("planner.studies.cluster.CONNECT_SECONDS", 1.0)
    with pytest.raises(NoCluster, match=r"no Dask scheduler answers at tcp://127\.0\.0\.1:1; accepted: an address"):
        list(Cluster("tcp://127.0.0.1:1")(square, (1,), Progress()))


def test_a_scheduler_without_workers(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says how a worker is started."""
    monkeypatch.setattr("planner.studies.cluster.CONNECT_SECONDS", 1.0)
    with pytest.raises(NoCluster, match="has no worker; start some with: dask worker"):
        list(Cluster(scheduler)(square, (1,), Progress()))
