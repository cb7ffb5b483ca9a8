"""From a grid of cells to the rows of a sheet, with everything that is wrong in it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from planner.domain.clean_text import clean
from planner.domain.errors import Fault
from planner.workbook.cells.kind import Unreadable, quote_value, suggest
from planner.workbook.excel.grid import BadCell, Grid, cell_name, fold_name, is_empty
from planner.workbook.sheets.sheet import Column, Numbered, Objection, Row, Sheet

R = TypeVar("R", bound=Row)


class SheetReader(Generic[R]):
    """Reads the rows of one sheet: `rows` has those without a fault of their own, `faults` has all faults."""

    def __init__(self, sheet: Sheet[R], grid: Grid) -> None:
        self.sheet = sheet
        self.grid = grid
        self.faults: list[Fault] = []
        self.columns = self._columns()
        """The column number of every field, further columns under their own header."""
        known = self.sheet.row.columns()
        self.blanks = {name: known[name].blank for name in self.columns if name in known and known[name].blank}
        """What an empty cell stands for, by field."""
        self.rows: list[Numbered[R]] = []
        self.cells: list[tuple[int, Mapping[str, Any]]] = []
        """Row number and the cells that could be read, by field, also of rows that have faults."""
        self._read_merged()
        for number, cells in grid.rows:
            self._read_row(number, cells)
        self._check_rows()

    def fault(self, row: int, column: int, found: str, accepted: str) -> None:
        """Note a fault of a cell; column 0 is the row as a whole, row 0 the sheet."""
        cell = cell_name(row, column) if column else f"{row}:{row}" if row else ""
        self.faults.append(Fault(self.sheet.title, row, column, cell, found, accepted))

    @property
    def further(self) -> tuple[str, ...]:
        """The headers of the columns beyond the fixed ones, in order."""
        return tuple(name for name in self.columns if name not in self.sheet.row.model_fields)

    def column(self, name: str) -> Column | None:
        """Return the column of a field, the common one for further columns."""
        return self.sheet.row.columns().get(name, self.sheet.more)

    def _columns(self) -> Mapping[str, int]:
        known = {fold_name(column.header): name for name, column in self.sheet.row.columns().items()}
        found: dict[str, int] = {}
        unknown: list[tuple[int, str]] = []
        for number, cell in enumerate(self.grid.headers, 1):
            header = "" if is_empty(cell) else clean(str(cell)).removesuffix("*").strip()
            if isinstance(cell, BadCell):
                self._header_fault(number, cell.found, "the header of a column as text")
            elif not header:
                self._refuse_stray_values(number)
            elif header[0] in "(#":
                continue
            elif (name := known.get(fold_name(header))) or self.sheet.more:
                self._place(found, name or header, number)
            else:
                unknown.append((number, header))
        missing = [name for name in self.sheet.row.columns() if name not in found]
        absent = tuple(self.sheet.row.columns()[name].header for name in missing)
        for number, header in unknown:
            accepted = "one of: " + ", ".join(absent or self.sheet.headers) + "; or in brackets for notes of your own"
            self._header_fault(number, f"unknown header {quote_value(header)}{suggest(header, absent)}", accepted)
        for name in filter(self.sheet.row.must_fill, missing):
            header = self.sheet.row.columns()[name].header
            self.fault(
                self.grid.header_row, 0, f"no column '{header}'", f"the header '{header}' in row {self.grid.header_row}"
            )
        return found

    def _header_fault(self, column: int, found: str, accepted: str) -> None:
        self.fault(self.grid.header_row, column, found, accepted)

    def _place(self, found: dict[str, int], name: str, number: int) -> None:
        first = next((at for known, at in found.items() if fold_name(known) == fold_name(name)), None)
        if first is None:
            found[name] = number
        else:
            self.fault(
                self.grid.header_row,
                number,
                f"the header stands in {cell_name(self.grid.header_row, first)} already",
                "each header once",
            )

    def _refuse_stray_values(self, column: int) -> None:
        for number, cells in self.grid.rows:
            if column <= len(cells) and not is_empty(cells[column - 1]):
                self.fault(
                    self.grid.header_row,
                    column,
                    f"no header above the value in row {number}",
                    "a header, or an empty column",
                )
                return

    def _read_merged(self) -> None:
        for ref in self.grid.merged:
            self.faults.append(
                Fault(self.sheet.title, 0, 0, ref, "the cells are merged", "one value in every cell; unmerge them")
            )

    def _read_row(self, number: int, cells: tuple[object, ...]) -> None:
        values: dict[str, object] = {}
        bad: set[str] = set()
        for name, at in self.columns.items():
            value = cells[at - 1] if at <= len(cells) else None
            if isinstance(value, BadCell):
                bad.add(name)
                self.fault(number, at, value.found, value.accepted)
            elif not is_empty(value):
                values[name] = value
        if not values and not bad:
            return
        values |= {name: blank for name, blank in self.blanks.items() if name not in values and name not in bad}
        try:
            row = self.sheet.row.model_validate(values)
        except ValidationError as error:
            self._note(number, error, bad)
            wrong = {str(entry["loc"][0]) for entry in error.errors()}
            self.cells.append((number, self._read_cells(values, wrong)))
            return
        self.cells.append((number, self._read_cells(values, set())))
        if not bad:
            self.rows.append(Numbered(number, row))
            for objection in row.objections():
                self._object(number, objection)

    def _read_cells(self, values: Mapping[str, object], wrong: set[str]) -> Mapping[str, Any]:
        columns = self.sheet.row.columns()
        return {name: columns[name].kind.read(values[name]) for name in values if name in columns and name not in wrong}

    def _note(self, number: int, error: ValidationError, bad: set[str]) -> None:
        for entry in error.errors():
            name = str(entry["loc"][0])
            column = self.column(name)
            if name in bad or name not in self.columns or column is None:
                continue
            reason = entry.get("ctx", {}).get("error")
            if isinstance(reason, Unreadable):
                self.fault(number, self.columns[name], reason.found, reason.accepted or column.kind.accepted)
            else:
                self.fault(number, self.columns[name], f"{column.header} is empty", column.kind.accepted)

    def _object(self, number: int, objection: Objection) -> None:
        name, found, accepted = objection
        self.fault(number, self.columns.get(name, 0), found, accepted)

    def _check_rows(self) -> None:
        for index, objection in self.sheet.check([numbered.row for numbered in self.rows]):
            self._object(self.rows[index].number, objection)
        for fields in filter(None, (self.sheet.unique, *((name,) for name in self.sheet.distinct))):
            self._refuse_repeated(fields)

    def _refuse_repeated(self, fields: Sequence[str]) -> None:
        """Refuse rows with the same filled values in these fields together."""
        seen: dict[tuple[object, ...], int] = {}
        known = self.sheet.row.columns()
        names = " and ".join(known[name].header for name in fields if name in self.columns)
        for numbered in self.rows:
            key = tuple(_key(getattr(numbered.row, name)) for name in fields)
            if key in seen:
                value = getattr(numbered.row, fields[0])
                found = f"duplicate {names.lower()}: '{value}' stands in row {seen[key]} already"
                self._object(numbered.number, (fields[0], found, "one row for it"))
            elif any(part != "" for part in key):
                seen[key] = numbered.number


def _key(value: object) -> object:
    return fold_name(value) if isinstance(value, str) else value


def column_values(grid: Grid, header: str) -> Iterator[str]:
    """Yield the text in a column, also of rows that have faults elsewhere."""
    places = [at for at, cell in enumerate(grid.headers) if fold_name(str(cell)).removesuffix("*") == fold_name(header)]
    for _, cells in grid.rows if places else ():
        value = cells[places[0]] if places[0] < len(cells) else None
        if not is_empty(value) and not isinstance(value, BadCell):
            yield clean(str(value))
