"""Ticket exports for tests, written as text."""

from pathlib import Path
from typing import Any

from planner.domain.tickets.demand import Tickets
from planner.domain.tickets.queues import Queue
from planner.files.tickets.export import TicketExport
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.read import read_tickets
from planner.files.tickets.recognise import recognise, with_tickets

DESK = (Queue("Desk", "desk"), Queue("Net", "net"), Queue("Facilities", ""))


def export(folder: Path, text: str, name: str = "export.csv", encoding: str = "utf-8") -> Path:
    """Write an export; the text may be indented."""
    path = folder / name
    path.write_bytes("\n".join(line.strip() for line in text.strip().splitlines()).encode(encoding))
    return path


def read_export(path: Path, form: ExportFormat) -> TicketExport:
    """Return the only table of an export, read."""
    (found,) = with_tickets(recognise(path, form))
    return TicketExport(found)


def read(folder: Path, text: str, zone: str = "UTC", **more: Any) -> Tickets:
    """Return the tickets of an export with the groups Desk, Net and Facilities (not ours)."""
    most_lost = more.pop("most_lost", 1.0)
    return read_tickets([export(folder, text)], ExportFormat(zone=zone, **more), DESK, most_lost=most_lost)
