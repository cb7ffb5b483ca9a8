"""What was recognised in the ticket exports, written into the planner's workbook for him to look over and correct."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.errors import InputFaults
from planner.domain.tickets.export_words import NOT_USED
from planner.domain.tickets.queues import NO_GROUP
from planner.domain.wording import say_count
from planner.files.tickets.languages.language import folded, folded_header
from planner.files.tickets.recognise import Recognised
from planner.files.tickets.report import TicketReport
from planner.files.tickets.values.work import is_numeric, sensible_units
from planner.workbook.excel.cell_edits import Edits, write_cells
from planner.workbook.excel.file_kind import file_fault
from planner.workbook.excel.grid import is_empty
from planner.workbook.excel.save import load_values
from planner.workbook.input.read_sheets import recognise_tickets, report_tickets
from planner.workbook.results.missing_sheets import add_missing_sheets
from planner.workbook.sheets.columns import COLUMNS
from planner.workbook.sheets.contracts import CONTRACTS
from planner.workbook.sheets.priorities import PRIORITIES
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.sheet import Sheet

LEARNT = (QUEUES, COLUMNS, PRIORITIES)
"""The sheets that are filled in; Contracts too where the Service sheet has levels."""

Cells = Mapping[str, str | int | None]
"""A row to be written, by header."""

_UNITS = ("seconds", "minutes", "hours", "days")
_LONGEST_EXAMPLE = 60


def learn_tickets(source: Path) -> str:
    """Add to Columns, Priorities, Queues and Contracts what they do not say yet, and return how many rows each got.

    What the planner wrote stays; of a row that is there only an empty count of tickets is filled in or renewed.

    Raises
    ------
    InputFaults
        When an export cannot be read as a table at all.
    """
    found = recognise_tickets(source)
    try:
        report = report_tickets(source)
    except InputFaults:
        report = None  # the columns alone: the planner names the one that is missing
    contracts = tuple(_contracts(report)) if report else ()
    add_missing_sheets(source, (*LEARNT, CONTRACTS) if contracts else LEARNT)
    wanted: tuple[tuple[Sheet[Any], tuple[str, ...], Iterable[Cells]], ...] = (
        (COLUMNS, ("Files", "Header"), _columns(found)),
        (PRIORITIES, ("Written",), _priorities(report) if report else ()),
        (QUEUES, ("Ticket group",), _queues(report) if report else ()),
        *(((CONTRACTS, ("Customer",), contracts),) if contracts else ()),
    )
    book = load_values(source)
    added = {sheet.title: _SheetEdits(_page(book, sheet), sheet, key, rows) for sheet, key, rows in wanted}
    _write(source, {edits.page.title: edits.cells for edits in added.values()})
    return ", ".join(f"{title} {say_count(edits.added, 'new row')}" for title, edits in added.items())


def _write(source: Path, edits: Mapping[str, Edits]) -> None:
    try:
        write_cells(source, edits)
    except ValueError as error:
        found = f"the workbook cannot be edited safely ({error})"
        raise file_fault(source, found, "a workbook that Excel or LibreOffice has saved once") from error


def _columns(found: Sequence[Recognised]) -> Iterable[Cells]:
    """Yield a row for every header, for all files where they agree on it, else for each file."""
    rows: dict[str, dict[tuple[str, str], Cells]] = {}
    for each in found:
        meanings = {header: (means, unit) for header, means, unit in each.columns.meanings()}
        for header in each.table.headers:
            means, unit = meanings.get(header, (NOT_USED, ""))
            means = NOT_USED if means.startswith(NOT_USED) else means
            row = {
                "Files": each.path.name,
                "Header": header,
                "Means": means,
                "Unit": _unit(each, header, unit),
                "Example": next(filter(None, each.table.head[header].str.strip()), "")[:_LONGEST_EXAMPLE] or None,
            }
            rows.setdefault(header, {}).setdefault((means, str(row["Unit"])), row)
    for several in rows.values():
        agreed = len(several) == 1
        yield from ({**row, "Files": None if agreed else row["Files"]} for row in several.values())


def _unit(found: Recognised, header: str, unit: str) -> str | None:
    """Return the unit of a length of time; of logged work only one that makes sense of its numbers."""
    named = next((known for known in _UNITS if unit.startswith(known)), None)
    column = found.table.head[header]
    if not found.columns.work or found.columns.work[0] != header or not is_numeric(column):
        return named
    unknown = np.full(len(column), np.nan)
    return named if named in sensible_units(column, unknown) else None


def _priorities(report: TicketReport) -> Iterable[Cells]:
    counts = Counter[str]()
    for written, _, count in report.priorities:
        counts[written] += count
    meant = {written: priority for written, priority, _ in report.priorities}
    for written, count in counts.items():
        if written:
            yield {"Written": written, "Priority": meant[written] or None, "Tickets": count}


def _queues(report: TicketReport) -> Iterable[Cells]:
    for group, skill, count in report.groups:
        yield {"Ticket group": group or NO_GROUP, "Skill": skill or report.alike.get(group), "Tickets": count}


def _contracts(report: TicketReport) -> Iterable[Cells]:
    """Yield the contracts with their tickets, and a row without a level for each customer that has none."""
    for use in report.contracts:
        yield {"Customer": use.contract.customer, "Service level": use.contract.level, "Tickets": use.tickets}
    for customer, count in report.uncontracted:
        yield {"Customer": customer, "Service level": None, "Tickets": count}


class _SheetEdits:
    """The cells to write into a sheet: rows that are new, and the counts of those that are there."""

    def __init__(self, page: Worksheet, sheet: Sheet[Any], key: Sequence[str], rows: Iterable[Cells]) -> None:
        self.page = page
        self.cells: dict[tuple[int, int], str | int] = {}
        self.added = 0
        places = self._places(sheet)
        filled = (row for row, cells in enumerate(page.values, 1) if row > 1 and not all(map(is_empty, cells)))
        last = max(filled, default=1)
        known = {self._key(row, places, key): row for row in range(2, last + 1)}
        for cells in rows:
            names = tuple(folded(str(cells[header] or "")) for header in key)
            row = known.get(names) or known.get(("", *names[1:]) if len(names) > 1 else names)
            if row is None:
                self.added += 1
                row = known[names] = last + self.added
                values = {places[header]: value for header, value in cells.items() if value is not None}
                self.cells |= {(row, column): value for column, value in values.items()}
            elif cells.get("Tickets") is not None:
                self.cells[row, places["Tickets"]] = int(cells["Tickets"] or 0)

    def _places(self, sheet: Sheet[Any]) -> dict[str, int]:
        """Return the column of every header; one that the planner's sheet lacks is put behind the others."""
        headers = next(iter(self.page.values))
        found = {folded_header(str(header)): at for at, header in enumerate(headers, 1) if not is_empty(header)}
        for header in sheet.headers:
            if folded_header(header) not in found:
                found[folded_header(header)] = at = max(found.values(), default=0) + 1
                self.cells[1, at] = header
        return {header: found[folded_header(header)] for header in sheet.headers}

    def _key(self, row: int, places: Mapping[str, int], key: Sequence[str]) -> tuple[str, ...]:
        values = (self.page.cell(row, places[header]).value for header in key)
        return tuple(folded("" if value is None else str(value)) for value in values)


def _page(book: Workbook, sheet: Sheet[Any]) -> Worksheet:
    return next(page for page in book.worksheets if folded(page.title) == folded(sheet.title))
