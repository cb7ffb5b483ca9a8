"""Stored values for formulas: openpyxl writes a formula without its value, and viewers then show nothing.

The saved workbook is opened as the archive it is, and the empty value element behind each formula is filled.
"""

import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from planner.workbook.excel.archive import sheet_parts
from planner.workbook.excel.seal import PART, Checksum, fill

Stored = Mapping[str, Mapping[str, float | str | bool]]
"""The value of every formula, by sheet title and cell address."""

_FORMULA = re.compile(
    r'<c r="(?P<at>[A-Z]+[0-9]+)"(?P<style> s="[0-9]+")?>(?P<formula><f[ >][^<]*</f>)<v(?: ?/>|></v>)</c>'
)


_TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
"""The times at which a workbook was created and changed, in its core properties."""


def store_values(saved: Path, target: Path, stored: Stored, *, timeless: bool = False) -> None:
    """Copy a workbook that openpyxl saved, put the stored value behind every formula it is known for, and seal it.

    A `timeless` copy does not say when it was created and changed.
    """
    checksum = Checksum()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        parts = sheet_parts(source)
        values = {parts[title]: cells for title, cells in stored.items() if cells}
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename in values:
                content = _filled(content.decode(), values[entry.filename]).encode()
            if timeless and entry.filename == "docProps/core.xml":
                content = _TIMES.sub(b"", content)
            if entry.filename != PART:
                checksum.add(entry.filename, content)
                made.writestr(_entry(entry.filename), content)
        if PART in source.namelist():
            made.writestr(_entry(PART), fill(source.read(PART), checksum))


def _entry(name: str) -> zipfile.ZipInfo:
    """Return an entry of the archive that is the same at any time and on any system."""
    entry = zipfile.ZipInfo(name)  # of 1 January 1980
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
    return entry


def _filled(sheet: str, cells: Mapping[str, float | str | bool]) -> str:
    def fill(found: re.Match[str]) -> str:
        value = cells.get(found["at"])
        if value is None:
            return found[0]
        kind = ' t="str"' if isinstance(value, str) else ' t="b"' if isinstance(value, bool) else ""
        text = escape(str(int(value) if isinstance(value, bool) else value))
        style = found["style"] or ""
        return f'<c r="{found["at"]}"{style}{kind}>{found["formula"]}<v>{text}</v></c>'

    return _FORMULA.sub(fill, sheet)
