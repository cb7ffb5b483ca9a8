"""Publications that are killed: at every SQL statement, every change of the file system, and in the middle of writes.

`python -m tests.planner.exports.killed_publications FOLDER COUNT` makes COUNT folders below FOLDER. In each, version 1
was published and the publication of version 2 was killed (`kill -9`) at another point. It prints one line for each
folder: its name, the point, and by which signal the process died (0: it had finished).
"""

import os
import resource
import shutil
import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planner.archive.archive import Archive
from planner.exports.publish import publish
from tests.planner.exports.made_releases import WEEK
from tests.planner.exports.test_publish import AT, SWAPPED, plan_of

FILE_CHANGES = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir"})
"""Audit events of changes of the file system, beside a file that is opened to be written."""

LONGEST_FILE = 32_000
"""Bytes, a little more than the longest file of this small publication."""


def publish_week(folder: Path, week: str) -> None:
    """Publish a rota to a folder, always at the same instant."""
    publish(plan_of(week), "desk", Archive(folder / "desk.rotacast.db"), folder / "desk.published",
            publisher="Eve", at=AT)  # fmt: skip


class Countdown:
    """Counts statements and changes of the file system, and kills this process at one of them."""

    def __init__(self, left: int) -> None:
        self.left, self.seen = left, 0

    def start(self) -> None:
        """Count from now on."""
        connect = sqlite3.connect

        def watched(*arguments: Any, **options: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*arguments, **options)
            connection.set_trace_callback(self.step)
            return connection

        sqlite3.connect = watched  # type: ignore[assignment]
        sys.addaudithook(self.hook)

    def step(self, *_: object) -> None:
        """Count one."""
        self.seen += 1
        if self.seen == self.left:
            os.kill(os.getpid(), signal.SIGKILL)

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take in an audit event of the interpreter (PEP 578)."""
        if event in FILE_CHANGES or (event == "open" and str(arguments[1] or "r")[0] in "wax"):
            self.step()


def killed_at(folder: Path, step: int, longest: int) -> int:
    """Publish version 2 in a process of its own that dies at a step, or as soon as a file exceeds `longest` bytes.

    Returns the signal that ended it, 0 when it finished. A step of 0 is none.
    """
    if (child := os.fork()) == 0:
        Countdown(step).start()
        if longest:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (longest, longest))
        publish_week(folder, SWAPPED)
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def steps_of_a_publication(folder: Path) -> int:
    """Return how many statements and changes of the file system version 2 takes."""
    if (child := os.fork()) == 0:
        count = Countdown(0)
        count.start()
        publish_week(folder, SWAPPED)
        (folder / "steps").write_text(str(count.seen), encoding="utf-8")
        os._exit(0)
    os.waitpid(child, 0)
    return int((folder / "steps").read_text(encoding="utf-8"))


def points(steps: int, count: int) -> Iterator[tuple[int, int]]:
    """Yield a step or a length of files for each kill: every step if there are enough kills, lengths for the rest."""
    at_steps = min(steps, count * 2 // 3)
    yield from ((1 + at * steps // at_steps, 0) for at in range(at_steps))
    torn = count - at_steps
    yield from ((0, 1 + at * LONGEST_FILE // torn) for at in range(torn))


def main(folder: Path, count: int) -> None:
    """Make the folders."""
    first = folder / "first"
    first.mkdir()
    publish_week(first, WEEK)
    shutil.copytree(first, folder / "counted")
    for step, longest in points(steps_of_a_publication(folder / "counted"), count):
        point = f"byte-{longest}" if longest else f"step-{step}"
        shutil.copytree(first, folder / point)
        print(point, killed_at(folder / point, step, longest), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
