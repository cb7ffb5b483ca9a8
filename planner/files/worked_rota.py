"""The rota that was worked: a table with the columns person, date and duty, as `rotacast export` writes them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment, Rota
from planner.files.tables.read_tables import read_tables

COLUMNS, KIND = ("person", "date", "duty"), "kind"
ACCEPTED = "a table with the columns person, date and duty, as CSV or a workbook"
DAY = len("2026-06-01")
"""Letters of a date; the time of day that a spreadsheet may add does not matter."""

NOT_WORKED = frozenset({"", "off", "-", "absent", "leave", "sick"})
"""Duties that say that nothing was worked, in small letters; so do rows whose kind is leave."""


def read_worked(path: Path, inputs: Inputs) -> Rota:
    """Return what was worked on the days of the plan; days before and after it are left out.

    Raises
    ------
    InputFaults
        With every row that cannot be understood, or when the file is no such table.
    """
    try:
        table = read_tables(path, lambda header: header.strip().lower() in COLUMNS)[0]
    except InputFaults as refusal:
        raise InputFaults(tuple(replace(fault, accepted=ACCEPTED) for fault in refusal.faults)) from refusal
    headers = {header.strip().lower(): header for header in table.headers}
    if lacking := [column for column in COLUMNS if column not in headers]:
        found = f"no column {' or '.join(lacking)}"
        raise InputFaults((Fault(path.name, 1, 1, "", found, ACCEPTED),))
    used = [headers[name] for name in (*COLUMNS, KIND) if name in headers]
    rows = [
        {str(name).strip().lower(): str(value).strip() for name, value in row.items()}
        for row in table.load(used).to_dict("records")
    ]
    return _rota(path, rows, inputs)


def _rota(path: Path, rows: Sequence[Mapping[str, str]], inputs: Inputs) -> Rota:
    faults: list[Fault] = []
    worked: list[Assignment] = []
    for number, row in enumerate(rows, 2):
        wrong = list(_wrong(row, inputs))
        faults += [Fault(path.name, number, 0, f"line {number}", found, wanted) for found, wanted in wrong]
        if not wrong and _is_worked(row):
            worked.append(Assignment(row["person"], date.fromisoformat(row["date"][:DAY]), row["duty"]))
    if faults:
        raise InputFaults(tuple(faults))
    after = inputs.horizon.last_day + timedelta(days=1)
    return Rota.of(each for each in worked if inputs.horizon.first_day <= each.day < after)


def _is_worked(row: Mapping[str, str]) -> bool:
    return row["duty"].lower() not in NOT_WORKED and row.get(KIND, "") != "leave"


def _wrong(row: Mapping[str, str], inputs: Inputs) -> Iterator[tuple[str, str]]:
    if row["person"] not in inputs.person:
        yield f"nobody is called '{row['person']}'", "a name of the People sheet"
    try:
        date.fromisoformat(row["date"][:DAY])
    except ValueError:
        yield f"'{row['date']}' is no date", "a date such as 2026-06-02"
    duties = {*inputs.shift, *inputs.tier}
    if _is_worked(row) and row["duty"] not in duties:
        yield f"no duty '{row['duty']}'", "one of: " + ", ".join(sorted(duties)) + ", or empty for not worked"
