"""The tickets of one or more exports: the entry point is `read_tickets`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from planner.domain.errors import InputFaults
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.queues import Queue
from planner.files.tickets.account import account
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.frame import TicketFrame, read_frame
from planner.files.tickets.losses import MOST_LOST, loss_faults
from planner.files.tickets.queues import skills_of_groups

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray


def read_tickets(
    paths: Sequence[Path],
    form: ExportFormat | None = None,
    queues: Sequence[Queue] = (),
    skills: Sequence[str] = (),
    most_lost: float = MOST_LOST,
) -> Tickets:
    """Read exports, tell by the queues which tickets are ours, and count everything that is left out.

    Raises
    ------
    InputFaults
        When a file cannot be read, a column is missing, or more than a share `most_lost` of a priority's tickets is
        lost: their priority, time or group is not understood.
    """
    form = form or ExportFormat()
    frame = read_frame(paths, form)
    skill = frame.table["group"].map(dict(skills_of_groups(frame.table["group"].unique(), queues, skills)))
    faults = frame.faults or tuple(loss_faults(frame, skill.isna(), paths[0], most_lost))
    if faults:
        raise InputFaults(faults)
    ours = skill.notna() & (skill != "")
    kept = frame.table[ours]
    return Tickets(
        kept["opened"].to_numpy(np.int64),
        kept["priority"].to_numpy(dtype=np.str_),
        skill[ours].to_numpy(dtype=np.str_),
        kept["resolved"].to_numpy(np.int64),
        kept["handle_minutes"].to_numpy(np.float64),
        account(frame, skill, form),
        kept["paused"].to_numpy(np.float64),
        *_answers(kept),
        _customers(kept, frame),
    )


def _customers(kept: "pd.DataFrame", frame: TicketFrame) -> "NDArray[np.object_] | None":
    told = any(means == "customer" for _, means in frame.columns)
    return kept["customer"].to_numpy(np.object_) if told else None


def _answers(kept: "pd.DataFrame") -> tuple["NDArray[np.int64] | None", "NDArray[np.float64] | None"]:
    """Return when tickets were first answered and after how many minutes, None for what the export does not tell."""
    at, minutes = kept["answered"].to_numpy(np.int64), kept["answer_minutes"].to_numpy(np.float64)
    return at if (at != NEVER).any() else None, minutes if (~np.isnan(minutes)).any() else None
