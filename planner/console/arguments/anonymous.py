"""The copy of a workbook without names that a command writes or goes on with."""

from pathlib import Path

from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.anonymous.copy import write_anonymous_copy
from planner.workbook.results.paths import result_path


def anonymous_copy(source: Path, target: Path | None) -> tuple[Path, ...]:
    """Write the copy of a workbook and its tickets, and return both files; without a target it stands beside it.

    Raises
    ------
    RotacastError
        When the workbook has faults, or the copy cannot be written or would replace a file that is read.
    """
    inputs = read_workbook(source)
    path = target or result_path(source, "anonymous")
    outputs = (Output(path),)
    check_outputs(outputs, (*named_files(source, inputs.settings), source))
    keep_old(outputs)
    return write_anonymous_copy(source, inputs, path)
