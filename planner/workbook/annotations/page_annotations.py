"""What a planner added to a page: notes and colours, values beside its rows, and rows of their own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.annotations.cell_marks import AnyCell, Mark, column_of, mark_of, put_mark, put_value, row_of
from planner.workbook.annotations.drawn_rows import DrawnRows, Key, plain_cells, row_key

HEADING = "Yours, from the sheet before"
"""What stands above the rows that a planner typed, and above what belonged to rows that are gone."""


class Label(NamedTuple):
    """The first text of a row, and how many rows above it begin with the same."""

    text: str
    before: int


@dataclass(frozen=True)
class RowAnnotations:
    """What a planner added to a drawn row, which is known by its key, or else by its label."""

    key: Key
    label: Label
    marks: tuple[tuple[int, Mark], ...]
    typed: tuple[AnyCell, ...]


@dataclass(frozen=True)
class PageAnnotations:
    """What a planner added to a page: to drawn rows, and `own` rows."""

    rows: tuple[RowAnnotations, ...]
    own: tuple[tuple[AnyCell, ...], ...]

    def count(self) -> int:
        """Return how many things were added."""
        return len(self.rows) + len(self.own)

    def put(self, sheet: Worksheet) -> Iterator[tuple[AnyCell, AnyCell]]:
        """Put all of it onto a new sheet, and yield every old cell with a value beside its new one.

        What belonged to a row that is gone stands below, with the text of that row.
        """
        by_key = {row_key(row): row_of(row[0]) for row in sheet.iter_rows()}
        by_label = {label: row for row, label in labels([plain_cells(row) for row in sheet.iter_rows()])}
        below: list[tuple[Label, Sequence[AnyCell], Sequence[tuple[int, Mark]]]] = []
        for each in self.rows:
            number = by_key.get(each.key) or by_label.get(each.label)
            if number is None:
                below.append((each.label, each.typed, each.marks))
                continue
            for column, mark in each.marks:
                put_mark(sheet.cell(number, column), mark)
            for old in each.typed:
                place = _free(sheet, number, column_of(old))
                put_value(place, old)
                yield old, place
        below += [(Label("", 0), cells, ()) for cells in self.own]
        if below:
            yield from _put_below(sheet, below)


def _put_below(
    sheet: Worksheet, rows: Sequence[tuple[Label, Sequence[AnyCell], Sequence[tuple[int, Mark]]]]
) -> Iterator[tuple[AnyCell, AnyCell]]:
    number = sheet.max_row + 2
    sheet.cell(number, 1).value = HEADING
    for (text, _), cells, marks in rows:
        number += 1
        if text:
            sheet.cell(number, 1).value = text
        for column, mark in marks:
            put_mark(sheet.cell(number, column), mark)
        for old in cells:
            place = _free(sheet, number, column_of(old))
            put_value(place, old)
            yield old, place


def _free(sheet: Worksheet, row: int, column: int) -> AnyCell:
    """Return the first cell of a row from a column on in which nothing stands."""
    while sheet.cell(row, column).value is not None:
        column += 1
    return sheet.cell(row, column)


def labels(rows: Iterable[Sequence[AnyCell]]) -> Iterator[tuple[int, Label]]:
    """Yield the number (from 1) and the label of every row."""
    seen: Counter[str] = Counter()
    for number, cells in enumerate(rows, 1):
        text = next((cell.value for cell in cells if isinstance(cell.value, str)), "")
        yield number, Label(text, seen[text])
        seen[text] += 1


def page_annotations(sheet: Worksheet, drawn: DrawnRows) -> PageAnnotations:
    """Return what a planner added to a page."""
    rows, own = [], []
    every = list(sheet.iter_rows())
    named = dict(labels([plain_cells(cells) for cells in every]))
    for number, cells in enumerate(every, 1):
        plain, name = plain_cells(cells), named[number]
        count = drawn.drawn(sheet.title, plain)
        if count is None:
            if name.text != HEADING:
                own.append(tuple(cell for cell in cells if cell.value is not None))
            continue
        marks = tuple((column_of(cell), mark) for cell in cells if (mark := mark_of(cell)))
        if plain[count:] or marks:
            rows.append(RowAnnotations(row_key(plain[:count]), name, marks, tuple(plain[count:])))
    return PageAnnotations(tuple(rows), tuple(own))
