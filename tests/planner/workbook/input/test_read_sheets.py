"""Reading a whole workbook."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from planner.domain.errors import InputFaults
from planner.domain.roster.people import Leave, Wish
from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import CoverLine
from planner.domain.scenario import Change, Scenario
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.workbook.input.read_sheets import read_forecast_inputs, read_inputs, read_workbook, report_tickets
from tests.planner.workbook.workbooks import ROWS, faults, write

JUNE = [date(2026, 6, day) for day in range(1, 15)]


def test_every_sheet_reaches_the_inputs(tmp_path: Path) -> None:
    """What stands on each sheet is among the inputs, in the words of the domain."""
    inputs = read_inputs(write(tmp_path / "team.xlsx"))
    assert inputs.horizon.days == tuple(JUNE)
    assert [person.name for person in inputs.people] == ["Ann", "Bob", "Cem"]
    assert inputs.person["Ann"].skills == {"desk": 1, "net": 0.5}
    assert inputs.person["Bob"].on_call == {"P"}
    assert inputs.skills == ("desk", "net")
    assert [(shift.code, shift.start, shift.length) for shift in inputs.shifts][-1] == ("N", 1320, 540)
    assert inputs.service[0] == ServiceTarget("P1", 30, 0.95)
    assert inputs.handling == (Handling("P1", "desk", 30),)
    assert len(inputs.openings) == 5
    assert inputs.calendar[0].volume_change == 0.3
    assert inputs.leave[1] == Leave("Bob", JUNE[7], JUNE[7], minutes_a_day=240)
    assert inputs.wishes == (Wish("Bob", JUNE[9], JUNE[9], "not N", "strong"),)
    assert inputs.cover == (CoverLine(1320, 1800, skill="desk", least=1, mode="must"),)
    assert inputs.tier["P"].skills == {"desk"}
    assert inputs.fixed[0].duty == "E"
    assert inputs.previous == (Assignment("Cem", date(2026, 5, 31), "N"),)
    assert inputs.ledger[0].amount == 4
    assert [queue.skill for queue in inputs.queues] == ["desk", ""]
    assert inputs.scenarios == (Scenario("More", (Change("volume", 0.15),)),)
    assert inputs.holidays[date(2026, 5, 25)]
    assert not len(inputs.tickets)


def test_all_faults_at_once_sorted_by_sheet_and_cell(tmp_path: Path) -> None:
    """Whatever is wrong anywhere is told in one list, each with its cell, what was found and what is accepted."""
    cells = {
        "People!F2": "forty",
        "People!F3": -5,
        "People!J3": "E; X",
        "People!A5": "Dot",
        "Skills!B2": "yes",
        "Shifts!E2": 600,
        "Service!E2": 95,
        "Service!F3": "Ofice",
        "Handling!B2": "dusk",
        "Handling!C2": "=1+1",
        "Leave!A2": "Anne",
        "Leave!B3": "08/06/2026",
        "Wishes!C2": date(2026, 6, 1),
        "Queues!B2": "desks",
        "Plan!B5": "Europe/Londn",
        "On-call!B2": "E",
        "Fixed!C2": "Q",
        "Previous!A2": "Cemm",
        "Rules!A2": "rest between duty",
    }
    found = faults(write(tmp_path / "team.xlsx", cells))
    places = [fault.split(": ")[0] for fault in found]
    assert sorted(places) == sorted({*cells, "People!F5"} - {"People!A5"})
    assert places == sorted(places, key=lambda place: (place.split("!")[0], int(place[-1]), place))
    assert all("; accepted: " in fault for fault in found)


def test_a_missing_sheet_is_one_fault(tmp_path: Path) -> None:
    """Names of a sheet that is not there cannot be judged: the sheet is told, not every cell that refers to it."""
    path = write(tmp_path / "team.xlsx")
    book = openpyxl.load_workbook(path)
    del book["Skills"]
    book["Hours"].title = "Houres"
    book.save(path)
    assert [fault.split(";")[0] for fault in faults(path)] == [
        "Hours: no sheet 'Hours', but one named 'Houres'",
        "Skills: no sheet 'Skills'",
    ]


def test_a_missing_export_is_told_beside_other_faults_of_the_settings(tmp_path: Path) -> None:
    """Where the ticket files can be read, they are looked for though another setting is wrong."""
    plan = [*ROWS["Plan"], {"Setting": "Ticket files", "Value": "gone.csv"}, {"Setting": "Seed", "Value": "x"}]
    with pytest.raises(InputFaults) as refusal:
        read_workbook(write(tmp_path / "team.xlsx", Plan=plan))
    assert [fault.cell for fault in refusal.value.faults] == ["B9", "B22"]


def test_optional_sheets_may_be_missing(tmp_path: Path) -> None:
    """Plan, People, Skills, Shifts and Service are enough; results and notes beside them are not looked at."""
    path = write(tmp_path / "team.xlsx")
    book = openpyxl.load_workbook(path)
    for title in book.sheetnames:
        if title not in ("Plan", "People", "Skills", "Shifts", "Service"):
            book.remove(book[title])
    for title in ("Rota", "Promise", "Fairness", "My notes"):
        book.create_sheet(title)["A1"] = "=1/0"
    book["Service"]["F3"] = "24x7"
    book["People"]["K3"] = None
    book.save(path)
    inputs = read_inputs(path)
    assert inputs.leave == ()
    assert inputs.rules == ()


def test_missing_and_renamed_sheets(tmp_path: Path) -> None:
    """A sheet that must be there is asked for; one whose name is nearly right is told, be it optional."""
    path = write(tmp_path / "team.xlsx")
    book = openpyxl.load_workbook(path)
    book.remove(book["Shifts"])
    book["Leave"].title = "Leaves"
    book.save(path)
    found = faults(path)
    assert "Leave: no sheet 'Leave', but one named 'Leaves'; accepted: the name 'Leave'" in found
    assert any(fault.startswith("Shifts: no sheet 'Shifts'; accepted: a sheet of that name") for fault in found)


def tickets(
    path: Path, header: str = "opened_at,priority,assignment group,time worked", group: str = "Desk EMEA"
) -> None:
    """Write a ticket export of 60 tickets, all with 10 minutes of logged work."""
    rows = [f"2026-05-{1 + i % 28:02d} 09:{i % 60:02d},P{1 + 2 * (i % 2)},{group},600" for i in range(60)]
    path.write_text("\n".join([header, *rows]), encoding="utf-8")


def test_a_workbook_with_its_tickets(tmp_path: Path) -> None:
    """Tickets lie beside the workbook; work they log stands in where the Handling sheet is silent."""
    tickets(tmp_path / "export.csv")
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    inputs = read_workbook(write(tmp_path / "team.xlsx", Plan=[*ROWS["Plan"], files]))
    assert len(inputs.tickets) == 60
    assert inputs.handling == (Handling("P1", "desk", 30), Handling("P3", "desk", 10, 0, 30))
    assert min(inputs.holidays) < date(2026, 5, 1)


def test_a_forecast_needs_no_handling_minutes(tmp_path: Path) -> None:
    """Without Handling rows and without logged work a plan is refused, a forecast is not."""
    tickets(tmp_path / "export.csv", "opened_at,priority,group,calendar duration")
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    path = write(tmp_path / "team.xlsx", Plan=[*ROWS["Plan"], files], Handling=[])
    with pytest.raises(InputFaults, match="no minutes for P1 desk"):
        read_workbook(path)
    inputs = read_forecast_inputs(path)
    assert (len(inputs.tickets), inputs.handling) == (60, ())
    assert min(inputs.holidays) < date(2026, 5, 1)


@pytest.mark.parametrize(
    ("file", "header", "group", "found"),
    [
        ("other.csv", "opened_at,priority,group,time worked", "Desk EMEA", "no ticket file 'export.csv' in"),
        ("export.csv", "opened_at,priority,group,time worked", "Unheard", "60 tickets (100%) are of groups that"),
        ("export.csv", "opened_at,priority,group,time worked", "Facilities", "no ticket of the export is ours"),
    ],
)
def test_faults_of_tickets(tmp_path: Path, file: str, header: str, group: str, found: str) -> None:
    """A missing file, unknown groups and an export without our tickets are told, with those of sheets."""
    tickets(tmp_path / file, header, group)
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    path = write(tmp_path / "team.xlsx", Plan=[*ROWS["Plan"], files])
    with pytest.raises(InputFaults) as refusal:
        read_workbook(path)
    assert found in str(refusal.value)


@pytest.mark.parametrize(
    ("header", "guessed"),
    [
        ("opened_at,dringend,group,time worked", "column 'dringend' is taken as priority"),
        ("foo,priority,group,time worked", "column 'foo' is taken as opened"),
    ],
)
def test_columns_known_by_their_content_are_questioned(tmp_path: Path, header: str, guessed: str) -> None:
    """A column that a plan needs and no header names is taken by what is in it, and the planner is asked."""
    tickets(tmp_path / "export.csv", header)
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    inputs = read_workbook(write(tmp_path / "team.xlsx", Plan=[*ROWS["Plan"], files]))
    assert len(inputs.tickets) == 60
    assert guessed in inputs.tickets.reading.questions[0]


def test_faults_of_sheets_and_tickets_together(tmp_path: Path) -> None:
    """A missing export and a bad cell are told in one list."""
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    path = write(tmp_path / "team.xlsx", {"People!F2": "forty"}, Plan=[*ROWS["Plan"], files])
    with pytest.raises(InputFaults) as refusal:
        read_workbook(path)
    assert [fault.sheet for fault in refusal.value.faults] == ["People", "Plan"]


def test_tickets_are_described_even_where_queues_are_missing(tmp_path: Path) -> None:
    """A planner who has not mapped the groups yet sees them with their counts instead of a refusal."""
    tickets(tmp_path / "export.csv", group="Unheard")
    files = {"Setting": "Ticket files", "Value": "export.csv"}
    report = report_tickets(write(tmp_path / "team.xlsx", Plan=[*ROWS["Plan"], files]))
    assert report.groups == (("Unheard", None, 60),)
    assert report.zone == "Europe/London"
