"""The tickets of one or more exports: the door is `read_tickets`."""

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np

from planner.domain.demand import Reading, Tickets
from planner.domain.queues import Queue
from planner.files.ticket_frame import TicketFrame, read_frame
from planner.files.ticket_notes import ticket_notes
from planner.files.ticket_table import file_fault
from planner.files.ticket_times import DateOrder

MOST_UNMAPPED = 0.2
"""The share of tickets in groups that the Queues sheet does not know above which an export is refused."""


def read_tickets(
    paths: Sequence[Path],
    system: str = "automatic",
    zone: str = "UTC",
    queues: Sequence[Queue] = (),
    *,
    skills: Sequence[str] = (),
    priorities: Collection[str] = (),
    date_order: DateOrder = "automatic",
) -> Tickets:
    """Read exports, tell which tickets are ours by the queues, and count everything that is left out.

    A group named like a skill needs no queue; without queues and with one skill every ticket needs that skill.
    `priorities` are names of the Service sheet that tickets may use as they are.

    Raises
    ------
    InputFaults
        When a file cannot be read, a column is missing, or more than `MOST_UNMAPPED` of the tickets are of groups
        that the queues do not name.
    """
    frame = read_frame(paths, system, zone, date_order, priorities)
    table = frame.table
    known = {_folded(skill): skill for skill in skills} | {_folded(queue.group): queue.skill for queue in queues}
    lone = skills[0] if len(skills) == 1 and not queues else None
    by_group = {group: known.get(_folded(group), lone) for group in table["group"].unique()}
    skill = table["group"].map(by_group)
    unmapped, not_ours = skill.isna(), skill == ""
    notes = [*frame.notes]
    if unmapped.any():
        notes.append(_unmapped(paths[0], frame, unmapped.to_numpy()))
    ours = (~unmapped & ~not_ours).to_numpy()
    kept = table[ours]
    if len(kept):
        notes += ticket_notes(kept["opened"].to_numpy(), kept["group"], kept["touches"].to_numpy(), zone)
    rejected = (*frame.rejected, ("group not on the Queues sheet", int(unmapped.sum())))
    return Tickets(
        kept["opened"].to_numpy(np.int64),
        kept["priority"].to_numpy(dtype=np.str_),
        skill[ours].to_numpy(dtype=np.str_),
        kept["resolved"].to_numpy(np.int64),
        kept["handle_minutes"].to_numpy(np.float64),
        Reading(
            frame.rows,
            frame.collapsed,
            tuple((reason, count) for reason, count in rejected if count),
            int(not_ours.sum()),
            tuple(notes),
            frame.columns,
        ),
    )


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _unmapped(path: Path, frame: TicketFrame, unmapped: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> str:
    """Return the note on groups that no queue names, or refuse the export when they are many."""
    counts = frame.table["group"][unmapped].value_counts()
    named = ", ".join(f"'{group}' {count}" for group, count in counts.head(8).items())
    more = f" and {len(counts) - 8} more" if len(counts) > 8 else ""
    share = unmapped.mean()
    said = f"{unmapped.sum()} tickets ({share:.0%}) are of groups that the Queues sheet does not name: {named}{more}"
    if share > MOST_UNMAPPED:
        header = {field: header for header, field in frame.columns}.get("group")
        where = f" (column {header})" if header else " (the export has no column for the group)"
        raise file_fault(
            path, said + where, f"a Queues row for each group, at most {MOST_UNMAPPED:.0%} of tickets without"
        )
    return said
