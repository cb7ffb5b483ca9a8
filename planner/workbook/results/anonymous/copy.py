"""A copy of an input workbook that can be shared: invented names, no notes, no own sheets, tickets without texts.

The rota planned from the copy is that of the workbook but for the names, so that a question can be asked with it. The
simulation draws the absences of each person by name, so the promise differs by chance. A rota that weighs the cost of
hours may differ, because pay is left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from planner.domain.clean_text import clean
from planner.domain.inputs import Inputs
from planner.domain.leave_notation import USUAL, read_leave, write_leave
from planner.workbook.excel.grid import Grid, is_empty, open_book
from planner.workbook.input.input_sheets import InputSheets
from planner.workbook.results.anonymous.contract_rows import contract_rows
from planner.workbook.results.anonymous.invented_names import InventedNames, columns_of, invent_names, kinds_of
from planner.workbook.results.anonymous.tickets import TICKETS_ENDING, ZONE, column_rows, write_tickets
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.plan import PLAN, label
from planner.workbook.sheets.scenarios import SCENARIOS, ScenarioRow
from planner.workbook.sheets.sheet import Sheet
from planner.workbook.template.default_rows import SheetRows, with_default_rows
from planner.workbook.template.template import write_rows

WRITTEN_ANEW = frozenset({"Contacts", "Contracts", "Columns", "Priorities", "Queues", "Previous", "Ledger"})
"""Sheets of which no cell is copied: nobody else may read them, or the copy writes what they led to."""

LEAVE_KIND = "LV"
"""The kind of all leave but annual leave (AL), which labour laws count in overtime: nobody else may know who is ill."""

_PAY = frozenset({"cost per hour", "cost of a head a year", "cost of a hire"})
"""Changes and assumptions that say what people are paid; their rows are left out."""


def write_anonymous_copy(source: Path, inputs: Inputs, path: Path) -> tuple[Path, ...]:
    """Write a workbook without names, and its tickets beside it; return both files.

    `inputs` are read from `source` with its tickets and last month; result sheets and own sheets are left out.
    """
    grids = open_book(source, [sheet.title for sheet in SHEETS]).grids
    contracts = InputSheets.read(source).contracts.contracts
    if not contracts:  # then nothing in a plan depends on customers
        inputs = replace(inputs, tickets=replace(inputs.tickets, customer=None))
    invented = invent_names(inputs, grids)
    tickets = path.with_name(f"{path.stem}{TICKETS_ENDING}") if len(inputs.tickets) else None
    rows: dict[str, SheetRows] = {
        sheet.title: list(_rows(sheet, grids[sheet.title], invented))
        for sheet in SHEETS
        if sheet.title in grids and sheet.title not in WRITTEN_ANEW
    }
    settings = [*rows.get(PLAN.title, ()), *_settings(inputs, invented, tickets)]
    rows |= {
        PLAN.title: with_default_rows(PLAN, settings),
        SCENARIOS.title: [_worded(row, invented) for row in rows.get(SCENARIOS.title, ())],
        LEAVE.title: [_private_leave(row) for row in rows.get(LEAVE.title, ())],
        "Contracts": contract_rows(contracts, inputs.tickets, invented),
        **_history(inputs, invented),
        "Queues": [{"Ticket group": invented.word(skill), "Skill": invented.word(skill)} for skill in inputs.skills],
        "Columns": column_rows(inputs, invented) if tickets else (),
    }
    write_rows(path, rows)
    if tickets is None:
        return (path,)
    write_tickets(tickets, inputs, invented)
    return path, tickets


def _history(inputs: Inputs, invented: InventedNames) -> Mapping[str, SheetRows]:
    """Return the sheets of what people bring from earlier months, carried over or typed."""
    return {
        "Previous": [
            {"Name": invented.word(duty.person), "Date": duty.day, "Duty": duty.duty} for duty in inputs.previous
        ],
        "Ledger": [
            {"Name": invented.word(line.person), "Measure": line.measure, "Amount": line.amount, "Since": line.since}
            for line in inputs.ledger
        ],
    }


SETTINGS = frozenset(
    {
        "plan_name",
        "ticket_files",
        "ticket_system",
        "ticket_time_zone",
        "ticket_date_order",
        "previous_rota",
        "currency",
        "default_priority",
        "senior_grades",
        "junior_grades",
    }
)
"""The settings of the copy that are not those of the workbook; the region stays, for its public holidays."""


def _settings(inputs: Inputs, invented: InventedNames, tickets: Path | None) -> SheetRows:
    """Return the rows of `SETTINGS`: later rows overrule earlier ones, and an empty value is the usual one."""
    grades = {
        name: "; ".join(map(invented.word, getattr(inputs.settings, name)))
        for name in ("senior_grades", "junior_grades")
    }
    values = {"ticket_files": tickets.name if tickets else None, "ticket_time_zone": ZONE, **grades}
    return [{"Setting": label(name), "Value": values.get(name)} for name in sorted(SETTINGS)]


def _rows(sheet: Sheet[Any], grid: Grid, invented: InventedNames) -> Iterator[Mapping[str, object]]:
    """Yield the rows of a sheet as a planner would type them, names replaced and private cells empty."""
    columns = columns_of(sheet, grid)
    for _, cells in grid.rows:
        row: dict[str, object] = {}
        for column, header, value in zip(columns, grid.headers, cells, strict=False):
            if column is None:
                if sheet.more and (skill := invented.word(str(header or "").strip())):
                    row[skill] = value
            elif kinds_of(column):
                row[column.header] = invented.cell(column, value)
            elif column.shared != "left out":
                row[column.header] = value
        if not _PAY & {str(row.get("Change")).casefold(), str(row.get("Setting")).casefold()}:
            yield row


def _worded(row: Mapping[str, object], invented: InventedNames) -> Mapping[str, object]:
    """Return a row of the Scenarios sheet with names replaced in its amount, which may be words."""
    read = None if is_empty(row.get("Amount")) else ScenarioRow.columns()["amount"].kind.read(row["Amount"])
    if not isinstance(read, str):
        return row
    return {**row, "Amount": invented.text(read) or invented.text(read.casefold())}


def _private_leave(row: Mapping[str, object]) -> Mapping[str, object]:
    written = read_leave(clean(str(row.get("Kind") or USUAL)))
    kind = written.kind if written.kind == USUAL else LEAVE_KIND
    return {**row, "Kind": write_leave(kind, written.part, written.minutes)}
