"""A copy without names: nothing private is in any of its bytes, and its plan is the same rota but for the names."""

import csv
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from planner.domain.roster.rota import Assignment, Rota
from planner.pipeline import make_plan
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.anonymous.copy import write_anonymous_copy
from planner.workbook.template.template import write_template
from tests.small_desk import FIRST_DAY, ROWS, write_small_desk

PRIVATE = (
    "Ann", "Archer", "Baker", "Demir", "Dora", "Egan", "E-1177", "burn-out", "SICK", "ann@", "Vandelay", "Service desk",
    "Networks", "T00001", "4711.5",
    "Desk", "Network", "Primary", "Office", "A fifth more tickets", "Early", "Late",
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small desk with something private in each place that can hold it."""
    folder = tmp_path_factory.mktemp("private")
    path = write_small_desk(folder)
    people = [dict(row) for row in ROWS["People"]]
    people[0] |= {"ID": "E-1177", "Notes": "back from burn-out", "Together with": "Bob Baker; Cem Demir"}
    people[3] |= {"Cost per hour": 4711.5}
    write_template(path, {
        **ROWS,
        "Plan": [*ROWS["Plan"][1:], {"Setting": "Plan name", "Value": "Vandelay desk"}],
        "People": people,
        "Leave": [{**ROWS["Leave"][0], "Kind": "SICK"}],
        "Rules": [{"Rule": "days in a row", "Applies to": "Bob Baker", "Limit": 4, "Mode": "must"}],
        "Fixed": [{"Name": "Cem Demir", "Date": FIRST_DAY, "Duty": "E", "Note": "meets Vandelay"}],
        "Calendar": [{"Date": date(2026, 6, 4), "Name": "Vandelay goes live", "Kind": "event", "Volume change": 0.2}],
        "Contacts": [{"Name": "Ann Archer", "System": "PagerDuty", "E-mail": "ann@acme.example"}],
    })  # fmt: skip
    book = openpyxl.load_workbook(path)
    book["People"]["A2"].comment = Comment("Dora is on burn-out leave", "Ann Archer")
    book.create_sheet("Pay of Ann")["A1"] = "Ann Archer earns 4711.5"
    book.properties.creator = "Ann Archer"
    book.save(path)
    return path


@pytest.fixture(scope="module")
def copy(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the copy of the desk in a folder of its own."""
    path = tmp_path_factory.mktemp("shared") / "copy.xlsx"
    assert write_anonymous_copy(desk, read_workbook(desk), path) == (path, path.with_name("copy.tickets.csv"))
    return path


def test_nothing_private_is_in_the_copy_and_its_tickets(copy: Path) -> None:
    """No part of the workbook and no line of the tickets has a name, note, number, illness, pay or customer."""
    with zipfile.ZipFile(copy) as archive:
        whole = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    whole += copy.with_name("copy.tickets.csv").read_text(encoding="utf-8")
    ours = {
        "Service desk",
        "Networks",
        "Ann",
        "Dora",
        "Desk",
        "Network",
        "Primary",
        "Office",
        "Early",
        "Late",
    }  # in help texts
    assert [word for word in PRIVATE if word in whole and word not in ours] == []
    cells = [str(cell) for sheet in openpyxl.load_workbook(copy) for row in sheet.iter_rows(values_only=True)
             for cell in row if sheet.title not in ("Guide", "Lists")]  # fmt: skip
    assert [word for word in PRIVATE if any(word in cell for cell in cells)] == []


def test_tickets_are_numbered_anew_with_what_the_forecast_reads(copy: Path) -> None:
    """A row each with opened, priority and skill; nothing else of the export."""
    with copy.with_name("copy.tickets.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert set(rows[0]) == {"Number", "Opened", "Priority", "Group", "Resolved", "Paused"}
    assert {row["Group"] for row in rows} == {"Skill 1", "Skill 2"}
    assert rows[0]["Number"] == "T1"
    means = [str(cell.value) for cell in openpyxl.load_workbook(copy)["Columns"]["B"][1:] if cell.value]
    assert set(means) == set(rows[0])


def test_the_plan_of_the_copy_is_the_same_rota_but_for_names(desk: Path, copy: Path) -> None:
    """Person 1 to Person 4 are the people in the order of their names; the promise differs by chance at most."""
    real = make_plan(read_workbook(desk), seconds=1, deterministic=True)
    shared = make_plan(read_workbook(copy), seconds=1, deterministic=True)
    called = {name: f"Person {number}" for number, name in enumerate(sorted(real.inputs.person), 1)}
    renamed = Rota.of(Assignment(called[each.person], each.day, each.duty) for each in real.rota.assignments)
    assert shared.rota == renamed
    assert shared.solved.objective == real.solved.objective
    for one, other in zip(shared.promise.rows, real.promise.rows, strict=True):  # absences are drawn by name
        assert abs(one.promised - other.promised) < 0.02
