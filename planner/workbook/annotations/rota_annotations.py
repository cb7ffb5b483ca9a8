"""What a planner added to the Rota sheet: the order of its rows, headings, columns, notes, colours and loose rows."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.inputs import Inputs
from planner.workbook.annotations.cell_marks import AnyCell, Mark, column_of, mark_of, put_mark, put_value
from planner.workbook.annotations.drawn_rows import DrawnRows, plain_cells
from planner.workbook.excel.grid import fold_name
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.find_grid import GridPlace, find_grid
from planner.workbook.pages.rota_layout import RotaLayout

HEADER: Hashable = ("heading of the grid",)
_SERVICE = ("codes", "too little rest")
"""Titles of hidden columns, beside those that begin with "in " and hold 1 and 0."""


@dataclass(frozen=True)
class RotaAnnotations:
    """What a planner added to a Rota sheet.

    `rows` is the order of the people, None for a row of the planner's own. `marked` are cells with a note or a colour
    and `typed` are the planner's own values, each by row and column; own columns are known by their number. `loose`
    are rows outside the grid that nobody drew.
    """

    rows: tuple[str | None, ...]
    marked: tuple[tuple[Hashable, Hashable, Mark], ...]
    typed: tuple[tuple[Hashable, Hashable, AnyCell], ...]
    loose: tuple[tuple[AnyCell, ...], ...]
    folded: Mapping[Hashable, tuple[int, bool]]
    widths: Mapping[int, float]

    def count(self) -> int:
        """Return how many things were added."""
        own = sum(name is None for name in self.rows)
        return own + len(self.marked) + len(self.typed) + len(self.loose) + len(self.folded)

    def put(self, sheet: Worksheet, layout: RotaLayout) -> Iterator[tuple[AnyCell, AnyCell]]:
        """Put all of it onto a new sheet, and yield every old cell with a value beside its new one."""
        places = _Places(sheet, layout, {key for _, key, _ in self.typed if isinstance(key, int)})
        for row, column, mark in self.marked:
            if place := places.cell(row, column):
                put_mark(place, mark)
        for row, column, old in self.typed:
            if place := places.cell(row, column):
                _copy(old, place)
                yield old, place
        for number, cells in enumerate(self.loose, layout.last_row + 2):
            for old in cells:
                place = sheet.cell(number, column_of(old))
                _copy(old, place)
                yield old, place
        for row, (level, hidden) in self.folded.items():
            if found := places.row(row):
                sheet.row_dimensions[found].outlineLevel, sheet.row_dimensions[found].hidden = level, hidden
        for number, width in self.widths.items():
            sheet.column_dimensions[get_column_letter(places.own[number])].width = width


def _copy(old: AnyCell, new: AnyCell) -> None:
    put_value(new, old)
    if old.data_type == "f" and isinstance(old.value, str):
        new.value = Translator(old.value, origin=old.coordinate).translate_formula(new.coordinate)


class _Places:
    """Where rows and columns of the old sheet are on the new one."""

    def __init__(self, sheet: Worksheet, layout: RotaLayout, own: set[int]) -> None:
        self.sheet, self.layout = sheet, layout
        self.days = {day: layout.day_column(day) for day in layout.days}
        self.titles = {_text(cell.value): column_of(cell) for cell in reversed(sheet[at.DATE_ROW]) if _text(cell.value)}
        below = range(sheet.max_row, layout.last_person, -1)
        self.foot: dict[Hashable, int] = {key: row for row in below if (key := foot_key(sheet[row]))}
        self.own = self._own(own)

    def _own(self, numbers: set[int]) -> dict[int, int]:
        """Return the new number of every own column: the old one where that is free."""
        free = [number for number in numbers if number == self.layout.own_column or number > self.layout.clashes_column]
        found = {number: number for number in free}
        for number in sorted(numbers - found.keys()):
            after = (self.layout.own_column, *range(self.layout.clashes_column + 1, 16384))
            found[number] = next(each for each in after if each not in found.values())
        return found

    def row(self, key: Hashable) -> int | None:
        if key == HEADER:
            return at.DATE_ROW
        if isinstance(key, int):  # of the grid, by position
            return at.FIRST_PERSON + key
        if isinstance(key, str):
            return self.layout.person_row(key) if key in self.layout.inputs.person else None
        return self.foot.get(key)

    def cell(self, row: Hashable, column: Hashable) -> AnyCell | None:
        number = self.row(row)
        if isinstance(column, date):
            place = self.days.get(column)
        else:
            place = self.own.get(column) if isinstance(column, int) else self.titles.get(str(column))
        return self.sheet.cell(number, place) if number and place else None


def foot_key(cells: Sequence[AnyCell]) -> tuple[str, ...]:
    """Return what a row outside the grid is known by: its first two texts."""
    return tuple(_text(cell.value) for cell in plain_cells(cells) if isinstance(cell.value, str))[:2]


def _text(value: object) -> str:
    return fold_name(value) if isinstance(value, str) else ""


def rota_annotations(sheet: Worksheet, inputs: Inputs, drawn: DrawnRows) -> RotaAnnotations | None:
    """Return what a planner added to a Rota sheet, None when there is no grid of these days on it."""
    place = find_grid([[cell.value for cell in row] for row in sheet.iter_rows()], inputs.horizon.days)
    return _Reading(sheet, inputs, drawn, place).read() if place.header else None


class _Reading:
    def __init__(self, sheet: Worksheet, inputs: Inputs, drawn: DrawnRows, place: GridPlace) -> None:
        self.sheet, self.inputs, self.drawn, self.place = sheet, inputs, drawn, place
        self.grid = dict(place.rows)
        self.columns = dict(self._columns())
        titled = {column_of(cell) for cell in sheet[place.header] if cell.value is not None}
        self.service = titled - self.columns.keys()

    def read(self) -> RotaAnnotations:
        keys = self._row_keys()
        marked, typed, loose = [], [], []
        for row, cells in enumerate(self.sheet.iter_rows(), 1):
            key = keys.get(row)
            if key is None:
                found = tuple(cell for cell in cells if cell.value is not None and not self._in_service(cell))
                if found and row not in self.grid:
                    loose.append(found)
                continue
            for cell in cells:
                column = self.columns.get(column_of(cell))
                own = isinstance(column, int) or isinstance(key, int) or self._is_outside(cell)
                if own and cell.value is not None:
                    typed.append((key, column_of(cell) if column is None else column, cell))
                elif column is not None and (mark := self._mark(row, cell)):
                    marked.append((key, column, mark))
        return RotaAnnotations(
            self.order, tuple(marked), tuple(typed), tuple(loose), dict(self._folded(keys)), dict(self._widths())
        )

    def _mark(self, row: int, cell: AnyCell) -> Mark:
        shifts = {shift.colour for shift in self.inputs.shifts}
        found = mark_of(cell, shifts)
        header_note = row == self.place.header and found.note and found.note.text in self.inputs.holidays.values()
        return Mark(None, found.fill, found.font) if header_note else found

    def _columns(self) -> Iterator[tuple[int, Hashable]]:
        """Yield the key of every column: its day, its title, or its number when it is the planner's own."""
        known = {fold_name(title) for title in (*at.FACTS, *at.TOTALS)}
        for cell in self.sheet[self.place.header]:
            value, text = cell.value, _text(cell.value)
            if isinstance(value, datetime | date):
                yield column_of(cell), value.date() if isinstance(value, datetime) else value
            elif text in known:
                known.remove(text)
                yield column_of(cell), text
            elif not self._is_service(column_of(cell), text) and (text or self._has_values(column_of(cell))):
                yield column_of(cell), column_of(cell)

    def _is_service(self, column: int, text: str) -> bool:
        values = {self.sheet.cell(row, column).value for row in self.grid}
        return text in _SERVICE or (text.startswith("in ") and values <= {None, 0, 1})

    def _has_values(self, column: int) -> bool:
        return any(self.sheet.cell(row, column).value is not None for row in self.grid)

    def _row_keys(self) -> dict[int, Hashable]:
        """Return the key of every row that is of the grid or was drawn; people by name, own rows by position."""
        keys: dict[int, Hashable] = {self.place.header: HEADER}
        filled = [row for row, name in self.place.rows if name or self._own_values(row)]
        order: list[str | None] = []
        for row in range(self.place.header + 1, max(filled, default=self.place.header) + 1):
            name = self.grid[row]
            known = name in self.inputs.person
            if known or row in filled or order:
                keys[row] = name if known else len(order)
                order.append(name if known else None)
        self.order = tuple(order)
        for row in range(1, self.sheet.max_row + 1):
            if row not in self.grid and row != self.place.header:
                cells = [cell for cell in self.sheet[row] if not self._is_outside(cell)]
                if self.drawn.drawn("Rota", plain_cells(cells)) is not None:
                    keys[row] = foot_key(cells)
        return keys

    def _own_values(self, row: int) -> bool:
        return any(cell.value is not None and not self._in_service(cell) for cell in self.sheet[row])

    def _is_outside(self, cell: AnyCell) -> bool:
        """Tell whether a cell is in a column that nobody drew."""
        key = self.columns.get(column_of(cell))
        return isinstance(key, int) or (key is None and not self._in_service(cell))

    def _in_service(self, cell: AnyCell) -> bool:
        return column_of(cell) in self.service

    def _folded(self, keys: Mapping[int, Hashable]) -> Iterator[tuple[Hashable, tuple[int, bool]]]:
        for row, key in keys.items():
            look = self.sheet.row_dimensions[row]
            if row in self.grid and (look.outlineLevel or look.hidden):
                yield key, (int(look.outlineLevel or 0), bool(look.hidden))

    def _widths(self) -> Iterator[tuple[int, float]]:
        for number, key in self.columns.items():
            if isinstance(key, int):
                yield number, self.sheet.column_dimensions[get_column_letter(number)].width
