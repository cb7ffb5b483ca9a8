"""The grid of a Rota sheet read back, also when rows or columns were moved: who has which duty, what is locked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.people import Fixed, Leave
from planner.domain.rota import Assignment, Rota
from planner.reports.measures.grid_cell import LOCK, OFF, OUT, leave_codes
from planner.workbook.excel.grid import cell_name
from planner.workbook.pages.counts import HEADING as FOOT
from planner.workbook.pages.rota_layout import FACTS, SHEET
from planner.workbook.stored.book import StoredBook, Values

_NOT_ON_DUTY = ("", OFF, "OFF", OUT.upper(), "–", "—")
_MOST_HEADER_ROWS = 30


@dataclass(frozen=True)
class RotaGrid:
    """A rota as typed: assignments, locked cells, leave that stands in the grid only, and the address of each day."""

    rota: Rota
    locks: tuple[Fixed, ...]
    absences: tuple[Leave, ...]
    cells: Mapping[tuple[str, date], str]


def read_grid(sheet: Values, inputs: Inputs) -> RotaGrid:
    """Read the planned days of every person.

    Raises
    ------
    InputFaults
        For every cell that holds no code, every unknown person, and every day without a column.
    """
    reader = _Reader(sheet, inputs)
    reader.read()
    if reader.faults:
        raise InputFaults(tuple(reader.faults))
    return RotaGrid(Rota.of(reader.assignments), tuple(reader.locks), tuple(reader.absences), reader.cells)


def read_rota(path: Path, inputs: Inputs) -> Rota:
    """Return the rota that the grid of a result holds now.

    Raises
    ------
    InputFaults
        As `read_grid`, and when the file has no Rota sheet.
    """
    with StoredBook(path) as book:
        return read_grid(book.sheet(SHEET), inputs).rota


class _Reader:
    def __init__(self, sheet: Values, inputs: Inputs) -> None:
        self.sheet, self.inputs = sheet, inputs
        self.assignments: list[Assignment] = []
        self.locks: list[Fixed] = []
        self.absences: list[Leave] = []
        self.cells: dict[tuple[str, date], str] = {}
        self.faults: list[Fault] = []
        self.codes = _by_any_case((*inputs.shift, *inputs.tier))
        self.leave = _by_any_case(leave_codes(inputs))
        self.header, self.columns = _header(sheet, inputs)

    def read(self) -> None:
        for day in self.inputs.horizon.days:
            if day not in self.columns:
                self.faults.append(
                    Fault(SHEET, 0, 0, "", f"no column for {day}", "a date header for every planned day")
                )
        for row, name in self._people():
            for day, column in self.columns.items():
                self.cells[name, day] = cell_name(row, column)
                self._cell(name, day, row, column)

    def _people(self) -> Iterator[tuple[int, str]]:
        seen: set[str] = set()
        column = _name_column(self.sheet, self.header)
        for row, cells in enumerate(self.sheet[self.header :], self.header + 1):
            name = " ".join(str(cells[column - 1] or "").split())
            if name == FOOT:
                return
            if name in self.inputs.person and name not in seen:
                seen.add(name)
                yield row, name
            elif name:
                found = f"{name} has two rows" if name in seen else f"unknown person '{name}'"
                accepted = "one row for each name of the People sheet"
                self.faults.append(Fault(SHEET, row, column, cell_name(row, column), found, accepted))

    def _cell(self, name: str, day: date, row: int, column: int) -> None:
        text = _text(self.sheet[row - 1][column - 1])
        bare = text.removesuffix(LOCK).strip().upper()
        if bare in _NOT_ON_DUTY or bare in self.leave:
            if bare in self.leave and (name, day) not in self.inputs.on_leave:
                self.absences.append(Leave(name, day, day, leave_codes(self.inputs)[self.leave[bare]]))
            codes: list[str] = []
        else:
            parts = [part.strip() for part in bare.split("+")]
            unknown = [part for part in parts if part not in self.codes]
            if unknown:
                self._refuse(name, day, row, column, text)
                return
            codes = [self.codes[part] for part in parts]
        self.assignments += [Assignment(name, day, code) for code in codes]
        if text.endswith(LOCK):
            self.locks += [Fixed(name, day, code, "locked in the grid") for code in codes or ["off"]]

    def _refuse(self, name: str, day: date, row: int, column: int, text: str) -> None:
        found = f"'{text}' for {name} on {day} is no duty"
        accepted = ", ".join((*self.codes.values(), *self.leave.values(), f"{OFF} for off, two codes as in L+P"))
        self.faults.append(Fault(SHEET, row, column, cell_name(row, column), found, accepted))


def _by_any_case(codes: Mapping[str, str] | tuple[str, ...]) -> dict[str, str]:
    """Return codes by their capitals; two that differ in case only are told apart by neither."""
    return {code.upper(): code for code in codes}


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split()) if value is not None else ""


def _header(sheet: Values, inputs: Inputs) -> tuple[int, dict[date, int]]:
    """Return the lowest header row that has the planned days as dates, and the column of each day."""
    planned = set(inputs.horizon.days)
    best: tuple[int, dict[date, int]] = (0, {})
    for number, row in enumerate(sheet[:_MOST_HEADER_ROWS], 1):
        days = {d: column for column, value in enumerate(row, 1) if (d := _day(value)) in planned and d is not None}
        if days and len(days) >= len(best[1]):
            best = number, days
    return best


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _name_column(sheet: Values, header: int) -> int:
    for column, value in enumerate(sheet[header - 1] if header else (), 1):
        if str(value or "").strip().casefold() == FACTS[0].casefold():
            return column
    return 1
