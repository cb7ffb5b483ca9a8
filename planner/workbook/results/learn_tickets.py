"""What was recognised in the ticket exports, written into the planner's workbook for him to look over and correct."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any

import numpy as np
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.errors import InputFaults
from planner.domain.export_words import NOT_USED
from planner.domain.queues import NO_GROUP
from planner.files.tickets.languages.language import folded, folded_header
from planner.files.tickets.recognise import Recognised
from planner.files.tickets.report import TicketReport
from planner.files.tickets.values.work import is_numeric, sensible_units
from planner.reports.measures.wording import say_count
from planner.workbook.excel.cell_writer import STYLE, Pen
from planner.workbook.excel.save import open_source, save_book, stored_values
from planner.workbook.input.read_sheets import recognise_tickets, report_tickets
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.columns import COLUMNS
from planner.workbook.sheets.priorities import PRIORITIES
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.sheet import Sheet
from planner.workbook.template.input_page import write_input, write_typed

Cells = Mapping[str, str | int | None]
"""A row to be written, by header."""

_UNITS = ("seconds", "minutes", "hours", "days")
_LONGEST_EXAMPLE = 60


def learn_tickets(source: Path) -> str:
    """Add to Columns, Priorities and Queues what they do not say yet, and return how many rows each got.

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
    book = open_source(source, ())
    stored = stored_values(source, book, ())
    added = {
        "Columns": _add(book, COLUMNS, ("Files", "Header"), _columns(found)),
        "Priorities": _add(book, PRIORITIES, ("Written",), _priorities(report) if report else ()),
        "Queues": _add(book, QUEUES, ("Ticket group",), _queues(report) if report else ()),
    }
    save_book(book, source, stored)
    return ", ".join(f"{title} {say_count(count, 'new row')}" for title, count in added.items())


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
        yield {"Ticket group": group or NO_GROUP, "Skill": skill or None, "Tickets": count}


def _add(book: Workbook, sheet: Sheet[Any], key: Sequence[str], rows: Iterable[Cells]) -> int:
    """Add rows to a sheet, made where it is missing; a row whose key is there gets nothing but its count."""
    page = _page(book, sheet)
    places = _places(page, sheet)
    known = {_key(page, row, places, key): row for row in range(2, _last_row(page) + 1)}
    pen = Pen(page)
    added = 0
    for cells in rows:
        row = known.get(tuple(folded(str(cells[header] or "")) for header in key)) or known.get(
            tuple("" if header == "Files" else folded(str(cells[header] or "")) for header in key)
        )
        if row is not None:
            _renew_count(page, row, places, cells)
            continue
        row = _last_row(page) + 1
        _write(pen, sheet, row, places, cells)
        known[_key(page, row, places, key)] = row
        added += 1
    return added


def _page(book: Workbook, sheet: Sheet[Any]) -> Worksheet:
    """Return the sheet's page; one that is missing is made behind the sheet that stands before it in the template."""
    pages = {folded(page.title): page for page in book.worksheets}
    if folded(sheet.title) in pages:
        return pages[folded(sheet.title)]
    titles = [known.title for known in SHEETS]
    before = [title for title in titles[: titles.index(sheet.title)] if folded(title) in pages]
    place = book.worksheets.index(pages[folded(before[-1])]) + 1 if before else len(book.worksheets)
    page: Worksheet = book.create_sheet(sheet.title, place)
    write_input(page, sheet, ())
    return page


def _places(page: Worksheet, sheet: Sheet[Any]) -> dict[str, int]:
    """Return the column of every header; one that the planner's sheet lacks is put behind the others."""
    found = {folded_header(str(cell.value)): cell.column for cell in page[1] if cell.value is not None and cell.column}
    places: dict[str, int] = {}
    for header in sheet.headers:
        if folded_header(header) not in found:
            at = max(found.values(), default=0) + 1
            page.cell(1, at, header)
            setattr(page.cell(1, at), STYLE, copy(getattr(page.cell(1, max(1, at - 1)), STYLE)))
            found[folded_header(header)] = at
        places[header] = found[folded_header(header)]
    return places


def _key(page: Worksheet, row: int, places: Mapping[str, int], key: Sequence[str]) -> tuple[str, ...]:
    values = (page.cell(row, places[header]).value for header in key)
    return tuple(folded("" if value is None else str(value)) for value in values)


def _last_row(page: Worksheet) -> int:
    """Return the last row with a value; formats reach far below it."""
    filled = (cell.row for row in page.iter_rows(min_row=2) for cell in row if cell.value not in (None, ""))
    return max(filled, default=1)


def _write(pen: Pen, sheet: Sheet[Any], row: int, places: Mapping[str, int], cells: Cells) -> None:
    for column in sheet.row.columns().values():
        write_typed(pen, row, places[column.header], column.kind, cells.get(column.header))
    for table in pen.sheet.tables.values():
        first, _, last = str(table.ref).partition(":")
        end = "".join(letter for letter in last if letter.isalpha())
        table.ref = f"{first}:{end}{max(row, int(last.removeprefix(end)))}"


def _renew_count(page: Worksheet, row: int, places: Mapping[str, int], cells: Cells) -> None:
    if cells.get("Tickets") is not None:
        page.cell(row, places["Tickets"]).value = cells["Tickets"]
