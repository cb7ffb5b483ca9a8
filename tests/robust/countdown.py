"""A process that dies or whose files fail at one step: an SQL statement, a change of a file, or a length of file."""

import errno
import os
import resource
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from typing import Any

FILE_CHANGES = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir"})
"""Audit events of changes of the file system, beside a file that is opened to be written."""


def kill() -> None:
    """End this process as `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)


def disk_full() -> None:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Countdown:
    """Counts statements and changes of the file system, and does something at one of them."""

    def __init__(self, left: int, act: Callable[[], None] = kill) -> None:
        self.left, self.act, self.seen = left, act, 0

    def start(self, *, statements: bool = True) -> None:
        """Count from now on; there is no end to it but that of the process."""
        connect = sqlite3.connect

        def watched(*arguments: Any, **options: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*arguments, **options)
            connection.set_trace_callback(self.step)
            return connection

        if statements:
            sqlite3.connect = watched  # type: ignore[assignment]
        sys.addaudithook(self.hook)

    def step(self, *_: object) -> None:
        """Count one."""
        self.seen += 1
        if self.seen == self.left:
            self.act()

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take in an audit event of the interpreter (PEP 578)."""
        if event in FILE_CHANGES or (event == "open" and str(arguments[1] or "r")[0] in "wax"):
            self.step()


def killed_at(change: Callable[[], object], step: int, longest: int) -> int:
    """Make a change in a process of its own that dies at a step, or as soon as a file exceeds `longest` bytes.

    Returns the signal that ended it, 0 when it finished. A step of 0 is none.
    """
    if (child := os.fork()) == 0:
        Countdown(step).start()
        if longest:
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            resource.setrlimit(resource.RLIMIT_FSIZE, (longest, longest))
        change()
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def steps_of(change: Callable[[], object], *, statements: bool = True) -> int:
    """Return how many statements and changes of the file system a change takes; it is made in a process of its own."""
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        count = Countdown(0)
        count.start(statements=statements)
        change()
        os.write(writing, str(count.seen).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        steps = int(pipe.read())
    os.waitpid(child, 0)
    return steps


def points(steps: int, count: int, longest_file: int) -> Iterator[tuple[int, int]]:
    """Yield a step or a length of files for each kill: every step if there are enough kills, lengths for the rest."""
    at_steps = min(steps, count * 2 // 3)
    yield from ((1 + at * steps // at_steps, 0) for at in range(at_steps))
    torn = count - at_steps
    yield from ((0, 1 + at * longest_file // torn) for at in range(torn))
