"""What was understood of ticket exports, for a planner to look at before trusting them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.domain.demand import NEVER
from planner.domain.errors import InputFaults
from planner.domain.instants import iso
from planner.domain.queues import Queue
from planner.files.tickets.export import ExportFormat
from planner.files.tickets.frame import read_frame
from planner.files.tickets.notes import ticket_notes
from planner.files.tickets.queues import skills_of_groups
from planner.files.tickets.table import file_fault


@dataclass(frozen=True)
class TicketReport:
    """The reading of some exports.

    `columns` pairs header and meaning; `priorities` are as written, as understood, and how many; `groups` are name,
    skill (empty: not ours, None: not on the Queues sheet) and how many; `first` and `last` are local times with offset.
    `work` is the share of tickets that log their work and the mean minutes on those, `answered` the share of which
    it is known when they were first answered.
    """

    systems: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    rows: int
    collapsed: int
    rejected: tuple[tuple[str, int], ...]
    tickets: int
    zone: str
    first: str
    last: str
    priorities: tuple[tuple[str, str, int], ...]
    groups: tuple[tuple[str, str | None, int], ...]
    work: tuple[float, float]
    answered: float
    notes: tuple[str, ...]


def describe_tickets(
    paths: Sequence[Path], form: ExportFormat, queues: Sequence[Queue] = (), skills: Sequence[str] = ()
) -> TicketReport:
    """Read exports and say what was understood; groups that no queue names are shown, never refused.

    Raises
    ------
    InputFaults
        When a file cannot be read, a column is missing, or no ticket is left.
    """
    frame = read_frame(paths, form)
    table = frame.table
    if table.empty:
        raise _nothing_left(paths[0], frame.rejected)
    priorities = Counter(zip(table["written_priority"].tolist(), table["priority"].tolist(), strict=True))
    groups = Counter(table["group"].tolist())
    skill = skills_of_groups(groups, queues, skills)
    logged = table["handle_minutes"].notna()
    notes = ticket_notes(table["opened"].to_numpy(), table["group"], table["touches"].to_numpy(), form.zone)
    return TicketReport(
        frame.systems,
        frame.columns,
        frame.rows,
        frame.collapsed,
        frame.rejected,
        len(table),
        form.zone,
        iso(int(table["opened"].iloc[0]), form.zone),
        iso(int(table["opened"].iloc[-1]), form.zone),
        tuple((written, meant, count) for (written, meant), count in priorities.most_common()),
        tuple((group, skill[group], count) for group, count in groups.most_common()),
        (float(logged.mean()), float(table["handle_minutes"].mean()) if logged.any() else 0.0),
        float(((table["answered"] != NEVER) | table["answer_minutes"].notna()).mean()),
        (*frame.notes, *notes),
    )


def _nothing_left(path: Path, rejected: tuple[tuple[str, int], ...]) -> InputFaults:
    reasons = "; ".join(f"{reason}: {count}" for reason, count in rejected)
    return file_fault(path, f"no row is a ticket ({reasons})", "an export with tickets")
