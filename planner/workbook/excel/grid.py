"""A workbook file as plain grids of cells, whatever is in the file; the reading side's only touch with openpyxl."""

import re
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from planner.domain.clean_text import clean
from planner.domain.errors import InputFaults
from planner.workbook.excel.file_kind import XLSX, check_file_kind, file_fault
from planner.workbook.excel.filled_cells import TooLarge, filled_copy

_MERGED = re.compile(rb'<mergeCell ref="([A-Z]+\d+:[A-Z]+\d+)"')


@dataclass(frozen=True)
class BadCell:
    """A cell that holds no value we could use, and what would be accepted instead."""

    found: str
    accepted: str


@dataclass(frozen=True)
class Grid:
    """One sheet: the cells of its first row that is not empty, and every further such row with its row number."""

    title: str
    headers: tuple[object, ...]
    rows: tuple[tuple[int, tuple[object, ...]], ...]
    merged: tuple[str, ...] = ()
    header_row: int = 1


@dataclass(frozen=True)
class Book:
    """The sheets that were asked for, by the title asked for, and the titles of all the others."""

    grids: dict[str, Grid]
    others: tuple[str, ...]


def fold_name(name: str) -> str:
    """Return a title or header as Excel compares it: no capitals, no outer spaces, nothing that cannot be seen."""
    return clean(name).casefold()


def cell_name(row: int, column: int) -> str:
    """Return the address of a cell, such as F7."""
    return f"{get_column_letter(column)}{row}"


def is_empty(value: object) -> bool:
    """Tell whether a cell holds nothing, or nothing but spaces."""
    return value is None or (isinstance(value, str) and not clean(value))


def open_book(path: Path, titles: Collection[str]) -> Book:
    """Read the sheets of these titles.

    Raises
    ------
    InputFaults
        When the file is missing or is no workbook that can be opened.
    """
    try:
        check_file_kind(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drop-downs and pictures that openpyxl does not keep
            return _read(path, {fold_name(title): title for title in titles})
    except InputFaults:
        raise
    except TooLarge as error:
        raise file_fault(path, str(error), XLSX + " within these limits") from error
    except Exception as error:  # a damaged file can fail anywhere inside openpyxl
        raise file_fault(path, f"the file is damaged ({type(error).__name__})", XLSX) from error


def _read(path: Path, wanted: dict[str, str]) -> Book:
    filled = filled_copy(path, wanted)
    values = openpyxl.load_workbook(filled, read_only=True, data_only=True)
    formulas = openpyxl.load_workbook(filled, read_only=True, data_only=False)
    try:
        grids: dict[str, Grid] = {}
        others = []
        for sheet in values.worksheets:
            title = wanted.get(fold_name(sheet.title))
            if title is None or title in grids:
                others.append(sheet.title)
            else:
                grids[title] = _grid(title, sheet, formulas[sheet.title])
        return Book(grids, tuple(others))
    finally:
        values.close()
        formulas.close()


def _grid(title: str, values: Any, formulas: Any) -> Grid:
    numbered = ((number, cells) for number, cells in enumerate(_rows(values, formulas), 1))
    kept = [(number, cells) for number, cells in numbered if not all(is_empty(cell) for cell in cells)]
    with values.parent._archive.open(values._worksheet_path) as part:  # noqa: SLF001 - openpyxl hides it
        merged = tuple(ref.decode() for ref in _MERGED.findall(part.read()))
    if not kept:
        return Grid(title, (), (), merged)
    return Grid(title, kept[0][1], tuple(kept[1:]), merged, kept[0][0])


def _rows(values: Any, formulas: Any) -> Iterator[tuple[object, ...]]:
    values.reset_dimensions()  # what a file says of its own size is often wrong
    formulas.reset_dimensions()
    for row, written in zip_longest(values.iter_rows(), formulas.iter_rows(), fillvalue=()):
        yield tuple(_value(cell, formula) for cell, formula in zip_longest(row, written))


def _value(cell: Any, formula: Any) -> object:
    """Return what a cell holds; a formula counts by its stored value."""
    if cell is not None and cell.data_type == "e":
        return BadCell(f"the cell shows the error {cell.value}", "a value, or a formula that works")
    value = None if cell is None else cell.value
    if value is None and formula is not None and formula.data_type == "f":
        return BadCell(
            "a formula without a stored value", "a plain value; or open and save the workbook in Excel or LibreOffice"
        )
    return value
