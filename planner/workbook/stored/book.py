"""The values that the sheets of a result hold, read fast: no formats, no formulas, only the sheets asked for."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import python_calamine

from planner.domain.errors import Fault, InputFaults
from planner.files.tables.sheet_size import check_workbook

Values = Sequence[Sequence[Any]]
"""The rows of a sheet from its first cell on, all equally long; an empty cell is None, a whole number is an int."""


class StoredBook:
    """A workbook whose sheets are read when they are asked for; a formula counts by its stored value.

    Raises
    ------
    InputFaults
        When the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            check_workbook(path.read_bytes())
            self._book = python_calamine.CalamineWorkbook.from_path(path)
        except ValueError as error:
            raise InputFaults((Fault(path.name, 0, 0, "", str(error), "a result written by plan"),)) from error
        except (python_calamine.CalamineError, OSError) as error:
            found = f"the file cannot be opened ({type(error).__name__})"
            raise InputFaults((Fault(path.name, 0, 0, "", found, "a result written by plan"),)) from error

    def __enter__(self) -> "StoredBook":
        """Keep the file open until all is read."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self._book.close()

    @property
    def titles(self) -> tuple[str, ...]:
        """The names of the sheets, in order."""
        return tuple(self._book.sheet_names)

    def sheet(self, title: str) -> Values:
        """Return the values of a sheet.

        Raises
        ------
        InputFaults
            When there is no such sheet, or it cannot be read.
        """
        if title not in self._book.sheet_names:
            wanted = f"a result of plan with its sheet '{title}': undo the deletion or the new name"
            raise InputFaults((Fault(title, 0, 0, "", f"no sheet '{title}'", wanted),))
        try:
            rows = self._book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        except (python_calamine.CalamineError, OSError) as error:
            found = f"the sheet cannot be read ({type(error).__name__})"
            raise InputFaults((Fault(title, 0, 0, "", found, "a result written by plan"),)) from error
        return [[None if value == "" else _plain(value) for value in row] for row in rows]  # most cells are empty


def _plain(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value
