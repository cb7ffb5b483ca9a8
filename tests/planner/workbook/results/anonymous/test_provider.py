"""The copy of a provider's workbook names no customer, contract, site, team or anything else of the provider."""

import csv
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment, Rota
from planner.pipeline import make_plan
from planner.studies.changes.catalogue import apply_each
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.results.anonymous.copy import write_anonymous_copy
from planner.workbook.template.default_rows import SheetRows
from planner.workbook.template.template import write_template
from tests.small_desk import FIRST_DAY, ROWS, TICKETS, write_small_desk

SECRET = "Zyx"
"""Every name of the provider begins with it."""

NEWS = date(2026, 5, 13)


def _rows() -> Mapping[str, SheetRows]:
    """Return the small desk as a provider's: a name of its own in every column that takes one."""
    people = [{
        **row, "Team": f"Zyx team {number % 2}", "Grade": f"Zyx grade {number % 2}", "Site": f"Zyx site {number % 2}",
        "Rule set": "Zyx rules", "Notes": "Zyx note", "ID": f"Zyx{number}", "Crew": "Zyx crew" if number == 3 else None,
        "Pattern": "Zyx pattern" if number == 3 else None, "On call": "Zyx pager" if number < 3 else "none",
        "Name": f"Zyx {row['Name']}", "Apart from": f"Zyx {ROWS['People'][2]['Name']}" if number == 3 else None,
    } for number, row in enumerate(ROWS["People"])]  # fmt: skip
    return {
        "Plan": [*ROWS["Plan"][1:], *({"Setting": name, "Value": value} for name, value in (
            ("Plan name", "Zyx plan"), ("Senior grades", "Zyx grade 1"), ("Junior grades", "Zyx grade 0; Zyx trainee"),
            ("Currency", "Zyx"), ("Default priority", "Zyx low"),
        ))],
        "People": people,
        "Skills": [
            {"Name": f"Zyx {row['Name']}", "Zyx desk": row.get("Desk"), "Zyx network": row.get("Network")}
            for row in ROWS["Skills"]
        ],
        "Shifts": [{**row, "Name": "Zyx shift", "Site": "Zyx site 0"} for row in ROWS["Shifts"]],
        "Patterns": [{"Pattern": "Zyx pattern", "Duty": "any any any any any - -"}],
        "Service": [
            {**row, "Priority": priority, "Level": level, "Clock": "Zyx hours"}
            for priority, row in zip(("Zyx high", "Zyx low"), ROWS["Service"], strict=True)
            for level in ("Zyx gold", None)
        ],
        "Contracts": [
            {"Customer": "Zyx Oil*", "Service level": "Zyx gold", "Site": "Zyx site 1"},
            {"Customer": "Zyx Bank", "Service level": "Zyx gold"},
            {"Customer": "Zyx nobody", "Service level": "Zyx gold", "Site": "Zyx site 0"},
            {"Customer": "Zyx test", "Service level": "left out"},
            {"Customer": "*", "Service level": "Zyx gold"},
            {"Customer": "(no customer)", "Service level": "Zyx gold", "Site": "Zyx site 0"},
        ],
        "Handling": [
            {**row, "Priority": "Zyx high" if row["Priority"] == "P1" else "Zyx low",
             "Skill": f"Zyx {str(row['Skill']).lower()}"}
            for row in ROWS["Handling"]
        ],
        "Hours": [{**ROWS["Hours"][0], "Clock": "Zyx hours"}],
        "Calendar": [
            {"Date": NEWS, "Name": "Zyx day", "Kind": "event", "Volume change": 0.2},
            {"Date": FIRST_DAY, "Name": "Zyx day", "Kind": "event", "Volume change": 0.2},
        ],
        "Sites": [
            {"Site": "Zyx site 0", "Travel": "Zyx site 1 45"}, {"Site": "Zyx site 1", "Time zone": "Europe/Lisbon"},
        ],
        "Leave": [{**ROWS["Leave"][0], "Name": "Zyx Dora Egan", "Kind": "Zyx pm"}],
        "Wishes": [{**row, "Name": f"Zyx {row['Name']}"} for row in ROWS["Wishes"]],
        "Rules": [
            {"Rule": "days in a row", "Applies to": whom, "Limit": 4, "Mode": "should"}
            for whom in ("Zyx Bob Baker", "Zyx team 1", "Zyx grade 0", "Zyx rules")
        ],
        "Cover": [{"Days": "Mon", "From": "11:00", "To": "12:00", "Skill": "Zyx network", "Grade": "Zyx grade 1",
                   "Least": 1}],
        "On-call": [{**ROWS["On-call"][0], "Tier": "Zyx pager", "Skills": "Zyx network"}],
        "Fixed": [{"Name": "Zyx Cem Demir", "Date": FIRST_DAY, "Duty": "E", "Note": "Zyx reason"}],
        "Previous": [{**row, "Name": f"Zyx {row['Name']}"} for row in ROWS["Previous"]],
        "Ledger": [{"Name": "Zyx Ann Archer", "Measure": "nights", "Amount": 2}],
        "Queues": [{"Ticket group": "Service desk", "Skill": "Zyx desk"},
                   {"Ticket group": "Networks", "Skill": "Zyx network"}],
        "Columns": [{"Header": "Zyx client", "Means": "customer", "Example": "Zyx Bank"}],
        "Priorities": [{"Written": "P1", "Priority": "Zyx high"}, {"Written": "P2", "Priority": "Zyx low"}],
        "Scenarios": [
            {"Scenario": f"Zyx {change}", "Change": change, "Applies to": whom, "Amount": amount}
            for change, whom, amount in (
                ("people", "Zyx network", 1), ("skill", "Zyx Dora Egan", "Zyx network 0.5"),
                ("grade", "Zyx team 1; Zyx desk", "Zyx chief"), ("site", "Zyx Bob Baker", "Zyx site 0"),
                ("clock", "Zyx gold", "24x7"), ("response target", "Zyx high", "2 h"), ("shift set", None, "E 1; L"),
                ("nights on call", None, "Zyx pager"), ("rule", "days in a row; Zyx team 0", "Should"),
                ("out of hours", "Zyx low", "On call"), ("cost per hour", None, 55),
            )
        ],
        "Capacity": [{"Setting": "attrition a year", "Applies to": "Zyx desk", "Value": 0.1},
                     {"Setting": "cost of a hire", "Value": 4321}],
        "Contacts": [{"Name": "Zyx pager", "System": "Zyx system", "ID": "Zyx7"}],
    }  # fmt: skip


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the provider's workbook, its tickets of six customers and of none beside it."""
    path = write_small_desk(tmp_path_factory.mktemp("provider"))
    write_template(path, _rows())
    export = path.with_name(TICKETS)
    with export.open(encoding="utf-8", newline="") as file:
        tickets = list(csv.DictReader(file))
    customers = ("Zyx Oil North", "Zyx Oil South", "Zyx Bank", "zyx  bank", "Zyx Shop", "Zyx test", "")
    with export.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, [*tickets[0], "Zyx client"])
        table.writeheader()
        table.writerows({**row, "Zyx client": customers[number % 7]} for number, row in enumerate(tickets))
    return path


@pytest.fixture(scope="module")
def inputs(provider: Path) -> Inputs:
    """Return what stands in the provider's workbook."""
    return read_workbook(provider)


@pytest.fixture(scope="module")
def copy(provider: Path, inputs: Inputs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the copy of the workbook in a folder of its own."""
    path = tmp_path_factory.mktemp("shared") / "copy.xlsx"
    write_anonymous_copy(provider, inputs, path)
    return path


def test_no_name_of_the_provider_is_in_the_copy(copy: Path) -> None:
    """Neither in a cell or header of any sheet, nor in another part of the file, nor in the tickets."""
    with zipfile.ZipFile(copy) as archive:
        whole = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    whole += copy.with_name("copy.tickets.csv").read_text(encoding="utf-8")
    assert SECRET.casefold() not in whole.casefold()


def test_customers_keep_their_contracts_under_other_names(copy: Path) -> None:
    """A pattern becomes a row of each customer that it fits; rows for all others and for none stay."""
    page = openpyxl.load_workbook(copy)["Contracts"]
    rows = [tuple(cell.value for cell in row[:3]) for row in page.iter_rows(2, 9)]
    bank, north, south, shop, nobody = (f"Customer {number}" for number in (1, 2, 3, 5, 6))
    assert rows[:3] == [(north, "Level 1", "Site 2"), (south, "Level 1", "Site 2"), (bank, "Level 1", None)]
    assert rows[3] == (nobody, "Level 1", "Site 1")
    assert rows[5:7] == [("*", "Level 1", None), ("(no customer)", "Level 1", "Site 1")]
    with copy.with_name("copy.tickets.csv").open(encoding="utf-8") as file:
        tickets = list(csv.DictReader(file))
    assert {row["Customer"] for row in tickets} == {"", bank, north, south, shop}
    assert {row["Priority"] for row in tickets} == {"Priority 1", "Priority 2"}


def test_a_day_of_one_name_has_one_name_in_the_copy_too(copy: Path) -> None:
    """The forecast learns from the days of one name, so they stay together."""
    page = openpyxl.load_workbook(copy)["Calendar"]
    assert [page.cell(row, 2).value for row in (2, 3)] == ["Day 1", "Day 1"]


def test_half_a_day_of_leave_stays_half_a_day(copy: Path, inputs: Inputs) -> None:
    """Only its kind is hidden."""
    shared = read_workbook(copy)
    assert inputs.leave[0].part == shared.leave[0].part == "pm"
    assert shared.leave[0].kind == "LV"


def test_the_scenarios_of_the_copy_are_those_of_the_workbook(copy: Path, inputs: Inputs) -> None:
    """Each can be made and changes as many people, targets and shifts; the one that says a pay is left out."""
    shared = read_workbook(copy)
    ours = [one for one in inputs.scenarios if one.changes[0].kind != "cost per hour"]
    assert [each.changes[0].kind for each in sorted(shared.scenarios, key=lambda one: one.name)] == [
        each.changes[0].kind for each in sorted(ours, key=lambda one: one.name)
    ]
    before, after = apply_each(ours, inputs), apply_each(shared.scenarios, shared)
    for old, new in zip(ours, shared.scenarios, strict=True):
        one, other = before[old.name], after[new.name]
        assert [(p.zone, sorted(p.skills.values()), p.shifts) for p in one.people] == [
            (p.zone, sorted(p.skills.values()), p.shifts) for p in other.people
        ]
        assert [(t.response_minutes, t.out_of_hours, t.clock == "24x7") for t in one.service] == [
            (t.response_minutes, t.out_of_hours, t.clock == "24x7") for t in other.service
        ]
        assert [(s.code, s.least, s.most) for s in one.shifts] == [(s.code, s.least, s.most) for s in other.shifts]
        assert sum(row.mode == "should" for row in one.rules) == sum(row.mode == "should" for row in other.rules)


def test_the_plan_of_the_copy_is_the_same_rota_but_for_names(copy: Path, inputs: Inputs) -> None:
    """The people of the copy are those of the workbook in the order of their names."""
    real = make_plan(inputs, seconds=1, deterministic=True)
    shared = make_plan(read_workbook(copy), seconds=1, deterministic=True)
    called = {name: f"Person {number}" for number, name in enumerate(sorted(inputs.person), 1)}
    renamed = Rota.of(Assignment(called[each.person], each.day, each.duty) for each in real.rota.assignments)
    assert shared.rota == renamed
    assert shared.solved.objective == real.solved.objective
