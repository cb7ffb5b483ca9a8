"""Packed files: what is in them, as far as it can be unpacked without harm."""

import gzip
import io
import zipfile
from collections.abc import Iterator

from planner.files.tables.package import check_directory, open_package, say_bytes

LARGEST = 1024**3
"""Bytes that a packed file may unpack to."""


def unpacked(raw: bytes) -> bytes:
    """Return the content of a gzip file.

    Raises
    ------
    ValueError
        When it unpacks to more than `LARGEST`.
    """
    with gzip.GzipFile(fileobj=io.BytesIO(raw)) as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError(f"it unpacks to more than {say_bytes(LARGEST)}, which is the most that is read")
    return content


def members(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file in a zip archive.

    Raises
    ------
    ValueError
        When the archive is locked by a password, damaged, or unpacks to more than `LARGEST`.
    """
    try:
        with open_package(raw, LARGEST) as archive:
            for entry in archive.infolist():
                if _is_extra(entry):
                    continue
                if entry.flag_bits & 1:
                    raise ValueError(f"{entry.filename} in it is locked by a password")
                yield entry.filename, archive.read(entry)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise ValueError(f"the archive is damaged or packed in an unknown way: {error}") from error


def is_workbook(raw: bytes) -> bool:
    """Tell whether a zip archive is a workbook of Excel or OpenOffice.

    Raises
    ------
    ValueError
        When its list of files is too long to be looked at.
    """
    check_directory(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except zipfile.BadZipFile:
        return False
    return "[Content_Types].xml" in names or ("mimetype" in names and "content.xml" in names)


def _is_extra(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename
    return entry.is_dir() or name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1].startswith(".")
