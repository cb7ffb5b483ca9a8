"""A workbook as the archive of parts that it is: which part a sheet is, and a copy in which some sheets are empty."""

import zipfile
from collections.abc import Collection
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_EMPTY = f'<worksheet xmlns="{_MAIN[1:-1]}"><sheetData/></worksheet>'


def sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the archive's part of every sheet by its title."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): str(relation.get("Target")) for relation in relations}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
    found = {str(sheet.get("name")): targets[sheet.get(f"{_RELATION}id")] for sheet in sheets}
    return {title: target.lstrip("/") if target.startswith("/") else f"xl/{target}" for title, target in found.items()}


def with_empty_sheets(source: Path, titles: Collection[str]) -> Path | BytesIO:
    """Return a workbook in which the sheets of these titles are there and empty: reading them can take seconds."""
    with zipfile.ZipFile(source) as archive:
        parts = {part for title, part in sheet_parts(archive).items() if title in titles}
        if not parts:
            return source
        relations = {str(PurePosixPath(p).parent / "_rels" / f"{PurePosixPath(p).name}.rels") for p in parts}
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as copy:
            for entry in archive.infolist():
                if entry.filename not in relations:
                    copy.writestr(entry, _EMPTY if entry.filename in parts else archive.read(entry), zipfile.ZIP_STORED)
    return made
