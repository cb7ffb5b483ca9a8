"""Reading a workbook: `read_workbook`, with its tickets, `read_demand`, for a forecast, `read_inputs`, without them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from planner.domain.demand import Tickets, no_tickets
from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.settings import Settings
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.losses import MOST_LOST
from planner.files.tickets.recognise import Recognised, recognise
from planner.files.tickets.report import TicketReport, describe_tickets
from planner.workbook.cells.kind import nearest
from planner.workbook.excel.grid import Book, open_book
from planner.workbook.input.assemble import assemble
from planner.workbook.input.cell_addresses import places
from planner.workbook.input.known_names import known_names, names_at_hand, unknown_names
from planner.workbook.input.parse import SheetReader
from planner.workbook.input.settings import PlanSheet, read_settings, setting_fault
from planner.workbook.input.sheet_checks import sheet_faults
from planner.workbook.input.tickets import export_format, read_history, ticket_paths, with_tickets, with_tickets_alone
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.rules import BY_NAME
from planner.workbook.sheets.sheet import Tables


def read_workbook(path: Path) -> Inputs:
    """Read a workbook and the ticket exports it names, which lie beside it.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook and in the exports.
    """
    return with_tickets(*_with_exports(path))


def read_demand(path: Path) -> Inputs:
    """Read a workbook and its ticket exports for a forecast: nothing need be said of how tickets are handled.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook and in the exports.
    """
    return with_tickets_alone(*_with_exports(path))


def _with_exports(path: Path) -> tuple[Inputs, Tickets]:
    sheets = _Sheets.read(path)
    tickets, faults = sheets.tickets(path.parent)
    inputs = sheets.inputs((*faults, *sheets.missing_previous_rota(path.parent)))
    return _carried_over(inputs, path.parent), tickets


def read_inputs(path: Path) -> Inputs:
    """Read the input sheets of a workbook, or of a result that carries them; its tickets are not looked at.

    Last month's result is carried over where it is at hand.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook.
    """
    return _carried_over(read_sheets(path), path.parent)


def report_tickets(path: Path) -> TicketReport:
    """Say what is understood of the ticket exports of a workbook, whatever is wrong on its other sheets.

    Raises
    ------
    InputFaults
        When the workbook names no ticket file, or an export cannot be read.
    """
    sheets = _Sheets.read(path)
    queues = tuple(row.queue() for row in sheets.tables[QUEUES])
    most = sheets.plan.values.get("left_out_share", MOST_LOST)
    return describe_tickets(sheets.ticket_paths(path.parent), sheets.form, queues, sheets.skills, most)


def recognise_tickets(path: Path) -> tuple[Recognised, ...]:
    """Return the tables of the ticket exports of a workbook with what their columns mean.

    Raises
    ------
    InputFaults
        When the workbook names no ticket file, or an export cannot be read as a table.
    """
    sheets = _Sheets.read(path)
    return tuple(each for file in sheets.ticket_paths(path.parent) for each in recognise(file, sheets.form))


def read_sheets(path: Path) -> Inputs:
    """Read the input sheets of one workbook alone, whatever other files it names.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook.
    """
    return _Sheets.read(path).inputs(())


def _carried_over(inputs: Inputs, beside: Path) -> Inputs:
    previous = beside / inputs.settings.previous_rota
    if not inputs.settings.previous_rota or not previous.is_file():
        return inputs
    from planner.workbook.results.carry_over import with_previous_rota  # a result is read through this very door

    return with_previous_rota(inputs, previous)


def tickets_of(path: Path) -> Tickets | None:
    """Return the tickets a workbook names, or None when its exports cannot be read where it lies."""
    tickets, faults = _Sheets.read(path).tickets(path.parent)
    return None if faults else tickets


@dataclass(frozen=True)
class _Sheets:
    """The sheets of a workbook as far as they can be read, and everything that is wrong in them."""

    plan: PlanSheet
    tables: Tables
    skills: tuple[str, ...]
    priorities: tuple[str, ...]
    faults: tuple[Fault, ...]
    places: Mapping[tuple[object, ...], str]

    @classmethod
    def read(cls, path: Path) -> "_Sheets":
        book = open_book(path, [sheet.title for sheet in SHEETS])
        readers: dict[str, SheetReader[Any]] = {
            sheet.title: SheetReader(sheet, book.grids[sheet.title]) for sheet in SHEETS if sheet.title in book.grids
        }
        plan = read_settings(readers["Plan"]) if "Plan" in readers else PlanSheet()
        skills = readers["Skills"].further if "Skills" in readers else ()
        missing = list(_missing_sheets(book))
        names = known_names(book.grids, skills, tuple(BY_NAME))
        judged = names_at_hand(names, {fault.sheet for fault in missing})
        faults = [*missing, *sheet_faults(readers, plan.settings)]
        for reader in readers.values():
            faults += reader.faults
            faults += unknown_names(reader, judged)
        tables = Tables({title: reader.rows for title, reader in readers.items()})
        return cls(plan, tables, skills, names["priority"], tuple(faults), places(readers, plan.rows))

    @property
    def settings(self) -> Settings | None:
        """The settings, None when some are faulty."""
        return self.plan.settings

    @property
    def form(self) -> ExportFormat:
        """How the ticket exports are to be understood, as far as the sheets can be read."""
        return export_format(self.plan.values, self.tables, self.skills, self.priorities)

    def ticket_paths(self, beside: Path) -> tuple[Path, ...]:
        """Return the ticket files that the Plan sheet names."""
        return ticket_paths(self.plan.values.get("ticket_files", ()), self.plan.rows, beside)

    def inputs(self, more: tuple[Fault, ...]) -> Inputs:
        """Return the inputs, or refuse them with every fault."""
        if self.faults or more or self.settings is None:
            raise InputFaults((*self.faults, *more))
        return replace(assemble(self.tables, self.settings, self.skills), places=self.places)

    def tickets(self, beside: Path) -> tuple[Tickets, tuple[Fault, ...]]:
        """Return the tickets, which can often be read though a sheet has faults, and what is wrong with them."""
        if "ticket_files" not in self.plan.values and self.settings is None:
            return no_tickets(), ()
        try:
            paths = self.ticket_paths(beside)
            if self.settings is None or any(fault.sheet in _SHEETS_BEHIND_TICKETS for fault in self.faults):
                return no_tickets(), ()
            if self.settings.default_priority not in ("", *self.priorities):
                return no_tickets(), (self._unknown_default(),)
            queues = tuple(row.queue() for row in self.tables[QUEUES])
            return read_history(paths, self.settings, self.form, queues, self.skills), ()
        except InputFaults as refusal:
            return no_tickets(), refusal.faults

    def _unknown_default(self) -> Fault:
        found = f"Default priority: no '{self.plan.values['default_priority']}' on the Service sheet"
        return setting_fault(self.plan.rows, "default_priority", found, "one of: " + ", ".join(self.priorities))

    def missing_previous_rota(self, beside: Path) -> tuple[Fault, ...]:
        """Return the fault that last month's result is not beside the workbook, if it is named at all."""
        name = self.settings.previous_rota if self.settings else ""
        if not name or (beside / name).is_file():
            return ()
        found = f"no file '{name}' in {beside.resolve()}"
        accepted = "last month's FILE.rota.xlsx beside the workbook, or empty and the Previous sheet filled"
        return (setting_fault(self.plan.rows, "previous_rota", found, accepted),)


_SHEETS_BEHIND_TICKETS = ("Queues", "Skills", "Service", "Columns", "Priorities")
"""With faults in these, or in the settings, the tickets would be misread, and faults told that are none."""


def _missing_sheets(book: Book) -> Iterator[Fault]:
    """Yield a fault for a sheet that must be there, and for one whose name was changed a little."""
    for sheet in SHEETS:
        if sheet.title in book.grids:
            continue
        near = nearest(sheet.title, book.others, cutoff=0.75)
        if near:
            found = f"no sheet '{sheet.title}', but one named '{near}'"
            yield Fault(sheet.title, 0, 0, "", found, f"the name '{sheet.title}'")
        elif sheet.required:
            yield Fault(sheet.title, 0, 0, "", f"no sheet '{sheet.title}'", f"a sheet of that name: {sheet.about}")
