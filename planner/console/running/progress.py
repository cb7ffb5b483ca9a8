"""Progress on the terminal: one moving line for what is happening now, and a total at the end."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.text import Text

from planner.console.running.progress_line import ProgressLine
from planner.domain.progress import Progress, Step

LASTING = ("bounds", "stop")
"""Stages whose messages stay on the terminal."""


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
