"""The command line, from a new workbook to a repaired rota, as a service manager types it."""

import csv
import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

import cli
from planner.star.write_star import file_names


def rotacast(*words: str) -> Result:
    """Run a command; a bug shows its traceback."""
    return CliRunner().invoke(cli.main, words, catch_exceptions=False)


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example workbook in a folder of its own, its tickets beside it."""
    path = tmp_path_factory.mktemp("team") / "team.xlsx"
    assert rotacast("init", str(path), "--example").exit_code == 0
    return path


@pytest.fixture(scope="module")
def planned(team: Path) -> tuple[Path, Result]:
    """Return the result of planning the example, and what was printed."""
    done = rotacast("plan", str(team), "--seconds", "5")
    return team.with_name("team.rota.xlsx"), done


def test_help_names_every_exit_code() -> None:
    """The help of the program says what its exit codes mean."""
    shown = rotacast("--help").output
    assert all(code in shown for code in ("0 done", "1 done but", "2", "3 faults", "4 no rota", "130"))


def test_init_does_not_replace_a_workbook(team: Path) -> None:
    """A workbook that is there is left alone, exit code 2."""
    before = team.read_bytes()
    assert rotacast("init", str(team)).exit_code == 2
    assert team.read_bytes() == before


def test_init_starts_from_a_country(tmp_path: Path) -> None:
    """A country brings law and currency; where a country has several time zones one must be chosen."""
    path = tmp_path / "team.xlsx"
    done = rotacast("init", str(path), "--country", "GB", "--hours", "24x7", "--on-call")
    assert done.exit_code == 0, done.output
    assert "labour law uk_wtr, public holidays of GB, GBP, shifts for 24x7 and one on-call tier" in done.stderr
    several = rotacast("init", str(tmp_path / "us.xlsx"), "--country", "US")
    assert several.exit_code == 2
    assert "America/Chicago" in several.stderr
    assert rotacast("init", str(tmp_path / "no.xlsx"), "--hours", "24x7").exit_code == 2


def test_a_blank_workbook_tells_its_faults(tmp_path: Path) -> None:
    """The blank template is no plan yet: exit code 3, faults with their cells, nothing written."""
    blank = tmp_path / "blank.xlsx"
    assert rotacast("init", str(blank)).exit_code == 0
    done = rotacast("plan", str(blank), "-q")
    assert done.exit_code == 3
    assert "Plan!B" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["blank.xlsx"]


def test_tickets_says_what_was_understood(team: Path) -> None:
    """Columns, counts and span of the export are printed."""
    shown = rotacast("tickets", str(team))
    assert shown.exit_code == 0
    assert "-> opened" in shown.output
    assert "rows read" in shown.output


def test_rules_prints_the_catalogue() -> None:
    """Every rule stands there with its sentence."""
    shown = rotacast("rules")
    assert shown.exit_code == 0
    assert "rest between duties (must, 11 hours)" in shown.output


def test_plan_writes_a_result_and_says_the_promise(planned: tuple[Path, Result]) -> None:
    """Planning ends with 0 or 1, a workbook, and the promise of every priority."""
    path, done = planned
    assert done.exit_code in (0, 1)
    assert path.exists()
    assert "P1" in done.stdout
    assert "no must-rule is broken" in done.stdout


def test_check_is_silent_about_a_fresh_rota(planned: tuple[Path, Result]) -> None:
    """A rota as made has no must broken: exit code 0."""
    done = rotacast("check", str(planned[0]))
    assert done.exit_code == 0
    assert "0 must-rule breaches" in done.stdout


def test_check_names_the_cell_of_a_breach_typed_by_hand(planned: tuple[Path, Result], tmp_path: Path) -> None:
    """Eight days in a row, typed into the grid, are found with the cell they end in: exit code 1."""
    book = openpyxl.load_workbook(planned[0])
    grid = book["Rota"]
    header = next(cells for cells in grid.iter_rows() if cells[0].value == "Name")
    row = next(cells for cells in grid.iter_rows() if cells[0].value == "Dev Patelkar")
    planned_days = [at for at, cell in enumerate(header) if getattr(cell.value, "month", None) == 10]
    for at in planned_days[:8]:
        row[at].value = "E"
    edited = tmp_path / "edited.rota.xlsx"
    book.save(edited)
    done = rotacast("check", str(edited), "--json")
    found = [row for row in json.loads(done.stdout) if row["mode"] == "must"]
    assert done.exit_code == 1
    assert any(row["person"] == "Dev Patelkar" and row["cell"].startswith("Rota!") for row in found)


def test_check_names_rows_that_cannot_all_hold(team: Path, tmp_path: Path) -> None:
    """A duty fixed on a day of leave is told with both cells and what to give up, before any plan: exit code 1."""
    book = openpyxl.load_workbook(team)
    row: dict[str, tuple[Any, ...]] = {
        "Fixed": ("Dev Patelkar", date(2026, 10, 14), "E"),
        "Leave": ("Dev Patelkar", *2 * [date(2026, 10, 14)]),
    }
    at = {title: next(n for n in range(2, 99) if book[title].cell(n, 1).value is None) for title in row}
    for title, values in row.items():
        for column, value in enumerate(values, 1):
            book[title].cell(at[title], column).value = value
    clashing = tmp_path / "clash.xlsx"
    book.save(clashing)
    for export in team.parent.glob("*.csv"):
        shutil.copy(export, tmp_path)
    done = rotacast("check", str(clashing), "--json")
    [conflict] = json.loads(done.stdout)["conflicts"]
    assert done.exit_code == 1
    assert [row["cell"] for row in conflict["rows"]] == [f"Fixed!C{at['Fixed']}", f"Leave!B{at['Leave']}"]
    assert conflict["ways_out"][0] == "do not fix Dev Patelkar to E on Wed 14 Oct"
    told = rotacast("check", str(clashing))
    assert (told.exit_code, "these 2 rows cannot all hold:" in told.stdout) == (1, True)


def test_export_writes_the_tables(planned: tuple[Path, Result], tmp_path: Path) -> None:
    """A file for each table, its first columns those that other programs have relied on from the first version."""
    assert rotacast("export", str(planned[0]), "--to", "csv", "--out", str(tmp_path)).exit_code == 0
    assert {path.name for path in tmp_path.iterdir()} == set(file_names("csv"))
    with (tmp_path / "assignments.csv").open(newline="") as file:
        assert next(csv.reader(file))[:9] == [
            "person", "date", "duty", "kind", "tier", "start", "end", "paid_minutes", "skills",
        ]  # fmt: skip
    with (tmp_path / "tickets_by_hour.csv").open(newline="") as file:
        assert sum(int(row["tickets"]) for row in csv.DictReader(file)) > 1000


def test_repair_takes_the_sick_off_and_keeps_the_law(planned: tuple[Path, Result], tmp_path: Path) -> None:
    """After a sick call the person has no duty on those days and no must is broken; what stays short is said."""
    out = tmp_path / "mended.rota.xlsx"
    done = rotacast(
        "repair", str(planned[0]), "--absent", "Dev Patelkar 2026-10-12..2026-10-14", "--today", "2026-10-12",
        "--need", "9 Network 2026-10-12 11:00-12:00", "-o", str(out), "--seconds", "8",
    )  # fmt: skip
    assert done.exit_code in (0, 1), done.output
    assert re.search(r"Network: \d people short, Mon 12 Oct 11:00 to 12:00", done.stdout)
    checked = json.loads(rotacast("check", str(out), "--json").stdout)
    assert not [row for row in checked if row["person"] == "Dev Patelkar" and row["mode"] == "must"]


def test_what_cannot_be_read_is_said(planned: tuple[Path, Result]) -> None:
    """A name that nobody has is answered with near names, exit code 2."""
    done = rotacast("swaps", str(planned[0]), "--person", "Dev Patelka", "--date", "2026-10-12")
    assert done.exit_code == 2
    assert "did you mean Dev Patelkar" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--starter", "Nina Nova 2026-10-12"), "accepted: a name, the first day, and a colleague"),
        (("--starter", "Dev Patelkar 2026-10-12 like Dev Patelkar"), "is on the People sheet already"),
        (("--swap", "Dev Patelkar 2026-10-12 Dev Patelkar"), "there is nothing to trade"),
        (("--swap", "Dev Patelkar on Monday"), "accepted: a name, a day and a name"),
        (
            ("--swap", "Dev Patelkar 2026-10-12 Ada Brook", "--today", "2026-10-13"),
            "2026-10-12 is before 2026-10-13, which is today here",
        ),
        (("--unwanted", "Dev Patelkar 2026-10-12", "--today", "2026-10-13"), "it has been worked and stays as it is"),
        (("--need", "2 Network 2026-10-12 08:00-16:00", "--today", "2026-10-13"), "it has been worked"),
    ],
)
def test_a_starter_or_swap_that_cannot_be_is_refused(
    planned: tuple[Path, Result], words: tuple[str, str], said: str
) -> None:
    """What is wrong and what would be accepted is said, nothing is written, exit code 2."""
    done = rotacast("repair", str(planned[0]), *words)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr


def test_forecast_as_json_and_table(team: Path, tmp_path: Path) -> None:
    """The forecast alone can be read by machines: one mean per interval of every class, and one row in the table."""
    table = tmp_path / "forecast.csv"
    done = rotacast("forecast", str(team), "--json", "--csv", str(table))
    values = json.loads(done.stdout)
    assert done.exit_code == 0
    assert all(len(each["mean"]) == len(values["starts"]) == 31 * 24 + 1 for each in values["classes"])
    with table.open(newline="") as file:
        assert len(list(csv.DictReader(file))) == len(values["classes"]) * len(values["starts"])


def test_outputs_never_replace_inputs(team: Path) -> None:
    """Onto the workbook, onto its ticket export, onto each other: refused before any work, exit code 2."""
    export = team.with_name("team-tickets.csv")
    before = team.read_bytes(), export.read_bytes()
    for words in (
        ("forecast", str(team), "-o", str(team)),
        ("forecast", str(team), "--csv", str(export)),
        ("forecast", str(team), "--csv", str(team.with_name("team.forecast.xlsx"))),
        ("plan", str(team), "-o", str(team)),
        ("plan", str(team), "-o", str(team.parent)),
        ("scenarios", str(team), "-o", str(team)),
    ):
        done = rotacast(*words)
        assert (done.exit_code, "nothing was written" in done.stderr) == (2, True), words
    assert (team.read_bytes(), export.read_bytes()) == before


def test_init_does_not_replace_a_ticket_export(tmp_path: Path) -> None:
    """The example's tickets do not go onto a file that is there, unless that is asked for."""
    export = tmp_path / "next-tickets.csv"
    export.write_text("number,opened\n", encoding="utf-8")
    done = rotacast("init", str(tmp_path / "next.xlsx"), "--example")
    assert (done.exit_code, export.read_text(encoding="utf-8")) == (2, "number,opened\n")
    assert [path.name for path in tmp_path.iterdir()] == ["next-tickets.csv"]
    assert rotacast("init", str(tmp_path / "next.xlsx"), "--example", "--force").exit_code == 0


def test_a_result_with_work_in_it_is_planned_around_and_kept(planned: tuple[Path, Result], tmp_path: Path) -> None:
    """A locked cell stays in the new plan, and the edited file lies beside it under the minute of its last change."""
    path = Path(shutil.copy(planned[0], tmp_path / "team.rota.xlsx"))
    for export in planned[0].parent.glob("*.csv"):
        shutil.copy(export, tmp_path)
    book = openpyxl.load_workbook(path)
    grid = book["Rota"]
    header = next(cells for cells in grid.iter_rows() if cells[0].value == "Name")
    row = next(cells for cells in grid.iter_rows() if cells[0].value == "Dev Patelkar")
    at = next(index for index, cell in enumerate(header) if getattr(cell.value, "day", None) == 14)
    row[at].value = "-!"
    book.save(path)
    edited = path.read_bytes()
    done = rotacast("plan", str(path), "--seconds", "1")
    assert done.exit_code in (0, 1), done.output
    assert "1 locked cell of the grid kept" in done.stderr
    [kept] = tmp_path.glob("team.rota.20*.xlsx")
    assert kept.read_bytes() == edited
    assert str(kept) in done.stderr
    again = next(
        cells for cells in openpyxl.load_workbook(path)["Rota"].iter_rows() if cells[0].value == "Dev Patelkar"
    )
    assert again[at].value == "-!"
    assert rotacast("plan", str(path), "--seconds", "1", "-q").exit_code in (0, 1)
    assert len(list(tmp_path.glob("team.rota.20*.xlsx"))) == 1
