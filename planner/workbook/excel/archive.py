"""A workbook as the archive of parts that it is: which part a sheet is, and a copy in which some sheets are empty."""

import re
import zipfile
from collections.abc import Collection
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EMPTY_SHEET = f'<worksheet xmlns="{_MAIN[1:-1]}"><sheetData/></worksheet>'.encode()

_LONG = 20 * 1024**2
"""Bytes of a sheet that is formatted far below its last row; the longest with content has a tenth of that."""

_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c(?=[\s/>])[^>]*?(?:/>|>\s*</(?:\w+:)?c>)")
_EMPTY_ROW = re.compile(rb"<(?:\w+:)?row(?=[\s/>])[^>]*?(?:/>|>\s*</(?:\w+:)?row>)")


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the archive's part of every sheet by its title."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): str(relation.get("Target")) for relation in relations}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    found = {str(sheet.get("name")): targets[sheet.get(f"{_RELATION}id")] for sheet in sheets}
    return {title: target.lstrip("/") if target.startswith("/") else f"xl/{target}" for title, target in found.items()}


def with_empty_sheets(source: Path, titles: Collection[str]) -> Path | BytesIO:
    """Return a workbook in which the sheets of these titles are there and empty: reading them can take seconds.

    Very long sheets lose their empty cells, which would take all memory.
    """
    with zipfile.ZipFile(source) as archive:
        sheets = sheet_parts(archive)
        parts = {part for title, part in sheets.items() if title in titles}
        long = {part for part in sheets.values() if archive.getinfo(part).file_size > _LONG} - parts
        if not parts and not long:
            return source
        relations = {str(PurePosixPath(p).parent / "_rels" / f"{PurePosixPath(p).name}.rels") for p in parts}
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as copy:
            for entry in archive.infolist():
                if entry.filename in relations:
                    continue
                content = EMPTY_SHEET if entry.filename in parts else archive.read(entry)
                content = without_empty_cells(content) if entry.filename in long else content
                copy.writestr(entry, content, zipfile.ZIP_STORED)
    return made


def without_empty_cells(sheet: bytes) -> bytes:
    """Return the XML of a sheet without cells and rows that hold nothing; the others keep their places."""
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", sheet))
