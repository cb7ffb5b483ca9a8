"""A copy of an input workbook that can be shared: invented names, no notes, no own sheets, tickets without texts.

The rota planned from the copy is that of the workbook but for the names, so that a question can be asked with it. The
simulation draws the absences of each person by name, so the promise differs by chance.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.workbook.excel.grid import Grid, fold_name, open_book
from planner.workbook.results.anonymous_tickets import COLUMN_ROWS, TICKETS_ENDING, ZONE, write_tickets
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.plan import PLAN, label
from planner.workbook.sheets.sheet import Column
from planner.workbook.template.default_rows import SheetRows, with_default_rows
from planner.workbook.template.template import write_rows

LEFT_OUT = frozenset({"ID", "Notes", "Note", "What it means", "Unit", "Cost per hour"})
"""Columns whose cells stay empty: what only somebody who knows the desk may read, and what is not read at all."""

EMPTIED = frozenset({"Contacts", "Contracts", "Columns", "Priorities", "Queues", "Previous", "Ledger"})
"""Sheets that are not copied: nobody else may read them, or the copy writes what they led to."""

LEAVE_KIND = "LV"
"""The kind of all leave but paid leave (AL), which labour laws count in overtime: nobody else may know who is ill."""


@dataclass(frozen=True)
class Invented:
    """The invented name of each person; names sort as those that they stand for, so that ties end alike."""

    names: Mapping[str, str]

    @classmethod
    def of(cls, people: Collection[str]) -> "Invented":
        """Number people in the order of their names."""
        width = len(str(len(people)))
        return cls({fold_name(name): f"Person {number:0{width}}" for number, name in enumerate(sorted(people), 1)})

    def cell(self, value: object) -> object:
        """Return a cell with every name in it replaced; several are separated by ;."""
        if not isinstance(value, str):
            return value
        return "; ".join(self.names.get(fold_name(part), part.strip()) for part in value.split(";"))

    def name(self, name: str) -> str:
        """Return the invented name of a person."""
        return self.names[fold_name(name)]


def write_anonymous_copy(source: Path, inputs: Inputs, path: Path) -> tuple[Path, ...]:
    """Write a workbook without names, and its tickets beside it; return both files.

    `inputs` are read from `source` with its tickets and last month; result sheets and own sheets are left out.

    Raises
    ------
    RotacastError
        When the workbook has contracts: customers have no invented names yet.
    """
    if any(target.level or target.site for target in inputs.service):
        raise RotacastError(
            "A workbook with contracts cannot be copied without names yet: its customers would be named. "
            "Empty the Contracts sheet and the column Level of the Service sheet in a copy of your own first."
        )
    invented = Invented.of(inputs.person)
    grids = open_book(source, [sheet.title for sheet in SHEETS]).grids
    rows = {title: list(_rows(grid, invented)) for title, grid in grids.items() if title not in EMPTIED}
    tickets = path.with_name(f"{path.stem}{TICKETS_ENDING}") if len(inputs.tickets) else None
    rows[PLAN.title] = list(with_default_rows(PLAN, [*rows.get(PLAN.title, ()), *_settings(tickets)]))
    rows[LEAVE.title] = [_private_leave(row) for row in rows.get(LEAVE.title, ())]
    rows["Calendar"] = [_private_day(row, number) for number, row in enumerate(rows.get("Calendar", ()), 1)]
    rows["Previous"] = [
        {"Name": invented.name(duty.person), "Date": duty.day, "Duty": duty.duty} for duty in inputs.previous
    ]
    rows["Ledger"] = [
        {"Name": invented.name(line.person), "Measure": line.measure, "Amount": line.amount, "Since": line.since}
        for line in inputs.ledger
    ]
    rows["Queues"] = [{"Ticket group": skill, "Skill": skill} for skill in inputs.skills]
    rows["Columns"] = list(COLUMN_ROWS) if tickets else []
    write_rows(path, rows)
    if tickets is None:
        return (path,)
    write_tickets(tickets, inputs.tickets)
    return path, tickets


def _settings(tickets: Path | None) -> SheetRows:
    """Return the settings of the copy that are not those of the workbook: later rows overrule earlier ones."""
    return [
        {"Setting": label("plan_name"), "Value": "Rota"},
        {"Setting": label("ticket_files"), "Value": tickets.name if tickets else None},
        {"Setting": label("ticket_system"), "Value": "automatic"},
        {"Setting": label("ticket_time_zone"), "Value": ZONE},
        {"Setting": label("ticket_date_order"), "Value": "automatic"},
        {"Setting": label("previous_rota"), "Value": None},
    ]


def _rows(grid: Grid, invented: Invented) -> Iterator[Mapping[str, object]]:
    """Yield the rows of a sheet as a planner would type them, names replaced and private cells empty."""
    sheet = next(sheet for sheet in SHEETS if sheet.title == grid.title)
    known = {fold_name(column.header): column for column in sheet.row.columns().values()}
    headers = [str(header or "").removesuffix("*").strip() for header in grid.headers]
    for _, cells in grid.rows:
        row: dict[str, object] = {}
        for header, value in zip(headers, cells, strict=False):
            column = known.get(fold_name(header))
            title = column.header if column else header
            if header and title not in LEFT_OUT and (column or sheet.more):
                row[title] = invented.cell(value) if column and _holds_people(column) else value
        yield row


def _holds_people(column: Column) -> bool:
    return "person" in column.defines or (column.refers is not None and "person" in column.refers.names)


def _private_leave(row: Mapping[str, object]) -> Mapping[str, object]:
    kind = row.get("Kind")
    return row if kind in (None, "AL") else {**row, "Kind": LEAVE_KIND}


def _private_day(row: Mapping[str, object], number: int) -> Mapping[str, object]:
    return {**row, "Name": f"Day {number}"} if row.get("Name") else row
