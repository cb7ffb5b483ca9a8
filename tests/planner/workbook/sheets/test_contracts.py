"""The Contracts sheet, and the level of the Service sheet."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from planner.domain.errors import InputFaults
from planner.domain.tickets.contracts import Contract
from planner.workbook.input.read_sheets import read_workbook, report_tickets
from planner.workbook.sheets.contracts import CONTRACTS
from planner.workbook.template.default_rows import SheetRows
from tests.planner.workbook.workbooks import ROWS, faults, objections, read, row, write

SERVICE: SheetRows = [
    {"Priority": "P1", "Response target": "30 min", "Attainment": 0.95, "Clock": "24x7"},
    {"Priority": "P3", "Level": "Gold", "Response target": "4 h", "Attainment": 0.9, "Clock": "Office"},
    {"Priority": "P3", "Level": "Tin", "Response target": "8 h", "Attainment": 0.9, "Clock": "Office"},
]
SITES: SheetRows = [{"Site": "Denver", "Time zone": "America/Denver", "Country": "US", "Region": "CO"}]
CONTRACT_ROWS: SheetRows = [
    {"Customer": "Acme*", "Service level": "Gold", "Site": "Denver"},
    {"Customer": "*", "Service level": "Tin"},
]
SHEETS: Mapping[str, SheetRows] = {"Service": SERVICE, "Sites": SITES, "Contracts": CONTRACT_ROWS}
HEADER = "Ticket,Opened,Priority,Group,Customer"


def test_a_row_is_a_contract() -> None:
    """Customer, level and site, the level's own word in any letters."""
    assert row(CONTRACTS, Customer="Acme*", Service_level="Gold").contract() == Contract("Acme*", "Gold")
    assert row(CONTRACTS, Customer="Old", Service_level="Left Out", Site="Denver").contract().left_out


def test_a_customer_stands_once() -> None:
    """Names are compared as all names are, and the second row is refused with the place of the first."""
    (only,) = objections(
        CONTRACTS, {"Customer": "Acme", "Service level": "Gold"}, {"Customer": "ACME ", "Service level": "Tin"}
    )
    assert only.startswith("Contracts!A3: duplicate customer: 'ACME' stands in row 2 already")


def test_an_unknown_level_is_refused_with_the_levels_there_are(tmp_path: Path) -> None:
    """The fault names the cell and lists the levels of the Service sheet; a site must be on the Sites sheet."""
    path = write(tmp_path / "team.xlsx", {"Contracts!B2": "Golden", "Contracts!C2": "Denvr"}, **SHEETS)
    level, site = faults(path)
    assert level == (
        "Contracts!B2: unknown level 'Golden' (did you mean 'Gold'?); "
        "accepted: a level of the Service sheet (Gold, Tin), left out"
    )
    assert site.startswith("Contracts!C2: unknown site 'Denvr'")


def test_a_level_needs_contracts(tmp_path: Path) -> None:
    """Levels on the Service sheet promise nothing to anybody without a row on the Contracts sheet."""
    (only,) = faults(write(tmp_path / "team.xlsx", Service=SERVICE))
    assert only.startswith("Service!B3: level 'Gold', and the Contracts sheet has no row")


def test_two_promises_may_not_have_one_name(tmp_path: Path) -> None:
    """A priority P3 Gold of its own would be the name of P3 at level Gold too."""
    twice = [*SERVICE, {"Priority": "P3 Gold", "Response target": "4 h", "Attainment": 0.9, "Clock": "24x7"}]
    contracts = [{"Customer": "*", "Service level": "Gold"}, {"Customer": "Beta", "Service level": "Tin"}]
    (only,) = faults(write(tmp_path / "team.xlsx", Service=twice, Contracts=contracts))
    assert only.startswith("Service!B5: 'P3 Gold' is the name of the promise in row 3 too")


def test_a_priority_stands_once_for_each_level(tmp_path: Path) -> None:
    """P3 at two levels is right, P3 twice at one level is not."""
    assert faults(write(tmp_path / "team.xlsx", None, **SHEETS)) == []
    (only,) = faults(
        write(tmp_path / "more.xlsx", {"Service!B4": "Gold"}, **{**SHEETS, "Contracts": CONTRACT_ROWS[:1]})
    )
    assert only.startswith("Service!A4: duplicate priority and level: 'P3' stands in row 3 already")


def test_targets_and_handling_come_by_level_and_site(tmp_path: Path) -> None:
    """Gold is at Denver, Tin at home, P1 is alike for all; the minutes of P1 stay those of the row."""
    inputs = read(tmp_path, **SHEETS)
    assert [target.priority for target in inputs.service] == ["P1", "P3 Gold Denver", "P3 Tin"]
    assert [handling.priority for handling in inputs.handling] == ["P1"]
    assert inputs.calendar_at("Denver").zone == "America/Denver"


def with_tickets(folder: Path, cells: Mapping[str, object] | None = None) -> Path:
    """Write the workbook with contracts, some of its cells replaced, and a ticket export beside it."""
    (folder / "tickets.csv").write_text("\n".join((HEADER, *LINES)) + "\n", encoding="utf-8")
    plan = [*ROWS["Plan"], {"Setting": "Ticket files", "Value": "tickets.csv"}]
    handling = [{"Priority": "P3", "Skill": "desk", "Minutes": 20}, *ROWS["Handling"]]
    return write(folder / "team.xlsx", cells, Plan=plan, Handling=handling, **SHEETS)


LINES = (
    "1,2026-05-04 09:00,P3,Desk EMEA,Acme Foods",
    "2,2026-05-04 10:00,P3,Desk EMEA,Beta",
    "3,2026-05-05 10:00,P1,Desk EMEA,",
)


def test_tickets_are_read_by_contract(tmp_path: Path) -> None:
    """One ticket falls to Gold in Denver, one to Tin, and one without a customer to the row for all."""
    inputs = read_workbook(with_tickets(tmp_path))
    assert inputs.by_customer
    assert inputs.tickets.priority.tolist() == ["P3 Gold Denver", "P3 Tin", "P1"]
    report = report_tickets(tmp_path / "team.xlsx")
    assert [(use.contract.customer, use.customers, use.tickets) for use in report.contracts] == [
        ("Acme*", 1, 1),
        ("*", 2, 2),
    ]
    assert (report.uncontracted, report.faults) == ((), ())


def test_a_missing_contract_is_told_by_plan_and_tickets_alike(tmp_path: Path) -> None:
    """Without the row for all, Beta and the ticket of nobody are told with the cells to fill in."""
    path = with_tickets(tmp_path, {"Contracts!A3": "Gamma"})
    with pytest.raises(InputFaults) as refusal:
        read_workbook(path)
    told = [str(fault) for fault in refusal.value.faults]
    assert told[0].startswith("Contracts!A4: no contract for Beta, which 1 ticket names")
    assert told[1].startswith("Contracts!A5: no contract for 1 ticket without a customer")
    report = report_tickets(path)
    assert sorted(map(str, report.faults)) == told
    assert report.uncontracted == (("Beta", 1), ("(no customer)", 1))
