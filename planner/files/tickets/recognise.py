"""The tables of an export file with what their columns mean: what a reading rests on, shown before anything is read."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.domain.errors import Fault, InputFaults
from planner.domain.visible_text import visible
from planner.files.tables.raw_table import RawTable
from planner.files.tables.read_tables import read_tables
from planner.files.tables.records import nested_columns, shown_texts
from planner.files.tickets.columns import TicketColumns, understand_columns
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.other_forms import OtherForm, other_form
from planner.files.tickets.systems import TICKET_SYSTEMS
from planner.files.tickets.systems.system import TicketSystem

MOST_HEADERS = 15
"""Headers named in a message."""


@dataclass(frozen=True)
class Recognised:
    """A table, the file it is of, what is said of that file, the system that wrote it and what its columns mean."""

    path: Path
    table: RawTable
    form: ExportFormat
    system: TicketSystem
    columns: TicketColumns

    @property
    def has_tickets(self) -> bool:
        """Tell whether a column says when a ticket was opened."""
        return "opened" in self.columns.fields

    @property
    def other_form(self) -> OtherForm | None:
        """The form without tickets that the table is of, None when it may hold tickets."""
        return None if {"opened", "priority", "group"} <= set(self.columns.fields) else other_form(self.table.headers)

    def refused(self) -> Fault:
        """Return the fault of a table that is of a form without tickets."""
        form = self.other_form
        found, accepted = (form.what, form.accepted) if form else ("no tickets", "")
        return Fault(self.path.name, 1, 0, "1:1", f"this is {found}", accepted)

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing but a date makes its rows look like tickets."""
        return not {"id", "priority", "group"} & set(self.columns.fields)

    def rows(self) -> pd.DataFrame:
        """Return all rows of the columns that are read."""
        return shown_texts(self.table.load(self.columns.headers()), nested_columns(self.table.head))


def recognise(path: Path, form: ExportFormat) -> tuple[Recognised, ...]:
    """Return the tables of a file, recognised; those without tickets among them.

    Raises
    ------
    InputFaults
        When the file cannot be read as a table.
    """
    own = form.of_file(path.name)
    return tuple(_recognised(path, table, own) for table in read_tables(path, own.is_header))


def _recognised(path: Path, table: RawTable, form: ExportFormat) -> Recognised:
    system = _system(table.headers, form.system)
    columns = understand_columns(shown_texts(table.head), system, form.columns, form.groups, form.priorities)
    return Recognised(path, table, form, system, columns)


def _system(headers: tuple[str, ...], name: str) -> TicketSystem:
    chosen = [known for known in TICKET_SYSTEMS if known.name.casefold() == name.casefold()]
    return chosen[0] if chosen else next((known for known in TICKET_SYSTEMS if known.made(headers)), TICKET_SYSTEMS[-1])


def with_tickets(found: tuple[Recognised, ...]) -> tuple[Recognised, ...]:
    """Return the tables of a file that hold tickets; a bare one beside a full one, such as a cover sheet, does not.

    Raises
    ------
    InputFaults
        When none does; a form that is known is named, else the headers of the longest table.
    """
    kept = tuple(each for each in found if each.has_tickets and not each.other_form)
    if kept:
        return tuple(each for each in kept if not each.is_bare) or kept
    if others := [each for each in found if each.other_form]:
        raise InputFaults(tuple(each.refused() for each in others))
    largest = max(found, key=lambda each: len(each.table.head))
    named = ", ".join(map(visible, largest.table.headers[:MOST_HEADERS]))
    said = f"no column tells when a ticket was opened; the headers are {named}"
    accepted = "a header such as opened_at, Created or Created time, or a row on the Columns sheet: Header, opened"
    faults = [Fault(largest.path.name, 1, 0, "1:1", said, accepted)]
    if "priority" not in largest.columns.fields:
        accepted = "a header Priority, or a row on the Columns sheet: Header, priority"
        faults.append(Fault(largest.path.name, 1, 0, "1:1", "no column tells the priority", accepted))
    raise InputFaults(tuple(faults))
