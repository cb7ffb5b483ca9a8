"""The seal of a workbook as it was written: a checksum of its parts in a document property.

Whoever saves the workbook in any program writes other parts, so a seal that fits tells that nobody worked in it.
"""

import hashlib
import re
import zipfile
from pathlib import Path

from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook import Workbook

SEAL = "Rotacast seal"
PART = "docProps/custom.xml"
"""The part of the archive that has the seal; the checksum is of all the others."""

STAMP = "Rotacast stamp"
"""The property of a deterministic result that says when it was made; nothing else in such a file depends on time."""

_BLANK = "0" * 64
_STAMPED = re.compile(rb'name="Rotacast stamp"[^>]*><[^>]*>([^<]*)<')
_WRITTEN = re.compile(rb'name="Rotacast seal"[^>]*><[^>]*>([0-9a-f]{64})<')


class Checksum:
    """The checksum of the parts of a workbook, whatever their order."""

    def __init__(self) -> None:
        self._parts: dict[str, str] = {}

    def add(self, name: str, content: bytes) -> None:
        """Count a part, unless it is the one with the seal."""
        if name != PART:
            self._parts[name] = hashlib.sha256(content).hexdigest()

    def value(self) -> str:
        """Return the checksum of the parts that were added."""
        lines = (f"{name} {self._parts[name]}" for name in sorted(self._parts))
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def leave_room(book: Workbook, stamp: str = "") -> None:
    """Give a workbook a blank seal, which `fill` replaces once its parts are known, and a stamp if there is one."""
    properties = book.custom_doc_props  # type: ignore[attr-defined]
    for name in (SEAL, STAMP):
        if name in properties.names:
            del properties[name]
    properties.append(StringProperty(name=SEAL, value=_BLANK))
    if stamp:
        properties.append(StringProperty(name=STAMP, value=stamp))


def stamp_of(path: Path) -> str:
    """Return the stamp of a workbook, empty when it has none."""
    with zipfile.ZipFile(path) as archive:
        found = _STAMPED.search(archive.read(PART)) if PART in archive.namelist() else None
    return found[1].decode() if found else ""


def fill(part: bytes, checksum: Checksum) -> bytes:
    """Return the part of the seal with the checksum in place of the blank one."""
    return part.replace(_BLANK.encode(), checksum.value().encode())


def is_as_written(path: Path) -> bool:
    """Tell whether nobody has saved a workbook since it was written; False for files that were never sealed."""
    try:
        with zipfile.ZipFile(path) as archive:
            checksum = Checksum()
            for name in archive.namelist():
                checksum.add(name, archive.read(name))
            written = _WRITTEN.search(archive.read(PART))
    except (zipfile.BadZipFile, KeyError, OSError):
        return False
    return written is not None and written[1].decode() == checksum.value()
