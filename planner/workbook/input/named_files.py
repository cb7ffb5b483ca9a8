"""Files that a workbook names: only those below its own folder are read, wherever the workbook is from."""

from contextvars import ContextVar
from pathlib import Path

OUTSIDE_ALLOWED = ContextVar("OUTSIDE_ALLOWED", default=False)
"""Whether the user of the command line allows files anywhere."""

BELOW = "a file below the folder of the workbook, or the option --allow-outside before the command"


def is_file(path: Path) -> bool:
    """Tell whether there is such a file; a name that is too long, or none at all, is that of no file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_outside(path: Path, folder: Path) -> bool:
    """Tell whether a file lies outside a folder and may not be read; links count by where they lead."""
    if OUTSIDE_ALLOWED.get():
        return False
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a link that leads to itself, or no path at all
        return True
