"""The grid of a Rota sheet read back, however its rows and columns were moved: who has which duty, what is locked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from planner.domain.clean_text import clean
from planner.domain.errors import Fault, InputFaults
from planner.domain.grid_notation import JOIN, LOCK, NOT_ON_DUTY, OFF
from planner.domain.inputs import Inputs
from planner.domain.leave_notation import read_leave
from planner.domain.roster.flexible_shift import code_spans
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.reports.measures.grid_cell import leave_codes
from planner.workbook.cells.kind import suggest
from planner.workbook.excel.grid import cell_name
from planner.workbook.pages.find_grid import find_grid
from planner.workbook.pages.rota_layout import SHEET
from planner.workbook.stored.book import StoredBook, Values


@dataclass(frozen=True)
class RotaGrid:
    """A rota as typed: assignments, locked cells, leave that stands in the grid only, and the address of each day."""

    rota: Rota = field(default_factory=Rota)
    locks: tuple[Fixed, ...] = ()
    absences: tuple[Leave, ...] = ()
    cells: Mapping[tuple[str, date], str] = field(default_factory=dict)


def read_grid(
    sheet: Values, inputs: Inputs, expected: Collection[str] | None = None, former: Collection[str] = ()
) -> RotaGrid:
    """Read the planned days of every person.

    `expected` are the people who must have a row, by default everybody of the People sheet; rows of `former` people
    are passed over. A row that names nobody and has nothing in its days is a heading of the planner's own.

    Raises
    ------
    InputFaults
        For every cell that holds no code, every unknown person, every person without a row, and every day that has
        no column or two.
    """
    reader = _Reader(sheet, inputs, former)
    reader.read(inputs.person if expected is None else expected)
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
    def __init__(self, sheet: Values, inputs: Inputs, former: Collection[str]) -> None:
        self.sheet, self.inputs, self.former = sheet, inputs, former
        self.assignments: list[Assignment] = []
        self.locks: list[Fixed] = []
        self.absences: list[Leave] = []
        self.cells: dict[tuple[str, date], str] = {}
        self.faults: list[Fault] = []
        self.codes = _by_any_case((*inputs.shift, *inputs.tier))
        self.leave = _by_any_case(leave_codes(inputs))
        self.place = find_grid(sheet, inputs.horizon.days)

    def read(self, expected: Collection[str]) -> None:
        self._check_days()
        rows = dict(self._people())
        for name, row in rows.items():
            for day, column in self.place.columns.items():
                self.cells[name, day] = cell_name(row, column)
                self._cell(name, day, row, column)
        self._check_people(rows, expected)

    def _check_days(self) -> None:
        header = self.place.header
        at = f"{header}:{header}" if header else ""
        for day in self.inputs.horizon.days:
            if day not in self.place.columns:
                wanted = "a date in the heading of every planned day; undo what was deleted or retyped there"
                self.faults.append(Fault(SHEET, header, 0, at, f"no column for {day}", wanted))
        for day, column in self.place.repeated:
            place = cell_name(header, column)
            self.faults.append(Fault(SHEET, header, column, place, f"a second column for {day}", "one column a day"))

    def _people(self) -> Iterator[tuple[str, int]]:
        seen: set[str] = set()
        for row, name in self.place.rows:
            if name in self.inputs.person and name not in seen:
                seen.add(name)
                yield name, row
            elif name in seen:
                self._fault(row, self.place.name_column, f"{name} has two rows", "one row for each name")
            elif name not in self.former and self._has_duties(row):
                self._refuse_row(row, name)

    def _has_duties(self, row: int) -> bool:
        return any(_text(self.sheet[row - 1][column - 1]) for column in self.place.columns.values())

    def _refuse_row(self, row: int, name: str) -> None:
        if name:
            found = f"unknown person '{name}'{suggest(name, tuple(self.inputs.person))}"
            wanted = "a name of the People sheet, or nothing in the days of a heading of your own"
        else:
            found, wanted = "duties in a row without a name", "the name of a person of the People sheet"
        self._fault(row, self.place.name_column, found, wanted)

    def _check_people(self, rows: Mapping[str, int], expected: Collection[str]) -> None:
        column = self.place.name_column
        first, last = min(rows.values(), default=0), max(rows.values(), default=0)
        at = f"{cell_name(first, column)}:{cell_name(last, column)}" if rows else ""
        for name in expected if self.place.header else ():
            if name not in rows:
                found = f"no row for {name}, who is on the People sheet"
                wanted = f"a row with that name, {OFF} for a day off: undo the deletion, or copy a row and retype it"
                self.faults.append(Fault(SHEET, first, column, at, found, wanted))

    def _cell(self, name: str, day: date, row: int, column: int) -> None:
        text = _text(self.sheet[row - 1][column - 1])
        bare = text.replace(LOCK, "").strip().upper()
        codes: list[str] = []
        codes_typed = [part.strip() for part in bare.split(JOIN)]
        away = [part for part in codes_typed if part not in self.codes and self._is_part(part)]
        duties = [part for part in codes_typed if part not in away]
        if bare in self.leave:
            if (name, day) not in self.inputs.on_leave:
                self.absences.append(Leave(name, day, day, leave_codes(self.inputs)[self.leave[bare]]))
        elif len(away) < 2 and set(duties) <= self.codes.keys():
            codes = [self.codes[part] for part in duties]
            self.absences += [self._part(name, day, part) for part in away if self._is_new(name, day)]
        elif bare not in NOT_ON_DUTY:
            self._refuse(name, day, row, column, text)
            return
        self.assignments += [Assignment(name, day, code) for code in codes]
        if LOCK in text:
            self.locks += [Fixed(name, day, code, "locked in the grid") for code in codes or ["off"]]

    def _is_part(self, text: str) -> bool:
        """Tell whether a text is leave of a part of a day, such as AL AM."""
        written = read_leave(text)
        return bool(written.part) and written.kind.upper() in self.leave

    def _is_new(self, name: str, day: date) -> bool:
        return (name, day) not in self.inputs.on_leave and (name, day) not in self.inputs.part_leave

    def _part(self, name: str, day: date, text: str) -> Leave:
        written = read_leave(text)
        kind = leave_codes(self.inputs)[self.leave[written.kind.upper()]]
        return Leave(name, day, day, kind, True, written.minutes, written.part)

    def _refuse(self, name: str, day: date, row: int, column: int, text: str) -> None:
        duties = (*code_spans(self.inputs.shifts), *self.inputs.tier)
        accepted = ", ".join((*duties, *self.leave.values(), f"{OFF} for off, two codes as in L+P"))
        self._fault(row, column, f"'{text}' for {name} on {day} is not a duty", accepted)

    def _fault(self, row: int, column: int, found: str, accepted: str) -> None:
        self.faults.append(Fault(SHEET, row, column, cell_name(row, column), found, accepted))


def _by_any_case(codes: Mapping[str, str] | tuple[str, ...]) -> dict[str, str]:
    """Return codes by their capitals; two that differ in case only are told apart by neither."""
    return {code.upper(): code for code in codes}


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return clean(str(value)) if value is not None else ""
