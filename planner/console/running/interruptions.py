"""What Ctrl-C and SIGTERM do: the first one asks the work to end with its best so far, the second ends at once.

Before any work has begun, the first one ends at once too. No handler raises an error: inside the import of a library an
error would end anywhere.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from planner.domain.progress import Progress, Step
from planner.files.written_beside import remove_unfinished

T = TypeVar("T")

STOPPED = 130

SIGNALS = (signal.SIGINT, signal.SIGTERM)

STOPPING = "stopping with the best so far; press Ctrl-C again to give up"

_SHOW_CURSOR = b"\x1b[?25h"


@contextmanager
def interruptible() -> Iterator[None]:
    """Let a signal end the program at once until `stoppable` work begins; in the end signals act as before."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    former = _handle(lambda _number, _frame: end_at_once())
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _handle(handler: Callable[[int, object], None]) -> dict[signal.Signals, Any]:
    """Set the handler of every signal that is not ignored, as nohup asks, and return the former ones."""
    heard = [number for number in SIGNALS if signal.getsignal(number) != signal.SIG_IGN]
    return {number: signal.signal(number, handler) for number in heard}


def end_at_once() -> None:
    """Remove what is half made, leave the terminal as it was, and end this process."""
    remove_unfinished()
    with suppress(OSError):
        if os.isatty(2):
            os.write(2, _SHOW_CURSOR)
        os.write(2, b"\nStopped. Nothing more was written.\n")
    os._exit(STOPPED)


def stoppable(progress: Progress, work: Callable[[], T]) -> T:
    """Do the work in a thread of its own so that a signal is heard at once; the first one asks it to end well.

    This holds until the command ends, because what the work made is still to be written.
    """

    def on_signal(_number: int, _frame: object) -> None:
        if progress.stop.is_set():
            end_at_once()
        progress.stop.set()
        with suppress(RuntimeError):  # the terminal was being written to
            progress.tell(Step("stop", STOPPING))

    if threading.current_thread() is not threading.main_thread():
        return work()
    _handle(on_signal)
    pool = ThreadPoolExecutor(1)
    try:
        future = pool.submit(work)
        while not future.done():
            time.sleep(0.05)
        return future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
