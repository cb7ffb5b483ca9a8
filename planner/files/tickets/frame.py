"""Exports put under each other as one table, with a count of everything that was left out or odd."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.domain.demand import NEVER
from planner.domain.errors import Fault, InputFaults
from planner.files.tickets.export import ExportFormat, TicketExport
from planner.files.tickets.pauses import with_event_pauses


@dataclass(frozen=True)
class TicketFrame:
    """Tickets of one or more exports, one row each, sorted by `opened`.

    Columns of `table`: id, opened and resolved (UTC minutes), priority, written_priority, group, handle_minutes, paused
    (minutes on hold), answered (first answer, UTC minutes), answer_minutes (until then by the export's own clock,
    NaN when unknown) and touches (1, and 1 more for every hand-off and reopening).
    """

    table: pd.DataFrame
    systems: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    rows: int
    collapsed: int
    rejected: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


def read_frame(paths: Sequence[Path], form: ExportFormat) -> TicketFrame:
    """Read exports; of a ticket that stands in several rows the last counts, by its update time where it has one.

    Raises
    ------
    InputFaults
        With what is wrong with any of the files.
    """
    exports = _read_all(paths, form)
    table = pd.concat([export.table for export in exports], ignore_index=True)
    rejected = sum((export.rejected for export in exports), Counter[str]())
    rows = len(table) + rejected.total()
    if (table["updated"] != NEVER).any():
        table = with_event_pauses(table).sort_values("updated", kind="stable")
    single = table[~table["id"].duplicated(keep="last") | (table["id"] == "")]
    rejected.update(single.loc[single["left_out"] != "", "left_out"].tolist())
    kept = single[single["left_out"] == ""].sort_values("opened", kind="stable", ignore_index=True)
    return TicketFrame(
        kept.drop(columns=["left_out", "updated", "on_hold"]),
        tuple(dict.fromkeys(export.system.name for export in exports)),
        tuple(dict.fromkeys(pair for export in exports for pair in export.columns.pairs())),
        rows,
        len(table) - len(single),
        tuple(sorted(rejected.items())),
        tuple(note for export in exports for note in export.notes),
    )


def _read_all(paths: Sequence[Path], form: ExportFormat) -> list[TicketExport]:
    exports: list[TicketExport] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            exports.append(TicketExport(path, form))
        except InputFaults as refusal:
            faults += refusal.faults
    if faults:
        raise InputFaults(tuple(faults))
    return exports
