"""Workbooks and exports at the edges, from the command line: refused with cell and remedy, or read as meant."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

import cli
from planner.workbook.results.read_result import read_result
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template
from tests.small_desk import FIRST_DAY, ROWS, TICKETS, write_small_desk


def rotacast(*words: object) -> Result:
    """Run a command; a fault of ours shows its traceback."""
    return CliRunner().invoke(cli.main, [str(word) for word in words], catch_exceptions=False)


def desk(folder: Path, sheets: Mapping[str, SheetRows]) -> Path:
    """Write the small desk with other sheets and return the workbook."""
    path = write_small_desk(folder)
    write_template(path, {**ROWS, **sheets})
    return path


def changed(sheet: str, row: int, **values: Any) -> Mapping[str, SheetRows]:
    """Return a sheet of the small desk with other cells in one row; _ in a header stands for a space."""
    own = {header.replace("_", " "): value for header, value in values.items()}
    return {sheet: [{**each, **own} if number == row else each for number, each in enumerate(ROWS[sheet])]}


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        (changed("People", 3, Contract_hours=0.8), "People!F5: 0.8 contract hours a week; that looks like a share"),
        (changed("Hours", 0, Day="holiday"), "Hours!B2: the clock 'Office' is open on public holidays only"),
        (changed("Hours", 0, Day=";"), "Hours!B2: ';' names no day"),
        (changed("Leave", 0, Kind="A!"), "Leave!D2: 'A!' cannot be a kind of leave"),
        (
            {"Plan": [*ROWS["Plan"], {"Setting": "Ticket files", "Value": "t" * 300 + ".csv"}]},
            "Plan!B9: no ticket file",
        ),
        ({"Plan": [*ROWS["Plan"], {"Setting": "Previous rota", "Value": "r" * 300 + ".xlsx"}]}, ": no file 'rrr"),
    ],
    ids=["share of full time", "holidays only", "no day", "kind of leave", "long ticket file", "long previous rota"],
)
def test_what_cannot_be_meant_is_refused_with_its_cell(
    tmp_path: Path, sheets: Mapping[str, SheetRows], said: str
) -> None:
    """Exit code 3, one sentence with the cell and what is accepted, by the check and by the plan before it solves."""
    path = desk(tmp_path, sheets)
    for command in ("check", "plan"):
        done = rotacast(command, path)
        assert (done.exit_code, said in done.stderr, "accepted:" in done.stderr) == (3, True, True), done.output
    assert not path.with_name("desk.rota.xlsx").exists()


@pytest.mark.parametrize("spaces", ["  ", "\u00a0", " \u200b"], ids=["two spaces", "no-break space", "no width"])
def test_a_name_with_odd_spaces_on_every_sheet_is_one_person(tmp_path: Path, spaces: str) -> None:
    """Nobody lacks a row on the Skills sheet, and the leave of the person is theirs."""
    odd = {"Dora Egan": f"Dora{spaces}Egan"}
    sheets = {
        title: [{header: odd.get(str(value), value) for header, value in row.items()} for row in ROWS[title]]
        for title in ("People", "Skills", "Leave")
    }
    done = rotacast("check", desk(tmp_path, sheets))
    assert (done.exit_code, "4 people" in done.stdout) == (0, True), done.output


def test_a_copied_sheet_is_named(tmp_path: Path) -> None:
    """Excel calls a copy `Leave (2)`: what stands on it is not passed over in silence."""
    path = desk(tmp_path, {})
    book = openpyxl.load_workbook(path)
    book.copy_worksheet(book["Leave"]).title = "Leave (2)"
    book.save(path)
    done = rotacast("check", path)
    assert (done.exit_code, "this copy of the sheet 'Leave' is not read" in done.stderr) == (3, True), done.output


def test_a_blank_row_above_the_headers_loses_no_row(tmp_path: Path) -> None:
    """A Cover line of 9 people at a desk of 4 is found impossible with and without the blank row, in its own row."""
    line = {"Days": "Mon", "From": "09:00", "To": "12:00", "Least": 9, "Mode": "must"}
    path = desk(tmp_path, {"Cover": [line]})
    assert "Cover!F2" in rotacast("check", path).stdout
    book = openpyxl.load_workbook(path)
    book["Cover"].insert_rows(1)
    book.save(path)
    done = rotacast("check", path)
    assert (done.exit_code, "Cover!F3" in done.stdout) == (1, True), done.output


def test_a_shift_called_x_is_read_back_as_a_shift(tmp_path: Path) -> None:
    """X in the grid is the duty, not the sign of who is not with the team."""
    path = desk(tmp_path, {
        **changed("Shifts", 0, Code="X"),
        "Fixed": [{"Name": "Ann Archer", "Date": FIRST_DAY, "Duty": "X"}],
        "Wishes": [],
    })  # fmt: skip
    done = rotacast("plan", path, "--seconds", 1, "--deterministic", "-q")
    assert done.exit_code in (0, 1), done.output
    rota = read_result(path.with_name("desk.rota.xlsx")).plan.rota
    assert ("Ann Archer", date(2026, 6, 1), "X") in {(one.person, one.day, one.duty) for one in rota.assignments}


@pytest.mark.parametrize(
    ("group", "shown"),
    [("[red]Net[/b]", "[red]Net[/b]"), ("\x1b]0;owned\x07\x1b[2JNet", "<U+001B>]0;owned<U+0007><U+001B>[2JNet")],
    ids=["markup", "escape sequences"],
)
@pytest.mark.parametrize("command", ["check", "tickets"])
def test_a_ticket_group_is_shown_as_text(tmp_path: Path, group: str, shown: str, command: str) -> None:
    """Neither colours nor commands of an export reach the terminal."""
    path = desk(tmp_path, {})
    with path.with_name(TICKETS).open("a", encoding="utf-8") as file:
        file.writelines(f"T9{number:04d},2026-05-20 10:0{number},P2,{group},\n" for number in range(3))
    done = rotacast(command, path)
    assert done.exit_code == 0, done.output
    assert (shown in done.stdout.replace("\n", ""), "\x1b]" in done.output) == (True, False), done.output


def test_one_long_description_refuses_no_export(tmp_path: Path) -> None:
    """A text of 200,000 characters in a column that nobody reads is passed over."""
    path = desk(tmp_path, {})
    export = path.with_name(TICKETS)
    head, *lines = export.read_text(encoding="utf-8").splitlines()
    text = "very long " * 20_000
    export.write_text("\n".join([f"{head},Description", *(f"{line},{text[: 200_000 * (not n)]}" for n, line in
                                                          enumerate(lines))]), encoding="utf-8")  # fmt: skip
    done = rotacast("check", path)
    assert (done.exit_code, f"{len(lines)} tickets used" in done.stdout) == (0, True), done.output
