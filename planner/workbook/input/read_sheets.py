"""Reading a workbook: with its tickets, for a forecast, or without tickets."""

from pathlib import Path

from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.domain.tickets.demand import Tickets
from planner.files.tickets.losses import MOST_LOST
from planner.files.tickets.recognise import Recognised, recognise
from planner.files.tickets.report import TicketReport, describe_tickets
from planner.workbook.input.carry_over import with_previous_rota, with_published
from planner.workbook.input.input_sheets import InputSheets, read_sheets
from planner.workbook.input.tickets import with_tickets, with_tickets_alone
from planner.workbook.sheets.queues import QUEUES


def read_workbook(path: Path) -> Inputs:
    """Read a workbook and the ticket exports it names, which lie beside it.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook and in the exports.
    """
    return with_tickets(*_with_exports(path))


def read_forecast_inputs(path: Path) -> Inputs:
    """Read a workbook and its ticket exports for a forecast; handling times may be missing.

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
    return with_published(with_previous_rota(inputs, path.parent), path), tickets


def read_inputs(path: Path) -> Inputs:
    """Read the input sheets of a workbook, or of a result that carries them; its tickets are not looked at.

    Last month's result, or what was published before, is carried over where it is at hand.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook.
    """
    return with_published(with_previous_rota(read_sheets(path), path.parent), path)


def report_tickets(path: Path) -> TicketReport:
    """Say what is understood of the ticket exports of a workbook, whatever is wrong on its other sheets.

    Raises
    ------
    InputFaults
        When the workbook names no ticket file, or an export cannot be read.
    """
    sheets = InputSheets.read(path)
    queues = tuple(row.queue() for row in sheets.tables[QUEUES])
    most = sheets.plan.values.get("left_out_share", MOST_LOST)
    paths = sheets.ticket_paths(path.parent)
    return describe_tickets(paths, sheets.form, queues, sheets.skills, most, sheets.contracts)


def recognise_tickets(path: Path) -> tuple[Recognised, ...]:
    """Return the tables of the ticket exports of a workbook with what their columns mean.

    Raises
    ------
    InputFaults
        When the workbook names no ticket file, or an export cannot be read as a table.
    """
    sheets = InputSheets.read(path)
    return tuple(each for file in sheets.ticket_paths(path.parent) for each in recognise(file, sheets.form))


def tickets_of(path: Path) -> Tickets | None:
    """Return the tickets a workbook names, or None when its exports cannot be read where it lies."""
    tickets, faults = InputSheets.read(path).tickets(path.parent)
    return None if faults else tickets


def read_further_tickets(path: Path, files: tuple[Path, ...]) -> Tickets:
    """Read ticket exports that the workbook does not name, in the way it says for its own.

    Raises
    ------
    InputFaults
        With everything that is wrong in the workbook or in the exports.
    """
    sheets = InputSheets.read(path)
    if sheets.faults or sheets.settings is None:
        raise InputFaults(sheets.faults)
    return sheets.read_exports(files, sheets.settings)
