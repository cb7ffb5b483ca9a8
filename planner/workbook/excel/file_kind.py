"""What a file is that was given as a workbook, told by its content and not by its name."""

import zipfile
from pathlib import Path

from planner.domain.errors import Fault, InputFaults

XLSX = "an Excel workbook saved as .xlsx"

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
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
        raise file_fault(path, "there is no such file", "the path of " + XLSX)
    try:
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
    with zipfile.ZipFile(path) as archive:
        parts = set(archive.namelist())
    if "xl/workbook.bin" in parts:
        raise file_fault(path, "a binary Excel workbook (.xlsb)", XLSX)
    if {"mimetype", "content.xml"} <= parts:
        raise file_fault(path, "an OpenDocument file", XLSX)
