"""Ticket exports for tests, written as text."""

from pathlib import Path
from typing import Any

from planner.domain.demand import Tickets
from planner.domain.queues import Queue
from planner.files.tickets.read import read_tickets

DESK = (Queue("Desk", "desk"), Queue("Net", "net"), Queue("Facilities", ""))


def export(folder: Path, text: str, name: str = "export.csv", encoding: str = "utf-8") -> Path:
    """Write an export; the text may be indented."""
    path = folder / name
    path.write_bytes("\n".join(line.strip() for line in text.strip().splitlines()).encode(encoding))
    return path


def read(folder: Path, text: str, zone: str = "UTC", **more: Any) -> Tickets:
    """Return the tickets of an export with the groups Desk, Net and Facilities (not ours)."""
    return read_tickets([export(folder, text)], zone=zone, queues=DESK, **more)
