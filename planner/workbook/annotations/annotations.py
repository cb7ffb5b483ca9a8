"""What planners added to the result sheets of a workbook: read from the file, put onto the sheets drawn anew."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.workbook import Workbook

from planner.domain.inputs import Inputs
from planner.workbook.annotations.cell_marks import AnyCell, column_of, row_of
from planner.workbook.annotations.drawn_rows import DrawnRows, drawn_rows_of
from planner.workbook.annotations.page_annotations import PageAnnotations, page_annotations
from planner.workbook.annotations.rota_annotations import RotaAnnotations, rota_annotations
from planner.workbook.excel.save import open_sheets
from planner.workbook.excel.seal import is_as_written
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.pages.rota_layout import RotaLayout
from planner.workbook.stored import data_sheet
from planner.workbook.stored.book import StoredBook, Values

Stored = dict[str, dict[str, float | str | bool]]

ANNOTATED = "annotated"
"""The row of the stored drawn rows that tells of annotations in a file that nobody saved since."""


@dataclass(frozen=True)
class Annotations:
    """What planners added to the result sheets, and the rows that had been drawn there."""

    rota: RotaAnnotations | None = None
    pages: Mapping[str, PageAnnotations] = field(default_factory=dict)
    drawn: DrawnRows = field(default_factory=DrawnRows)
    values: Mapping[str, Values] = field(default_factory=dict)

    @property
    def rows(self) -> tuple[str | None, ...]:
        """The order of the people's rows, None for a row of the planner's own."""
        return self.rota.rows if self.rota else ()

    def any(self) -> bool:
        """Tell whether anything was added."""
        return bool(self.rota and self.rota.count()) or any(page.count() for page in self.pages.values())

    def put(self, book: Workbook, layout: RotaLayout) -> Stored:
        """Put all of it onto the new sheets of a book, and return the values that own formulas had."""
        stored: Stored = {}
        for title, sheet in ((each.title, each) for each in book.worksheets):
            moved: tuple[tuple[AnyCell, AnyCell], ...] = ()
            if title == ROTA and self.rota:
                moved = tuple(self.rota.put(sheet, layout))
            elif title in self.pages:
                moved = tuple(self.pages[title].put(sheet))
            for old, new in moved:
                value = self._value(title, row_of(old), column_of(old))
                if new.data_type == "f" and isinstance(value, float | int | str):
                    stored.setdefault(title, {})[new.coordinate] = value
        return stored

    def _value(self, title: str, row: int, column: int) -> object:
        rows = self.values.get(title, ())
        return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None


def read_annotations(source: Path, inputs: Inputs, titles: Collection[str]) -> Annotations:
    """Return what planners added to the result sheets of these titles; nothing for a file without any."""
    with StoredBook(source) as book:
        there = [title for title in titles if title in book.titles]
        if data_sheet.SHEET not in book.titles or not there:
            return Annotations()
        drawn = drawn_rows_of(data_sheet.stored_rows(book.sheet(data_sheet.SHEET)))
        if is_as_written(source) and ANNOTATED not in drawn.keys:
            return Annotations(drawn=drawn)
        values = {title: book.sheet(title) for title in there}
    sheets = open_sheets(source, there)
    pages = {title: page_annotations(sheet, drawn) for title, sheet in sheets.items() if title != ROTA}
    rota = rota_annotations(sheets[ROTA], inputs, drawn) if ROTA in sheets else None
    return Annotations(rota, pages, drawn, values)
