"""The input sheets of one workbook, read whole, with everything that is wrong in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.settings import Settings
from planner.domain.tickets.demand import Tickets, no_tickets
from planner.files.tickets.contracts import ContractRows, by_contract
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.read import read_tickets
from planner.workbook.cells.kind import nearest
from planner.workbook.excel.grid import Book, fold_name, open_book
from planner.workbook.input.assemble import assemble
from planner.workbook.input.cell_addresses import cell_addresses
from planner.workbook.input.known_names import known_names, names_of_present_sheets, unknown_names
from planner.workbook.input.named_files import BELOW, is_file, is_outside
from planner.workbook.input.parse import SheetReader
from planner.workbook.input.settings import PlanSheet, read_settings, setting_fault
from planner.workbook.input.sheet_checks import sheet_faults
from planner.workbook.input.tickets import export_format, ticket_paths
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.contracts import CONTRACTS
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.rules import BY_NAME
from planner.workbook.sheets.service import SERVICE
from planner.workbook.sheets.sheet import Tables


def read_sheets(path: Path) -> Inputs:
    """Read the input sheets of one workbook alone, whatever other files it names.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook.
    """
    return InputSheets.read(path).inputs(())


@dataclass(frozen=True)
class InputSheets:
    """The sheets of a workbook as far as they can be read, and everything that is wrong in them."""

    plan: PlanSheet
    tables: Tables
    skills: tuple[str, ...]
    priorities: tuple[str, ...]
    faults: tuple[Fault, ...]
    places: Mapping[tuple[object, ...], str]

    @classmethod
    def read(cls, path: Path) -> "InputSheets":
        book = open_book(path, [sheet.title for sheet in SHEETS])
        readers: dict[str, SheetReader[Any]] = {
            sheet.title: SheetReader(sheet, book.grids[sheet.title]) for sheet in SHEETS if sheet.title in book.grids
        }
        plan = read_settings(readers["Plan"]) if "Plan" in readers else PlanSheet()
        skills = readers["Skills"].further if "Skills" in readers else ()
        missing = list(_missing_sheets(book))
        names = known_names(book.grids, skills, tuple(BY_NAME), _codes_of_flexible_shifts(readers))
        judged = names_of_present_sheets(names, {fault.sheet for fault in missing})
        faults = [*missing, *_copied_sheets(book), *sheet_faults(readers, plan.settings)]
        for reader in readers.values():
            faults += reader.faults
            faults += unknown_names(reader, judged)
        tables = Tables({title: reader.rows for title, reader in readers.items()})
        return cls(plan, tables, skills, names["priority"], tuple(faults), cell_addresses(readers, plan.rows))

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
            return self.read_exports(paths, self.settings), ()
        except InputFaults as refusal:
            return no_tickets(), refusal.faults

    def read_exports(self, paths: tuple[Path, ...], settings: Settings) -> Tickets:
        """Read ticket exports as the sheets say, the tickets named by the contracts of their customers.

        Raises
        ------
        InputFaults
            With everything that is wrong with the exports, or with a customer that has no contract.
        """
        queues = tuple(row.queue() for row in self.tables[QUEUES])
        tickets = read_tickets(paths, self.form, queues, self.skills, settings.left_out_share)
        return by_contract(tickets, self.contracts)

    @property
    def contracts(self) -> ContractRows:
        """The rows of the Contracts sheet with their cells, and those of the Service sheet that they refer to."""
        rows = tuple(row.contract() for row in self.tables[CONTRACTS])
        numbers = [numbered.number for numbered in self.tables.rows.get(CONTRACTS.title, ())]
        return ContractRows(
            rows,
            tuple(self.places[CONTRACTS.title, "customer", row.customer].partition("!")[2] for row in rows),
            max(numbers, default=1) + 1,
            tuple(row.target() for row in self.tables[SERVICE]),
        )

    def _unknown_default(self) -> Fault:
        found = f"Default priority: no '{self.plan.values['default_priority']}' on the Service sheet"
        return setting_fault(self.plan.rows, "default_priority", found, "one of: " + ", ".join(self.priorities))

    def missing_previous_rota(self, beside: Path) -> tuple[Fault, ...]:
        """Return the fault that last month's result is not there or not beside the workbook, if it is named at all."""
        name = self.settings.previous_rota if self.settings else ""
        if not name:
            return ()
        if is_outside(beside / name, beside):
            return (setting_fault(self.plan.rows, "previous_rota", f"'{name}' is outside {beside.resolve()}", BELOW),)
        if is_file(beside / name):
            return ()
        found = f"no file '{name}' in {beside.resolve()}"
        accepted = "last month's FILE.rota.xlsx beside the workbook, or empty and the Previous sheet filled"
        return (setting_fault(self.plan.rows, "previous_rota", found, accepted),)


_SHEETS_BEHIND_TICKETS = ("Queues", "Skills", "Service", "Contracts", "Columns", "Priorities")
"""With faults in these, or in the settings, the tickets would be misread, and faults told that are none."""


def _codes_of_flexible_shifts(readers: Mapping[str, SheetReader[Any]]) -> tuple[str, ...]:
    rows = [numbered.row for numbered in readers["Shifts"].rows] if "Shifts" in readers else []
    return tuple(code for row in rows for code in row.codes if code != row.code)


_COPY = re.compile(r"(copy of )?(?P<title>.+?)[ _-]*(\(\d+\)|_\d+|copy|\(copy\))?")


def _copied_sheets(book: Book) -> Iterator[Fault]:
    """Yield a fault for every copy of an input sheet: its rows would be passed over in silence."""
    titles = {fold_name(sheet.title): sheet.title for sheet in SHEETS}
    for other in book.others:
        found = _COPY.fullmatch(fold_name(other))
        if found and (title := titles.get(found["title"])):
            wanted = (
                f"one sheet '{title}' with all rows, or a name in brackets such as '({other})' for notes of your own"
            )
            yield Fault(other, 0, 0, "", f"this copy of the sheet '{title}' is not read", wanted)


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
