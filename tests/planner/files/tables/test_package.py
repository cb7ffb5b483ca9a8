"""Packed files that would take all memory or time are refused before they are unpacked."""

import gzip
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from planner.domain.errors import InputFaults
from planner.files.tables import archive
from planner.files.tables.package import LARGEST_DIRECTORY, check_directory, check_lengths, open_package
from planner.files.tables.read_tables import read_tables


def packed(files: dict[str, bytes]) -> bytes:
    """Return a zip archive."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return made.getvalue()


def test_an_archive_that_unpacks_to_too_much_is_refused_with_the_limit() -> None:
    """The sum of all its files counts."""
    raw = packed({"a": b"0" * 700_000, "b": b"0" * 700_000})
    with pytest.raises(ValueError, match="unpacks to more than 1 MB, which is the most"):
        open_package(raw, 1024**2)
    open_package(raw, 2 * 1024**2).close()


def test_a_file_that_is_longer_than_it_says_is_named() -> None:
    """The length in the directory is set to 10 bytes by hand; other readers would trust it."""
    raw = packed({"sheet.xml": b"0" * 3_000_000})
    at = raw.index(b"PK\x01\x02")
    lying = bytearray(raw)
    lying[at + 24 : at + 28] = struct.pack("<L", 10)
    with open_package(bytes(lying), 1024**2) as opened, pytest.raises(ValueError, match=r"sheet\.xml in it is longer"):
        check_lengths(bytes(lying), opened)
    with open_package(raw, 4 * 1024**2) as opened:
        check_lengths(raw, opened)


def test_a_list_of_files_without_end_is_refused_unread() -> None:
    """Only the end of the archive is looked at, which says how long the list is."""
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, LARGEST_DIRECTORY + 1, 0, 0)
    with pytest.raises(ValueError, match="its list of files is longer than 8 MB"):
        check_directory(b"PK\x03\x04" + end)


@pytest.mark.parametrize("kind", ["gz", "zip"])
def test_a_bomb_among_the_ticket_files_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """Zip or gzip, the sentence has the limit."""
    monkeypatch.setattr(archive, "LARGEST", 1024**2)
    raw = b"0," * 1_000_000
    path = tmp_path / f"tickets.{kind}"
    path.write_bytes(gzip.compress(raw) if kind == "gz" else packed({"tickets.csv": raw}))
    with pytest.raises(InputFaults, match="unpacks to more than 1 MB"):
        read_tables(path, lambda _: False)


def test_gzip_in_gzip_without_end_is_a_fault(tmp_path: Path) -> None:
    """Some files unpack to themselves for ever."""
    raw = b"opened\n2026-01-01\n"
    for _ in range(5):
        raw = gzip.compress(raw)
    (tmp_path / "t.gz").write_bytes(raw)
    with pytest.raises(InputFaults, match="an archive in an archive"):
        read_tables(tmp_path / "t.gz", lambda _: False)
