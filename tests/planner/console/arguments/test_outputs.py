"""No output replaces an input, another output, or a file in which somebody worked."""

import os
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from planner.console.arguments.outputs import Output, check_outputs, keep_old, star_outputs, table_output
from planner.domain.errors import RotacastError
from planner.workbook.excel.save import save_book

CHANGED = datetime(2016, 5, 12, 14, 12)


def result(path: Path, *, edited: bool = False) -> Path:
    """Write a workbook as a command does, and save it again as a planner does."""
    save_book(openpyxl.Workbook(), path, {})
    if edited:
        book = openpyxl.load_workbook(path)
        book.worksheets[0]["B2"] = "call Ana first"
        book.save(path)
    os.utime(path, (CHANGED.timestamp(), CHANGED.timestamp()))
    return path


def refused(outputs: list[Output], *inputs: Path) -> str:
    """Return why outputs are refused."""
    with pytest.raises(RotacastError) as refusal:
        check_outputs(outputs, inputs)
    return str(refusal.value)


def test_an_output_that_is_an_input_is_refused(tmp_path: Path) -> None:
    """By its name, by another spelling of it, and by a link to it."""
    source = result(tmp_path / "team.xlsx")
    (tmp_path / "link.xlsx").symlink_to(source)
    (tmp_path / "sub").mkdir()
    for path in (source, tmp_path / "sub" / ".." / "team.xlsx", tmp_path / "link.xlsx"):
        assert "is read by this command and would be replaced" in refused([Output(path)], source)
    assert "is read by this command" in refused([Output(tmp_path / "NEXT.xlsx")], tmp_path / "next.xlsx")


def test_two_outputs_are_two_files(tmp_path: Path) -> None:
    """The forecast and its table cannot be one file."""
    outputs = [Output(tmp_path / "a.xlsx"), table_output(tmp_path / "a.xlsx", ("start",))]
    assert "would be written twice" in refused(outputs)


def test_places_that_cannot_be_written_are_told_before_any_work(tmp_path: Path) -> None:
    """A folder, a file in place of a folder and a name of another kind: all are told at once."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = refused([Output(tmp_path), Output(tmp_path / "file" / "a.xlsx"), Output(tmp_path / "a.csv")])
    assert "is a folder; accepted: the name of a file" in told
    assert "is not a folder that one can write to" in told
    assert "accepted: a name that ends with .xlsx" in told


def test_good_outputs_are_let_through(tmp_path: Path) -> None:
    """A new file in a folder that is still to be made is no fault."""
    check_outputs(
        [Output(tmp_path / "new" / "a.xlsx"), *star_outputs(tmp_path / "star", "csv")], [tmp_path / "team.xlsx"]
    )


def test_a_file_in_which_somebody_worked_is_kept(tmp_path: Path) -> None:
    """The copy has the minute of its last change in its name, and the sentence names it."""
    path = result(tmp_path / "team.rota.xlsx", edited=True)
    before = path.read_bytes()
    [said] = keep_old([Output(path)])
    copy = tmp_path / "team.rota.2016-05-12T1412.xlsx"
    assert copy.read_bytes() == before
    assert said == f"team.rota.xlsx is not as Rotacast wrote it: the old file is kept as {copy}"


def test_no_kept_file_is_replaced(tmp_path: Path) -> None:
    """Kept twice unchanged there is one copy; another file of that name stays, and the copy gets a number."""
    path = result(tmp_path / "team.rota.xlsx", edited=True)
    keep_old([Output(path)])
    keep_old([Output(path)])
    path.write_bytes(b"another month")
    os.utime(path, (CHANGED.timestamp(), CHANGED.timestamp()))
    keep_old([Output(path)])
    assert {each.name for each in tmp_path.iterdir()} == {
        "team.rota.xlsx",
        "team.rota.2016-05-12T1412.xlsx",
        "team.rota.2016-05-12T1412-2.xlsx",
    }


def test_what_nobody_touched_is_replaced_without_a_copy(tmp_path: Path) -> None:
    """A result as written, and with --force any file."""
    untouched, edited = result(tmp_path / "a.xlsx"), result(tmp_path / "b.xlsx", edited=True)
    assert keep_old([Output(untouched)]) == keep_old([Output(edited)], force=True) == ()
    assert len(list(tmp_path.iterdir())) == 2


def test_tables_of_other_programs_are_kept(tmp_path: Path) -> None:
    """A file with the headers of the table is an earlier one; any other, such as a ticket export, is kept."""
    path = tmp_path / "forecast.csv"
    path.write_text("start,mean\n2026-06-01,3\n", encoding="utf-8")
    assert keep_old([table_output(path, ("start", "mean"))]) == ()
    path.write_text("number,opened\n1,2026-06-01\n", encoding="utf-8")
    assert len(keep_old([table_output(path, ("start", "mean"))])) == 1
