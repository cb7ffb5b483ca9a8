"""What a file is that was given as a workbook, told by its content and not by its name."""

import zipfile
from pathlib import Path

from planner.domain.errors import Fault, InputFaults
from planner.files.tables.package import check_directory, say_bytes

XLSX = "an Excel workbook saved as .xlsx"

LARGEST_FILE = 200 * 1024**2
"""Bytes of a workbook as it lies on the disk."""

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_START = 4000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def file_fault(path: Path, found: str, accepted: str) -> InputFaults:
    """Return the fault of a file as a whole."""
    return InputFaults((Fault(path.name, 0, 0, "", found, accepted),))


def check_file_kind(path: Path) -> None:
    """Refuse whatever is not a workbook of the kind we read.

    Raises
    ------
    InputFaults
        Saying what the file is.
    """
    if not path.is_file():
        found = "a device or a pipe, not a file" if path.exists() and not path.is_dir() else "there is no such file"
        raise file_fault(path, found, "the path of " + XLSX)
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise file_fault(path, f"the file is larger than {say_bytes(LARGEST_FILE)}", XLSX + " of less")
        content = path.read_bytes()
    except OSError as error:
        raise file_fault(path, f"the file cannot be read ({error.strerror})", XLSX) from error
    if not content:
        raise file_fault(path, "the file is empty", XLSX)
    if content.startswith(_OLD_EXCEL) and _ENCRYPTED in content:
        raise file_fault(path, "the workbook is protected with a password", XLSX + " without a password")
    if content.startswith(_OLD_EXCEL):
        raise file_fault(path, "an old Excel workbook (.xls)", XLSX)
    if not content.startswith(_ZIP):
        raise file_fault(path, "not a workbook but text or another kind of file", XLSX)
    if not zipfile.is_zipfile(path):
        raise file_fault(path, "the file is damaged: its end is missing", XLSX)
    _check_parts(path, content)


def _check_parts(path: Path, content: bytes) -> None:
    """Refuse packages of other kinds than ours."""
    try:
        check_directory(content)
        with zipfile.ZipFile(path) as archive:
            parts = set(archive.namelist())
            book = archive.open("xl/workbook.xml").read(_START) if "xl/workbook.xml" in parts else b""
    except (ValueError, zipfile.BadZipFile) as error:
        raise file_fault(path, f"the file is damaged: {error}", XLSX) from error
    if "xl/workbook.bin" in parts:
        raise file_fault(path, "a binary Excel workbook (.xlsb)", XLSX)
    if {"mimetype", "content.xml"} <= parts:
        raise file_fault(path, "an OpenDocument file", XLSX)
    if _STRICT in book:
        raise file_fault(path, "a workbook saved as Strict Open XML", XLSX + ": File, Save As, Excel Workbook")
