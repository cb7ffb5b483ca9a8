"""What the terminal shows of ticket exports."""

import json
from pathlib import Path

import pytest

from planner.console.tickets import show_tickets, ticket_values
from planner.domain.tickets.contracts import Contract
from planner.domain.tickets.service_targets import ServiceTarget
from planner.files.tickets.contracts import ContractRows
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.report import TicketReport, describe_tickets

LONG = "Second line for customers of the northern harbours and their branches, nights and weekends included, room 4"


def report(folder: Path, group: str = "Harbour") -> TicketReport:
    """Return the report on three tickets, one of them of a priority that nothing explains."""
    lines = ("ID,Created,Priority,Group", f"1,2026-09-01 08:05,P1,{group}", f"2,2026-09-02 09:06,P2,{group}")
    (folder / "a.csv").write_text("\n".join((*lines, "3,2026-09-03 10:07,Whenever,Meadow")), encoding="utf-8")
    return describe_tickets([folder / "a.csv"], ExportFormat(), (), ("Harbour", "Meadow"))


def test_control_characters_and_markup_stay_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A group that would colour or clear the terminal is printed as it is written."""
    show_tickets(report(tmp_path, "\x1b[2J[red]Net[/red]"))
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "<U+001B>[2J[red]Net[/red]" in shown


def test_names_are_not_broken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """However long the name of a group is, it stands on one line."""
    show_tickets(report(tmp_path, LONG.replace(",", "")))
    assert LONG.replace(",", "") in capsys.readouterr().out


def test_nothing_vanishes_unsaid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows in, used and left out by reason are printed, with what a plan would refuse and the row that helps."""
    show_tickets(report(tmp_path))
    shown = capsys.readouterr().out
    assert "3 rows read, 2 tickets used." in shown
    assert "1 row left out: priority 'Whenever' not understood." in shown
    assert "FAULT, no plan can be made: Priorities: priority 'Whenever' is not understood: 1 ticket" in shown


def test_contracts_are_shown_with_their_customers_and_who_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two customers fall to Acme*, one ticket has no contract: both the table and the values say so."""
    lines = (
        "ID,Created,Priority,Group,Customer",
        "1,2026-09-01 08:05,P1,Net,Acme Rail",
        "2,2026-09-01 08:06,P1,Net,acme",
    )
    (tmp_path / "a.csv").write_text("\n".join((*lines, "3,2026-09-01 08:07,P1,Net,Beta")), encoding="utf-8")
    rows = ContractRows(
        (Contract("Acme*", "Gold", "Denver"),), ("A2",), 3, (ServiceTarget("P1", 30, 0.9, level="Gold"),)
    )
    told = describe_tickets([tmp_path / "a.csv"], ExportFormat(), (), ("Net",), contracts=rows)
    show_tickets(told)
    shown = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Acme*", "Gold", "Denver", "2", "2"] in shown
    assert ["Beta", "no", "contract", "1", "1"] in shown
    values = ticket_values(told)
    assert values["contracts"] == [
        {"customer": "Acme*", "level": "Gold", "site": "Denver", "customers": 2, "tickets": 2}
    ]
    assert values["without_contract"] == [{"customer": "Beta", "tickets": 1}]
    assert values["faults"][0].startswith("Contracts!A3: no contract for Beta, which 1 ticket names")


def test_values_for_machines(tmp_path: Path) -> None:
    """The values add up: rows are used or left out for a reason."""
    values = json.loads(json.dumps(ticket_values(report(tmp_path))))
    assert values["rows"] == values["used"] + sum(values["left_out"].values()) == 3
    assert values["priorities"][-1] == {"written": "Whenever", "priority": None, "tickets": 1}
    assert values["groups"][0] == {"group": "Harbour", "skill": "Harbour", "tickets": 2}
    assert {"header": "Created", "means": "opened"} in values["columns"]
    assert (values["first"], values["last"]) == ("2026-09-01T08:05+00:00", "2026-09-02T09:06+00:00")
    assert values["questions"] == []
