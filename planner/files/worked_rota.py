"""The rota that was worked: a table with the columns person, date and duty, as `rotacast export` writes them."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Assignment, Rota

COLUMNS = ("person", "date", "duty")
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
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            rows = [{str(k).strip().lower(): (v or "").strip() for k, v in row.items() if k} for row in table]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        found = f"the file cannot be read ({type(error).__name__})"
        raise InputFaults((Fault(path.name, 0, 0, "", found, "a CSV file in UTF-8"),)) from error
    if not rows or any(column not in rows[0] for column in COLUMNS):
        found = "its first row lacks " + ", ".join(c for c in COLUMNS if not rows or c not in rows[0])
        raise InputFaults((Fault(path.name, 1, 1, "", found, "a table with the columns person, date and duty"),))
    return _rota(path, rows, inputs)


def _rota(path: Path, rows: Sequence[Mapping[str, str]], inputs: Inputs) -> Rota:
    faults: list[Fault] = []
    worked: list[Assignment] = []
    for number, row in enumerate(rows, 2):
        wrong = list(_wrong(row, inputs))
        faults += [Fault(path.name, number, 0, f"line {number}", found, wanted) for found, wanted in wrong]
        if not wrong and _is_worked(row):
            worked.append(Assignment(row["person"], date.fromisoformat(row["date"]), row["duty"]))
    if faults:
        raise InputFaults(tuple(faults))
    after = inputs.horizon.last_day + timedelta(days=1)
    return Rota.of(each for each in worked if inputs.horizon.first_day <= each.day < after)


def _is_worked(row: Mapping[str, str]) -> bool:
    return row["duty"].lower() not in NOT_WORKED and row.get("kind", "") != "leave"


def _wrong(row: Mapping[str, str], inputs: Inputs) -> Iterator[tuple[str, str]]:
    if row["person"] not in inputs.person:
        yield f"nobody is called '{row['person']}'", "a name of the People sheet"
    try:
        date.fromisoformat(row["date"])
    except ValueError:
        yield f"'{row['date']}' is no date", "a date such as 2026-06-02"
    duties = {*inputs.shift, *inputs.tier}
    if _is_worked(row) and row["duty"] not in duties:
        yield f"no duty '{row['duty']}'", "one of: " + ", ".join(sorted(duties)) + ", or empty for not worked"
