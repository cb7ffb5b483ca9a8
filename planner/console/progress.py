"""Progress on the terminal: one line per finished stage, a moving one for what is happening now."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console

from planner.domain.progress import Progress, Step

T = TypeVar("T")

STOPPING = "stopping with the best so far; press Ctrl-C again to give up"


@contextmanager
def told(quiet: bool) -> Iterator[Progress]:
    """Show progress on standard error until the block ends; nothing at all when `quiet`."""
    if quiet:
        yield Progress()
        return
    console = Console(stderr=True, highlight=False)
    teller = _Teller(console)
    with console.status("starting") as status:
        teller.show = status.update
        yield Progress(tell=teller.tell)
        teller.finish()


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


class _Teller:
    """Turns steps into lines; a stage is printed with its seconds once the next one starts."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.show: Callable[[str], None] = print
        self._stage = ""
        self._last = ""
        self._since = time.monotonic()

    def tell(self, step: Step) -> None:
        if step.stage != self._stage:
            self.finish()
            self._stage, self._last, self._since = step.stage, "", time.monotonic()
        self._last = step.message or self._last
        self.show(_line(step, time.monotonic() - self._since))

    def finish(self) -> None:
        if self._stage:
            seconds = time.monotonic() - self._since
            self.console.print(f"  {self._stage:<12} {seconds:5.1f} s  {self._last}", markup=False, soft_wrap=True)
        self._stage = ""


def _line(step: Step, elapsed: float) -> str:
    """Write what is happening now, with the gap and the seconds when there are any."""
    seconds = elapsed if step.seconds is None else step.seconds
    gap = "" if step.gap is None else f", at most {step.gap:.1%} from the best possible"
    return f"{step.stage}: {step.message}{gap} ({seconds:.0f} s)".replace(": ,", ":").replace("[", r"\[")
