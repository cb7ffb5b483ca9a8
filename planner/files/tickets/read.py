"""The tickets of one or more exports: the door is `read_tickets`."""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from planner.domain.demand import NEVER, Reading, Tickets
from planner.domain.queues import Queue
from planner.files.tickets.export import ExportFormat
from planner.files.tickets.frame import TicketFrame, read_frame
from planner.files.tickets.notes import ticket_notes
from planner.files.tickets.queues import skills_of_groups
from planner.files.tickets.table import file_fault
from planner.files.tickets.times import DateOrder

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

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
    """Read exports, tell by the queues which tickets are ours, and count everything that is left out.

    `zone` is that of times without an offset; `priorities` are names that tickets may use as they are, others become
    P1 to P5.

    Raises
    ------
    InputFaults
        When a file cannot be read, a column is missing, or more than `MOST_UNMAPPED` of the tickets are of groups
        that the queues do not name.
    """
    frame = read_frame(paths, ExportFormat(system, zone, date_order, priorities))
    skill = frame.table["group"].map(dict(skills_of_groups(frame.table["group"].unique(), queues, skills)))
    unmapped, not_ours = skill.isna(), skill == ""
    notes = [*frame.notes, *_unmapped(paths[0], frame, unmapped)]
    ours = ~unmapped & ~not_ours
    kept = frame.table[ours]
    if len(kept):
        notes += ticket_notes(kept["opened"].to_numpy(), kept["group"], kept["touches"].to_numpy(), zone)
    rejected = [*frame.rejected, ("group not on the Queues sheet", int(unmapped.sum()))]
    reading = Reading(
        frame.rows,
        frame.collapsed,
        tuple((reason, count) for reason, count in rejected if count),
        int(not_ours.sum()),
        tuple(notes),
        frame.columns,
    )
    return Tickets(
        kept["opened"].to_numpy(np.int64),
        kept["priority"].to_numpy(dtype=np.str_),
        skill[ours].to_numpy(dtype=np.str_),
        kept["resolved"].to_numpy(np.int64),
        kept["handle_minutes"].to_numpy(np.float64),
        reading,
        kept["paused"].to_numpy(np.float64),
        *_answers(kept),
    )


def _answers(kept: "pd.DataFrame") -> tuple["NDArray[np.int64] | None", "NDArray[np.float64] | None"]:
    """Return when tickets were first answered and after how many minutes, None for what the export does not tell."""
    at, minutes = kept["answered"].to_numpy(np.int64), kept["answer_minutes"].to_numpy(np.float64)
    return at if (at != NEVER).any() else None, minutes if (~np.isnan(minutes)).any() else None


def _unmapped(path: Path, frame: TicketFrame, unmapped: "pd.Series[bool]") -> list[str]:
    """Return a note on groups that no queue names, or refuse the export when they are many."""
    if not unmapped.any():
        return []
    counts = frame.table.loc[unmapped, "group"].value_counts()
    named = ", ".join(f"'{group}' {count}" for group, count in counts.head(8).items())
    more = f" and {len(counts) - 8} groups more" if len(counts) > 8 else ""
    said = f"{unmapped.sum()} tickets ({unmapped.mean():.0%}) are of groups that the Queues sheet does not name"
    if unmapped.mean() > MOST_UNMAPPED:
        header = {field: header for header, field in frame.columns}.get("group", "none")
        found = f"{said} (column of the group: {header}): {named}{more}"
        raise file_fault(path, found, f"a Queues row for every group, at most {MOST_UNMAPPED:.0%} of tickets without")
    return [f"{said}: {named}{more}"]
