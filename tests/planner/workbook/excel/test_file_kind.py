"""What a file is that was given as a workbook."""

import zipfile
from pathlib import Path

import pytest

from planner.domain.errors import InputFaults
from planner.workbook.excel.file_kind import check_file_kind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "the file is empty"),
        (b"Name,Hours\nAnn,40\n", "not a workbook but text or another kind of file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "the workbook is protected with a password"),
        (OLE + b"Workbook", "an old Excel workbook (.xls)"),
        (b"PK\x03\x04 cut short", "the file is damaged: its end is missing"),
    ],
)
def test_files_that_are_no_workbook(tmp_path: Path, content: bytes, found: str) -> None:
    """The content tells what a file is, whatever its name."""
    path = tmp_path / "team.xlsx"
    path.write_bytes(content)
    with pytest.raises(InputFaults) as refusal:
        check_file_kind(path)
    assert str(refusal.value).startswith(f"team.xlsx: {found}; accepted: an Excel workbook saved as .xlsx")


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (["xl/workbook.bin"], "a binary Excel workbook (.xlsb)"),
        (["mimetype", "content.xml"], "an OpenDocument file"),
    ],
)
def test_other_packages(tmp_path: Path, parts: list[str], found: str) -> None:
    """Other office files are zip files too; they are told by their parts."""
    path = tmp_path / "team.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for part in parts:
            archive.writestr(part, "")
    with pytest.raises(InputFaults, match=found.replace("(", r"\(").replace(")", r"\)")):
        check_file_kind(path)


def test_no_file(tmp_path: Path) -> None:
    """A path that leads nowhere, or to a folder, is told as such."""
    for path in (tmp_path / "nothing.xlsx", tmp_path):
        with pytest.raises(InputFaults, match="there is no such file"):
            check_file_kind(path)
