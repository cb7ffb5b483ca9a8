"""Cells written into a workbook file as it lies there: every other part of it stays byte for byte as it was.

A library that loads and saves a workbook drops what it does not know, such as charts and newer drop-downs.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from xml.sax.saxutils import escape

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils import column_index_from_string, get_column_letter

from planner.files.written_beside import folder_beside
from planner.workbook.excel.archive import sheet_parts

Edits = Mapping[tuple[int, int], str | int]
"""The new value of cells by row and column, both from 1."""

_DATA = re.compile(r"<sheetData\s*/>|<sheetData[^>]*>(.*)</sheetData>", re.DOTALL)
_ROW = re.compile(r"<row\b[^>]*?/>|<row\b[^>]*>.*?</row>", re.DOTALL)
_CELL = re.compile(r"<c\b[^>]*?/>|<c\b[^>]*>.*?</c>", re.DOTALL)
_ROW_START = re.compile(r"<row\b([^>]*?)/?>")
_PLACE = re.compile(r'\br="([A-Z]*)(\d+)"')
_STYLE = re.compile(r'\bs="(\d+)"')
_TABLE = re.compile(r'Target="([^"]*tables/[^"]+)"')


def write_cells(path: Path, edits: Mapping[str, Edits]) -> None:
    """Write cells into the sheets of these titles; a cell keeps its format, a new one takes that of the cell above.

    Raises
    ------
    ValueError
        When a sheet is written in a way that cannot be edited safely.
    """
    with folder_beside(path.parent) as folder:
        made = folder / "made.xlsx"
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            changed = _changed(source, {title: cells for title, cells in edits.items() if cells})
            for entry in source.infolist():
                target.writestr(entry, changed.get(entry.filename) or source.read(entry), zipfile.ZIP_DEFLATED)
        made.replace(path)


def _changed(source: zipfile.ZipFile, edits: Mapping[str, Edits]) -> dict[str, bytes]:
    """Return the new content of every part that changes."""
    parts = sheet_parts(source)
    changed = {}
    for title, cells in edits.items():
        part = parts[title]
        changed[part] = _edited(source.read(part).decode(), cells).encode()
        changed |= _longer_tables(source, part, max(row for row, _ in cells))
    return changed


def _edited(sheet: str, edits: Edits) -> str:
    data = _DATA.search(sheet)
    if data is None:
        raise ValueError("its sheets are written in an unusual way")
    rows = {_number(row): row for row in _ROW.findall(data[1] or "")}
    styles: dict[int, str] = {}
    for number in sorted(rows.keys() | {row for row, _ in edits}):
        own = dict(_styles(rows.get(number, "")))
        cells = {column: value for (row, column), value in edits.items() if row == number}
        if cells:
            rows[number] = _row(number, rows.get(number, ""), cells, {**styles, **own})
        styles |= own if number > 1 else {}
    body = "".join(rows[number] for number in sorted(rows))
    return f"{sheet[: data.start()]}<sheetData>{body}</sheetData>{sheet[data.end() :]}"


def _number(row: str) -> int:
    place = _PLACE.search(row[: row.index(">")])
    if place is None:
        raise ValueError("its rows have no numbers")
    return int(place[2])


def _styles(row: str) -> Iterator[tuple[int, str]]:
    for cell in _CELL.findall(row):
        start = cell[: cell.index(">")]
        place, style = _PLACE.search(start), _STYLE.search(start)
        if place and style:
            yield column_index_from_string(place[1]), style[1]


def _row(number: int, row: str, values: Mapping[int, str | int], styles: Mapping[int, str]) -> str:
    """Return a row with new values in some cells; what it says of its own width is left away."""
    start = _ROW_START.match(row)
    attributes = re.sub(r'\s*\bspans="[^"]*"', "", start[1]) if start else f' r="{number}"'
    cells = {}
    for cell in _CELL.findall(row):
        place = _PLACE.search(cell)
        if place is None:
            raise ValueError("its cells have no places")
        cells[column_index_from_string(place[1])] = cell
    for column, value in values.items():
        cells[column] = _cell(f"{get_column_letter(column)}{number}", value, styles.get(column, ""))
    return f"<row{attributes.rstrip()}>{''.join(cells[column] for column in sorted(cells))}</row>"


def _cell(place: str, value: str | int, style: str) -> str:
    look = f' s="{style}"' if style else ""
    if isinstance(value, int):
        return f'<c r="{place}"{look}><v>{value}</v></c>'
    text = escape(ILLEGAL_CHARACTERS_RE.sub("", value))
    return f'<c r="{place}"{look} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _longer_tables(source: zipfile.ZipFile, part: str, last: int) -> dict[str, bytes]:
    """Return the tables of a sheet, made to reach down to a row."""
    folder, name = PurePosixPath(part).parent, PurePosixPath(part).name
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in source.namelist():
        return {}
    changed = {}
    for found in _TABLE.findall(source.read(relations).decode()):
        table = found.lstrip("/") if found.startswith("/") else f"xl/{found.removeprefix('../')}"
        text = source.read(table).decode()
        changed[table] = re.sub(r'(ref="[A-Z]+\d+:[A-Z]+)(\d+)"', lambda ref: _reaching(ref, last), text).encode()
    return changed


def _reaching(ref: re.Match[str], last: int) -> str:
    return f'{ref[1]}{max(int(ref[2]), last)}"'
