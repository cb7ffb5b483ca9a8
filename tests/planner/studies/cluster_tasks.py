"""Work for workers of a cluster: a module that they can import."""

import os
import time
from pathlib import Path

from planner.domain.progress import Progress


def square(part: int, _progress: Progress) -> int:
    """Return the square of a number; 7 fails as a fault of the program does."""
    if part == 7:
        raise ZeroDivisionError("seven")
    return part * part


def leave_a_mark(part: tuple[str, int], progress: Progress) -> int:
    """Write the process of the worker into a file of the part, work until told to go on, and return the number."""
    folder, number = part
    Path(folder, f"begun-{number}-{os.getppid()}").touch()
    while not Path(folder, "go-on").exists() and not progress.stop.is_set():
        time.sleep(0.05)
    return number
