"""Failures that are no fault of the input: what happened to a file or to the machine, or a fault of this program."""

import errno
import platform
import tempfile
import traceback
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from planner.assessment.anonymous_report import disagreement_report
from scheduling.checking.agreement import Disagreement

WHAT_TO_DO = {
    errno.EACCES: "Close the file if Excel has it open, or choose another place with -o.",
    errno.EPERM: "Close the file if Excel has it open, or choose another place with -o.",
    errno.EROFS: "The disk is read-only; choose another place with -o.",
    errno.ENOSPC: "The disk is full; free some space, or choose another disk with -o.",
    errno.EDQUOT: "Your share of the disk is full; free some space, or choose another place with -o.",
    errno.ENOENT: "Check that the folder is still there.",
    errno.ENAMETOOLONG: "Choose a shorter name with -o.",
    errno.ENOTDIR: "A file stands where a folder is needed; choose another place with -o.",
    errno.EISDIR: "A folder stands where a file is needed; choose another place with -o.",
}
"""What a user can do about an error of the operating system, by its number."""


def file_failure(error: OSError) -> str:
    """Say in one sentence which file could not be read or written, why, and what to do."""
    names = " and ".join(f"'{name}'" for name in (error.filename, error.filename2) if name is not None)
    cause = error.strerror or type(error).__name__
    where = f"{names}: " if names else ""
    advice = WHAT_TO_DO.get(error.errno or 0, "Try again, or choose another place with -o.")
    return f"A file could not be read or written: {where}{cause}. {advice} What was there before is untouched."


def memory_failure() -> str:
    """Say that the machine has too little memory."""
    return (
        "The memory of this machine is not enough. Close other programs, plan fewer days or people at once, or give "
        "fewer ticket files. What was there before is untouched."
    )


def fault_of_ours(error: BaseException, command: str) -> str:
    """Write a log for the makers of the program, and return a message: this is our fault, and here is the log.

    The log holds the command's name, versions, and the running lines of the program; it holds no data of the user. When
    the log cannot be written, the message holds its text.
    """
    return _logged(_log(error, command), "This is a fault of ours, not of your input.", "has no data of yours in it")


def disagreement(error: Disagreement, command: str) -> str:
    """Write a log of a rota on which model and checker disagree, and return a message: there is no rota, and why.

    The log holds the differences and the inputs without names, tickets and notes.
    """
    report = f"{_log(error, command)}\n\n{disagreement_report(error)}"
    what = f"No rota was written, because {error}. This is a fault of ours, not of your input."
    return _logged(report, what, "has your inputs in it without names, notes and tickets")


def _log(error: BaseException, command: str) -> str:
    return "\n".join((
        f"rotacast {version('rotacast')}, command {command}, {datetime.now(UTC).isoformat(timespec='seconds')}",
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}",
        *(f"{Path(at.filename).name}:{at.lineno} in {at.name}" for at in traceback.extract_tb(error.__traceback__)),
        type(error).__name__,
    ))  # fmt: skip


def _logged(report: str, what: str, holds: str) -> str:
    """Write a report into a file of its own, and return the message that names it."""
    told = f"{what} What was there before is untouched."
    try:
        with tempfile.NamedTemporaryFile("w", prefix="rotacast-", suffix=".log", delete=False, encoding="utf-8") as log:
            log.write(report + "\n")
    except OSError:
        return f"{told} No log could be written; it would say:\n{report}"
    return f"{told} Please report it with this log, which {holds}: {log.name}"
