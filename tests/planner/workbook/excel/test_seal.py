"""The seal tells whether somebody saved a workbook since it was written."""

from pathlib import Path

import openpyxl

from planner.workbook.excel.save import save_book
from planner.workbook.excel.seal import is_as_written


def written(path: Path) -> Path:
    """Write a small workbook."""
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "L"
    save_book(book, path, {})
    return path


def test_a_workbook_is_as_written_until_somebody_saves_it(tmp_path: Path) -> None:
    """A copy is as written; with one cell typed it is not."""
    path = written(tmp_path / "a.xlsx")
    copy = tmp_path / "b.xlsx"
    copy.write_bytes(path.read_bytes())
    assert is_as_written(path)
    assert is_as_written(copy)
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B2"] = "call Ana first"
    book.save(path)
    assert not is_as_written(path)


def test_a_workbook_written_again_has_a_seal_of_its_own(tmp_path: Path) -> None:
    """Opened, changed and written by us, it fits its new content."""
    path = written(tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["A1"] = "E"
    save_book(book, path, {})
    assert is_as_written(path)


def test_other_files_are_never_ours(tmp_path: Path) -> None:
    """A workbook without a seal, a text and a file that is not there are not as we wrote them."""
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)
    (tmp_path / "a.txt").write_text("L", encoding="utf-8")
    assert not any(is_as_written(tmp_path / name) for name in ("a.xlsx", "a.txt", "none.xlsx"))
