"""Exports put under each other as one table, with a count of everything that was left out or odd."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from planner.domain.errors import Fault, InputFaults
from planner.domain.tickets.demand import NEVER
from planner.domain.tickets.export_words import NOT_USED
from planner.files.tickets.export import TicketExport
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.languages.language import folded_header
from planner.files.tickets.odd_rows import FAR_AWAY, copied_tables, far_away, shared_ids
from planner.files.tickets.recognise import Recognised, recognise, with_tickets
from planner.files.tickets.values.pauses import with_event_pauses


@dataclass(frozen=True)
class TicketFrame:
    """Tickets of one or more exports, one row each, sorted by `opened`.

    Columns of `table`: id, opened and resolved (UTC minutes), priority, written_priority, group, customer,
    handle_minutes, paused (minutes on hold), answered (first answer, UTC minutes), answer_minutes (until then by the
    export's own clock, NaN when unknown) and touches (1, and 1 more for every hand-off and reopening). `lost` has the
    rows that are not understood. `files` are name and rows of every table read; `columns` are header and meaning.
    """

    table: pd.DataFrame
    lost: pd.DataFrame
    systems: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, int], ...]
    rows: int
    collapsed: int
    rejected: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]
    questions: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_frame(paths: Sequence[Path], form: ExportFormat) -> TicketFrame:
    """Read exports; of a ticket that stands in several rows the last counts, by its update time where it has one.

    Raises
    ------
    InputFaults
        With what is wrong with any of the files.
    """
    exports, passed_over, missing = _read_all(paths, form)
    tables = [export.table.assign(source=at) for at, export in enumerate(exports)]
    table = pd.concat(tables, ignore_index=True)
    rows = len(table)
    if (table["updated"] != NEVER).any():
        table = with_event_pauses(table).sort_values("updated", kind="stable")
    single = table[~table.duplicated(["id", "opened"], keep="last") | (table["id"] == "")]
    questions = [
        *(question for export in exports for question in export.questions),
        *missing,
        *shared_ids(single, form.first_zone),
        *copied_tables(single, [export.name for export in exports]),
    ]
    odd, named = far_away(single, form.first_zone)
    single = single.assign(left_out=single["left_out"].mask(odd, FAR_AWAY))
    rejected = Counter(single.loc[single["left_out"] != "", "left_out"].tolist())
    kept = single[single["left_out"] == ""].sort_values("opened", kind="stable", ignore_index=True)
    extra = ["left_out", "updated", "on_hold", "lost", "source"]
    return TicketFrame(
        kept.drop(columns=extra),
        single[single["lost"]],
        tuple(dict.fromkeys(export.system.name for export in exports)),
        tuple(dict.fromkeys(pair for export in exports for pair in export.columns.pairs())),
        tuple((export.name, len(export.table)) for export in exports),
        rows,
        rows - len(single),
        tuple(sorted(rejected.items())),
        (*(note for export in exports for note in export.notes), *passed_over),
        (*questions, *named),
        tuple(fault for export in exports for fault in export.faults),
    )


def _read_all(paths: Sequence[Path], form: ExportFormat) -> tuple[list[TicketExport], list[str], list[str]]:
    """Return every table with tickets, a note on each table without, and what the Columns sheet names in vain."""
    tables: list[Recognised] = []
    exports: list[TicketExport] = []
    passed_over: list[str] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            found = recognise(path, form)
            tables += found
            kept = with_tickets(found)
            exports += [TicketExport(each) for each in kept]
            passed_over += [_passed_over(each) for each in found if not any(each is one for one in kept)]
        except InputFaults as refusal:
            faults += refusal.faults
    if faults:
        raise InputFaults(tuple(faults))
    return exports, passed_over, list(_missing_headers(tables, form))


def _missing_headers(tables: Sequence[Recognised], form: ExportFormat) -> Iterator[str]:
    """Yield a question for every row of the Columns sheet whose header no file has."""
    headers = {(found.path.name, folded_header(header)) for found in tables for header in found.table.headers}
    for row in form.columns:
        meant = {file for file, header in headers if row.applies_to(file) and header == folded_header(row.header)}
        if row.means != NOT_USED and not meant:
            yield f"the Columns sheet names '{row.header}' as {row.means}, but no file that it is for has that header"


def _passed_over(found: Recognised) -> str:
    why = "it has no number, priority or group" if found.has_tickets else "no column tells when a ticket was opened"
    return f"{found.table.name} is not read: {why}"
