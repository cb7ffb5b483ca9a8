"""Files made beside their place and then renamed over it, in a folder that a later run clears away if this one dies."""

import os
import shutil
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

PREFIX = ".rotacast-"
"""How the name of every such folder begins: a file manager hides it, and nothing else has such a name."""

DEAD_SECONDS = 24 * 3600
"""A folder of another machine is that of a dead run after this time; a write takes seconds."""

_IN_USE: set[Path] = set()


@contextmanager
def folder_beside(place: Path) -> Iterator[Path]:
    """Make a folder in `place` for files that will be renamed to their names there, and remove it in the end.

    Folders of runs that died are removed first.
    """
    place.mkdir(parents=True, exist_ok=True)
    sweep(place)
    made = Path(tempfile.mkdtemp(prefix=_own_prefix(), dir=place))
    _IN_USE.add(made)
    try:
        yield made
    finally:
        _IN_USE.discard(made)
        shutil.rmtree(made, ignore_errors=True)


def sweep(place: Path) -> None:
    """Remove the folders of runs that died from a folder; one that cannot be removed stays."""
    for path in place.glob(f"{PREFIX}*"):
        if path.is_dir() and not path.is_symlink() and _is_dead(path):
            shutil.rmtree(path, ignore_errors=True)


def remove_unfinished() -> None:
    """Remove all that is being made: for the end of the program in the midst of its work."""
    for path in tuple(_IN_USE):
        shutil.rmtree(path, ignore_errors=True)


def _own_prefix() -> str:
    return f"{PREFIX}{_machine()}-{os.getpid()}-"


def _machine() -> str:
    return sha256(socket.gethostname().encode()).hexdigest()[:8]


def _is_dead(path: Path) -> bool:
    """Tell whether no run works in a folder: by its process on this machine, by its age on any other."""
    machine, _, rest = path.name.removeprefix(PREFIX).partition("-")
    number = rest.partition("-")[0]
    if machine == _machine() and number.isdecimal() and os.name == "posix":  # on Windows the question would end it
        return path not in _IN_USE if int(number) == os.getpid() else not _is_running(int(number))
    try:
        return time.time() - path.stat().st_mtime > DEAD_SECONDS
    except OSError:  # it has just gone
        return False


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # it is another user's, or no number of a process
        return True
    return True
