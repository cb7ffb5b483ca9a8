"""Reading a workbook: `read_workbook`, with its tickets, `read_demand`, for a forecast, `read_inputs`, without them."""

from pathlib import Path

from planner.domain.demand import Tickets
from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.files.tickets.report import TicketReport, describe_tickets
from planner.workbook.input.carry_over import with_previous_rota
from planner.workbook.input.input_sheets import InputSheets, read_sheets
from planner.workbook.input.tickets import export_format, ticket_paths, with_tickets, with_tickets_alone
from planner.workbook.sheets.queues import QUEUES


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
    sheets = InputSheets.read(path)
    tickets, faults = sheets.tickets(path.parent)
    inputs = sheets.inputs((*faults, *sheets.missing_previous_rota(path.parent)))
    return with_previous_rota(inputs, path.parent), tickets


def read_inputs(path: Path) -> Inputs:
    """Read the input sheets of a workbook, or of a result that carries them; its tickets are not looked at.

    Last month's result is carried over where it is at hand.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook.
    """
    return with_previous_rota(read_sheets(path), path.parent)


def report_tickets(path: Path) -> TicketReport:
    """Say what is understood of the ticket exports of a workbook, also of groups that its Queues sheet leaves out.

    Raises
    ------
    InputFaults
        When the Plan sheet has faults, or an export cannot be read.
    """
    sheets = InputSheets.read(path)
    if sheets.settings is None:
        raise InputFaults(sheets.faults)
    paths = ticket_paths(sheets.settings.ticket_files, sheets.plan.rows, path.parent)
    queues = tuple(row.queue() for row in sheets.tables[QUEUES])
    return describe_tickets(paths, export_format(sheets.settings, sheets.priorities), queues, sheets.skills)


def tickets_of(path: Path) -> Tickets | None:
    """Return the tickets a workbook names, or None when its exports cannot be read where it lies."""
    tickets, faults = InputSheets.read(path).tickets(path.parent)
    return None if faults else tickets
