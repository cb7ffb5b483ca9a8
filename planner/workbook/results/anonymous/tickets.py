"""Tickets without their texts, customers and numbers: what the forecast reads of them, in a plain table."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.tickets.contracts import NO_CUSTOMER, plain_priorities
from planner.domain.tickets.demand import NEVER
from planner.workbook.results.anonymous.invented_names import InventedNames
from planner.workbook.template.default_rows import SheetRows

if TYPE_CHECKING:
    from collections.abc import Callable

TICKETS_ENDING = ".tickets.csv"
"""The end of the name of the tickets beside a copy."""

ZONE = "UTC"
"""The time zone of the times in the table."""

_COLUMNS: SheetRows = [
    {"Header": "Number", "Means": "id"},
    {"Header": "Opened", "Means": "opened"},
    {"Header": "Priority", "Means": "priority"},
    {"Header": "Group", "Means": "group"},
    {"Header": "Resolved", "Means": "resolved"},
    {"Header": "Answered", "Means": "responded"},
    {"Header": "Work", "Means": "work", "Unit": "minutes"},
    {"Header": "Paused", "Means": "paused", "Unit": "minutes"},
    {"Header": "Answered after", "Means": "answered after", "Unit": "minutes"},
    {"Header": "Customer", "Means": "customer"},
]


def column_rows(inputs: Inputs, invented: InventedNames) -> SheetRows:
    """Return what the columns mean, as rows of the Columns sheet."""
    written = _cells(inputs, invented)
    return [row for row in _COLUMNS if row["Header"] in written]


def write_tickets(path: Path, inputs: Inputs, invented: InventedNames) -> None:
    """Write a row for each ticket with a new number; columns that the export did not have are left out."""
    columns = _cells(inputs, invented)
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(columns)
        rows.writerows([of(row) for of in columns.values()] for row in range(len(inputs.tickets)))


def _cells(inputs: Inputs, invented: InventedNames) -> "dict[str, Callable[[int], object]]":
    """Return for each column that is written the cell of a ticket by its number."""
    tickets, plain = inputs.tickets, plain_priorities(inputs.service)
    columns: dict[str, Callable[[int], object]] = {
        "Number": lambda row: f"T{row + 1}",
        "Opened": lambda row: _time(int(tickets.opened[row])),
        "Priority": lambda row: invented.word(plain[str(tickets.priority[row])]),
        "Group": lambda row: invented.word(str(tickets.skill[row])),
        "Resolved": lambda row: _time(int(tickets.resolved[row])),
        "Work": lambda row: _minutes(tickets.handle_minutes[row]),
    }
    answered, paused, after, customer = tickets.answered, tickets.paused, tickets.answer_minutes, tickets.customer
    if answered is not None:
        columns["Answered"] = lambda row: _time(int(answered[row]))
    if paused is not None:
        columns["Paused"] = lambda row: _minutes(paused[row])
    if after is not None:
        columns["Answered after"] = lambda row: _minutes(after[row])
    if customer is not None:
        columns["Customer"] = lambda row: _customer(customer[row], invented)
    if bool(np.isnan(tickets.handle_minutes).all()):
        del columns["Work"]
    return columns


def _time(minute: int) -> str:
    """Write an instant, minutes since 1970 in UTC."""
    return "" if minute == NEVER else f"{datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute):%Y-%m-%d %H:%M}"


def _minutes(value: float) -> str:
    return "" if np.isnan(value) else f"{value:.10g}"


def _customer(name: str, invented: InventedNames) -> str:
    return "" if name == NO_CUSTOMER else invented.word(name)
