"""Progress on the terminal: one moving line for what is happening now, and a total at the end."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from planner.console.progress_line import ProgressLine
from planner.domain.progress import Progress, Step

T = TypeVar("T")

LASTING = ("bounds", "stop")
"""Stages whose messages stay on the terminal."""

STOPPING = "stopping with the best so far; press Ctrl-C again to give up"


@contextmanager
def show_progress(quiet: bool) -> Iterator[Progress]:
    """Show progress on standard error until the block ends; nothing at all when `quiet`."""
    if quiet:
        yield Progress()
        return
    console = Console(stderr=True, highlight=False)
    line = ProgressLine(time.monotonic)

    def tell(step: Step) -> None:
        line.add(step)
        if step.stage in LASTING:
            console.print(f"  {step.message}", markup=False, soft_wrap=True)

    with console.status(_Moving(line)):
        yield Progress(tell=tell)
    if total := line.total():
        console.print(total, markup=False, soft_wrap=True)


class _Moving:
    """The line as it is whenever the terminal draws it, so that the time left runs between two steps."""

    def __init__(self, line: ProgressLine) -> None:
        self.line = line

    def __rich__(self) -> Text:
        return Text(self.line.text(), no_wrap=True, overflow="ellipsis")


def stoppable(progress: Progress, work: Callable[[], T]) -> T:
    """Do the work in a thread of its own so that Ctrl-C is heard at once; the first one asks it to end well.

    Raises
    ------
    KeyboardInterrupt
        When Ctrl-C is pressed a second time.
    """

    def on_interrupt(_number: int, _frame: object) -> None:
        if progress.stop.is_set():
            raise KeyboardInterrupt
        progress.stop.set()
        progress.tell(Step("stop", STOPPING))

    if threading.current_thread() is not threading.main_thread():
        return work()
    former = signal.signal(signal.SIGINT, on_interrupt)
    pool = ThreadPoolExecutor(1)
    try:
        future = pool.submit(work)
        while not future.done():
            time.sleep(0.05)
        return future.result()
    finally:
        signal.signal(signal.SIGINT, former)
        pool.shutdown(wait=False, cancel_futures=True)
