"""What was recognised in the exports, written into the planner's workbook."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from planner.domain.errors import InputFaults
from planner.workbook.input.read_sheets import read_forecast_inputs, report_tickets
from planner.workbook.results.learn_tickets import learn_tickets
from tests.planner.workbook.workbooks import ROWS, write

EXPORT = """Nr;Erfasst;Wichtigkeit;Gruppe;Aufwand;Bemerkung
1;2026-03-02 08:00;Sehr hoch;Desk EMEA;0,25;=1+1
2;2026-03-02 09:10;Egal;Desk EMEA;0,5;x
3;2026-03-03 10:20;Sehr hoch;Hafen;0,25;x
4;2026-03-03 11:30;Niedrig;;0,5;x
"""


def book(folder: Path, **sheets: Any) -> Path:
    """Write a workbook that names the export."""
    (folder / "export.csv").write_text(EXPORT, encoding="utf-8")
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    return write(folder / "team.xlsx", Plan=[*ROWS["Plan"], files], **sheets)


def rows(path: Path, title: str) -> list[tuple[object, ...]]:
    """Return the rows of a sheet that are not empty."""
    sheet = openpyxl.load_workbook(path)[title]
    return [row for row in sheet.iter_rows(min_row=2, values_only=True) if any(cell is not None for cell in row)]


def test_columns_priorities_and_groups_are_filled_in(tmp_path: Path) -> None:
    """Every header has its meaning, every word its priority or an empty cell to fill, every group its count."""
    path = book(tmp_path)
    learn_tickets(path)
    assert rows(path, "Columns") == [
        (None, "Nr", "id", None, "1"),
        (None, "Erfasst", "opened", None, "2026-03-02 08:00"),
        (None, "Wichtigkeit", "not used", None, "Sehr hoch"),
        (None, "Gruppe", "group", None, "Desk EMEA"),
        (None, "Aufwand", "work", None, "0,25"),
        (None, "Bemerkung", "not used", None, "=1+1"),
    ]
    queues = {row[0]: row[1:] for row in rows(path, "Queues")}
    assert queues["Hafen"] == (None, 1)
    assert queues["(no group)"] == (None, 1)
    assert queues["Desk EMEA"] == ("desk", 2)


def test_a_group_with_words_of_a_skill_gets_it(tmp_path: Path) -> None:
    """The group Hafen has nothing in common with a skill; Desks of Ports is the skill desk in other words."""
    path = book(tmp_path)
    export = tmp_path / "export.csv"
    export.write_text(EXPORT.replace("Desk EMEA", "Desks of Ports"), encoding="utf-8")
    learn_tickets(path)
    queues = {row[0]: row[1] for row in rows(path, "Queues")}
    assert (queues["Desks of Ports"], queues["Hafen"]) == ("desk", None)


def test_what_the_planner_wrote_stays(tmp_path: Path) -> None:
    """A second run adds what is new, keeps every cell of the planner, formats too, and writes nothing twice."""
    path = book(tmp_path, Columns=[{"Header": "Wichtigkeit", "Means": "priority"}])
    made = openpyxl.load_workbook(path)
    made["Queues"]["A2"].font = Font(bold=True, color="FF0000")
    made["People"]["M2"].value = "=1+1"
    made.save(path)
    before = rows(path, "Queues")
    learn_tickets(path)
    assert rows(path, "Columns")[0] == (None, "Wichtigkeit", "priority", None, None)
    assert rows(path, "Priorities") == [("Sehr hoch", "P1", 2), ("Niedrig", "P4", 1), ("Egal", None, 1)]
    assert [row[:2] for row in rows(path, "Queues")][: len(before)] == [row[:2] for row in before]
    again = openpyxl.load_workbook(path)
    assert again["Queues"]["A2"].font.color.rgb == "00FF0000"
    assert again["People"]["M2"].value == "=1+1"
    assert learn_tickets(path) == "Columns 0 new rows, Priorities 0 new rows, Queues 0 new rows"


def test_a_workbook_without_the_sheets_gets_them(tmp_path: Path) -> None:
    """In a workbook of an earlier version the sheets are made and the count is put behind the last column."""
    path = book(tmp_path)
    made = openpyxl.load_workbook(path)
    del made["Columns"], made["Priorities"]
    made["Queues"].delete_cols(3)
    made.save(path)
    learn_tickets(path)
    titles = openpyxl.load_workbook(path).sheetnames
    assert titles.index("Columns") == titles.index("Queues") + 1
    assert ("Hafen", None, 1) in rows(path, "Queues")


def test_everything_else_stays_byte_for_byte(tmp_path: Path) -> None:
    """Only the three sheets and their tables change: charts, pictures and other sheets are as they were."""
    path = book(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.png", b"a picture")
    before = parts(path)
    learn_tickets(path)
    after = parts(path)
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert len([name for name in changed if "worksheets" in name]) <= 3
    assert all("worksheets" in name or "tables" in name for name in changed)


def test_a_missing_sheet_is_not_added_where_something_would_be_lost(tmp_path: Path) -> None:
    """A workbook with pictures that lacks a sheet is told which one to copy, and nothing is written."""
    path = book(tmp_path)
    made = openpyxl.load_workbook(path)
    del made["Columns"]
    made.save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.png", b"a picture")
    before = path.read_bytes()
    with pytest.raises(InputFaults, match="Columns: there is no such sheet"):
        learn_tickets(path)
    assert path.read_bytes() == before


def parts(path: Path) -> dict[str, bytes]:
    """Return the parts of a workbook file."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_was_learnt_is_read(tmp_path: Path) -> None:
    """After the planner has filled the cells that were left empty, the export is read with them."""
    path = book(tmp_path, Columns=[{"Header": "Wichtigkeit", "Means": "priority"}])
    learn_tickets(path)
    made = openpyxl.load_workbook(path)
    priorities, queues = made["Priorities"], made["Queues"]
    for row in priorities.iter_rows(min_row=2):
        if row[0].value in ("Egal", "Niedrig"):
            row[1].value = "P3" if row[0].value == "Niedrig" else "left out"
    for row in queues.iter_rows(min_row=2):
        if row[0].value in ("Hafen", "(no group)"):
            row[1].value = "desk"
    made.save(path)
    inputs = read_forecast_inputs(path)
    assert inputs.tickets.priority.tolist() == ["P1", "P1", "P3"]
    assert inputs.tickets.handle_minutes.tolist() == [15, 15, 30]


def test_columns_are_learnt_from_an_export_that_cannot_be_read_yet(tmp_path: Path) -> None:
    """Where no column tells the opening time, the headers are listed for the planner to name it."""
    path = book(tmp_path)
    (tmp_path / "export.csv").write_text("Alpha,Beta\nx,P1\ny,P2\n", encoding="utf-8")
    assert learn_tickets(path).startswith("Columns 2 new rows")
    assert [row[1:3] for row in rows(path, "Columns")] == [("Alpha", "not used"), ("Beta", "priority")]


def test_tickets_are_described_whatever_is_wrong_elsewhere(tmp_path: Path) -> None:
    """Faults of the Plan, People and Queues sheets keep nobody from looking at the tickets."""
    path = book(tmp_path, Columns=[{"Header": "Wichtigkeit", "Means": "priority"}])
    made = openpyxl.load_workbook(path)
    made["Plan"]["B2"].value = "soon"
    made["People"]["F2"].value = "forty"
    made["Queues"]["B2"].value = "nothing known"
    made.save(path)
    assert report_tickets(path).reading.rows == 4


@pytest.mark.parametrize("name", ["exports", "exports/*.csv"])
def test_folders_and_patterns(tmp_path: Path, name: str) -> None:
    """Ticket files may be a folder or a pattern, read in the order of their names."""
    (tmp_path / "exports").mkdir()
    for month in ("b", "a"):
        text = EXPORT.replace("\n", f"\n{month}").removesuffix(month)
        (tmp_path / "exports" / f"{month}.csv").write_text(text[0:], encoding="utf-8")
    files = {"Setting": "Ticket files", "Value": name}
    path = write(tmp_path / "team.xlsx", Plan=[*ROWS["Plan"], files])
    assert [file for file, _ in report_tickets(path).reading.files] == ["a.csv", "b.csv"]


CUSTOMERS = """Nr;Erfasst;Wichtigkeit;Gruppe;Kunde
1;2026-03-02 08:00;P1;Desk EMEA;Acme Rail
2;2026-03-02 09:10;P1;Desk EMEA;acme rail
3;2026-03-03 10:20;P1;Desk EMEA;Beta
"""


def test_customers_are_listed_where_levels_are_promised(tmp_path: Path) -> None:
    """Of the one contract the tickets are counted; Beta gets a row whose level is the planner's to fill in."""
    service = [{"Priority": "P1", "Level": "Gold", "Response target": "1 h", "Attainment": 0.9, "Clock": "24x7"}]
    contracts = [{"Customer": "Acme*", "Service level": "Gold"}]
    path = book(tmp_path, Service=service, Contracts=contracts, Handling=[])
    (tmp_path / "export.csv").write_text(CUSTOMERS, encoding="utf-8")
    assert learn_tickets(path).endswith("Contracts 1 new row")
    assert rows(path, "Contracts") == [("Acme*", "Gold", None, 2), ("Beta", None, None, 1)]
    assert learn_tickets(path).endswith("Contracts 1 new row") is False


def test_without_levels_no_customer_is_listed(tmp_path: Path) -> None:
    """A desk that promises alike to all keeps an empty Contracts sheet."""
    path = book(tmp_path)
    (tmp_path / "export.csv").write_text(CUSTOMERS, encoding="utf-8")
    assert "Contracts" not in learn_tickets(path)
    assert rows(path, "Contracts") == []
