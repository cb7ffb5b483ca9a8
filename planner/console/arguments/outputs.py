"""The one place that every command's output files go through before anything is replaced.

An output is compared with the inputs, with the other outputs and with what is there. A file in which somebody worked
is kept beside the new one.
"""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from filecmp import cmp
from itertools import count
from pathlib import Path

from planner.domain.errors import RotacastError
from planner.domain.settings import Settings
from planner.star.manifest import is_as_exported
from planner.star.write_star import file_names
from planner.web.document import MADE_BY
from planner.workbook.excel.seal import is_as_written

WORKBOOK = ".xlsx"
WEB_PAGE = ".html"


@dataclass(frozen=True)
class Output:
    """A file that a command will write; `is_ours` tells of the file there whether it is as a command wrote it."""

    path: Path
    is_ours: Callable[[Path], bool] = is_as_written
    ending: str = WORKBOOK


def table_output(path: Path, headers: Sequence[str]) -> Output:
    """Return the output of a tidy table: a file with the same headers is an earlier one, any other is not ours."""

    def is_ours(there: Path) -> bool:
        with there.open(encoding="utf-8-sig", errors="replace") as file:
            return file.readline().rstrip("\r\n").split(",") == list(headers)

    return Output(path, is_ours, "")


def page_output(path: Path) -> Output:
    """Return the output of a web page: a file that names this program as its maker is an earlier one."""

    def is_ours(there: Path) -> bool:
        return MADE_BY in there.read_text(encoding="utf-8", errors="replace")[:2000]

    return Output(path, is_ours, WEB_PAGE)


def star_outputs(folder: Path, form: str) -> tuple[Output, ...]:
    """Return the outputs of an export of tables; a file that the manifest beside it does not know is not ours."""
    return tuple(Output(folder / name, is_as_exported, "") for name in file_names(form))


def named_files(source: Path, settings: Settings) -> tuple[Path, ...]:
    """Return the files that the Plan sheet of a workbook names: its ticket exports and last month's result."""
    return tuple(source.parent / name for name in (*settings.ticket_files, settings.previous_rota) if name)


def check_outputs(outputs: Sequence[Output], inputs: Iterable[Path]) -> None:
    """Look at all outputs before any work is done.

    Raises
    ------
    RotacastError
        When one is an input, a folder, in a place that cannot be written to, or the same file as another; it says
        what would be accepted.
    """
    read = tuple(inputs)
    wrong = [reason for index, output in enumerate(outputs) for reason in _reasons(output, outputs[:index], read)]
    if wrong:
        raise RotacastError("\n".join((*wrong, "nothing was written")))


def _reasons(output: Output, others: Sequence[Output], inputs: Sequence[Path]) -> Iterator[str]:
    path = output.path
    if any(_same(path, other) for other in inputs):
        yield f"{path} is read by this command and would be replaced; choose another name for the output"
    elif any(_same(path, other.path) for other in others):
        yield f"{path} would be written twice; choose another name for one of the outputs"
    elif path.is_dir():
        yield f"{path} is a folder; accepted: the name of a file, such as {path / ('rota' + output.ending)}"
    elif output.ending and path.suffix.casefold() != output.ending:
        kind = "a web page" if output.ending == WEB_PAGE else "a workbook"
        yield f"{path} is not the name of {kind}; accepted: a name that ends with {output.ending}"
    else:
        folder = next(each for each in path.absolute().parents if each.exists())
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            yield f"{path} cannot be written: {folder} is not a folder that one can write to"


def _same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return str(one.resolve()).casefold() == str(other.resolve()).casefold()


def keep_old(outputs: Iterable[Output], *, force: bool = False) -> tuple[str, ...]:
    """Copy every file in which somebody worked beside its place, and return what to say of it; `force` keeps none.

    Call it when the new files are ready to be written.

    Raises
    ------
    RotacastError
        When a copy cannot be made; nothing may be replaced then.
    """
    return () if force else tuple(_keep(each.path) for each in outputs if each.path.is_file() and not _ours(each))


def _ours(output: Output) -> bool:
    try:
        return output.is_ours(output.path)
    except OSError:
        return False


def _keep(path: Path) -> str:
    try:
        copy = _copy_name(path)
        if not copy.exists():
            shutil.copy2(path, copy)
    except OSError as wrong:
        reason = f"{path} was changed by hand and cannot be kept ({wrong.strerror}); nothing was written"
        raise RotacastError(reason) from wrong
    return f"{path.name} is not as Rotacast wrote it: the old file is kept as {copy}"


def _copy_name(path: Path) -> Path:
    """Return the name with the minute of its last change in it, and a number when another file has that name."""
    minute = datetime.fromtimestamp(path.stat().st_mtime).strftime("%Y-%m-%dT%H%M")
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        copy = path.with_name(f"{path.stem}.{minute}{again}{path.suffix}")
        if not copy.exists() or cmp(path, copy, shallow=False):
            return copy
    raise AssertionError
