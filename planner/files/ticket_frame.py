"""Exports as one table of understood columns, with a count of everything that was left out or odd."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from planner.domain.demand import NEVER
from planner.domain.errors import Fault, InputFaults
from planner.files.ticket_columns import TicketColumns, understand_columns
from planner.files.ticket_left_out import left_out
from planner.files.ticket_priorities import understand_priority
from planner.files.ticket_system import Field, TicketSystem
from planner.files.ticket_systems import TICKET_SYSTEMS
from planner.files.ticket_table import file_fault, read_table
from planner.files.ticket_times import DateOrder, is_day_first, read_times
from planner.files.ticket_work import read_work

_MOST_REJECTED = 0.2


@dataclass(frozen=True)
class TicketFrame:
    """Tickets of one or more exports, one row each, sorted by `opened`.

    Columns: id, opened and resolved (UTC minutes), priority, written_priority, group, handle_minutes, touches.
    """

    table: pd.DataFrame
    systems: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    rows: int
    collapsed: int
    rejected: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


def read_frame(
    paths: Sequence[Path], system: str, zone: str, date_order: DateOrder, priorities: Collection[str]
) -> TicketFrame:
    """Read exports and put them under each other; the last row of a ticket counts.

    Raises
    ------
    InputFaults
        With what is wrong with any of the files.
    """
    parts: list[_Part] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            parts.append(_Part.read(path, system, zone, date_order, priorities))
        except InputFaults as refusal:
            faults += refusal.faults
    if faults:
        raise InputFaults(tuple(faults))
    table = pd.concat([part.table for part in parts], ignore_index=True)
    rejected = sum((part.rejected for part in parts), Counter[str]())
    rows = len(table) + rejected.total()
    table = table.sort_values("updated", kind="stable") if (table["updated"] != NEVER).any() else table
    single = table[~table["id"].duplicated(keep="last") | (table["id"] == "")]
    reasons = single["left_out"]
    rejected.update(reasons[reasons != ""].tolist())
    kept = single[reasons == ""].sort_values("opened", kind="stable", ignore_index=True)
    return TicketFrame(
        kept.drop(columns=["left_out", "updated"]),
        tuple(dict.fromkeys(part.system for part in parts)),
        tuple(dict.fromkeys(pair for part in parts for pair in part.columns.pairs())),
        rows,
        len(table) - len(single),
        tuple(sorted(rejected.items())),
        tuple(note for part in parts for note in part.notes),
    )


@dataclass(frozen=True)
class _Part:
    table: pd.DataFrame
    system: str
    columns: TicketColumns
    rejected: Counter[str]
    notes: tuple[str, ...]

    @classmethod
    def read(cls, path: Path, system: str, zone: str, date_order: DateOrder, priorities: Collection[str]) -> "_Part":
        raw, notes = read_table(path)
        made_by = _system(raw.columns.tolist(), system)
        columns = understand_columns(raw.columns.tolist(), made_by)
        _refuse_missing(path, raw, columns)
        reader = _Reader(path, raw, columns, zone, _day_first(path, raw, columns, date_order))
        table = reader.table(made_by, priorities)
        return cls(table, made_by.name, columns, reader.rejected, (*notes, *reader.notes))


def _system(headers: list[str], name: str) -> TicketSystem:
    chosen = [known for known in TICKET_SYSTEMS if known.name.casefold() == name.casefold()]
    return chosen[0] if chosen else next(known for known in TICKET_SYSTEMS if known.made(headers))


def _refuse_missing(path: Path, raw: pd.DataFrame, columns: TicketColumns) -> None:
    headers = ", ".join(map(str, raw.columns[:12]))
    wanted: dict[Field, str] = {"opened": "opened_at, Created, Created time", "priority": "priority"}
    faults = [
        Fault(
            path.name,
            1,
            0,
            "1:1",
            f"no column tells {_MEANING[field]}; the headers are {headers}",
            f"a header such as {names}",
        )
        for field, names in wanted.items()
        if field not in columns.fields
    ]
    if faults:
        raise InputFaults(tuple(faults))


_MEANING: dict[Field, str] = {"opened": "when a ticket was opened", "priority": "its priority"}


def _day_first(path: Path, raw: pd.DataFrame, columns: TicketColumns, order: DateOrder) -> bool:
    if order != "automatic":
        return order == "day first"
    dates: tuple[Field, ...] = ("opened", "resolved", "closed", "updated")
    headers = [columns.fields[field] for field in dates if field in columns.fields]
    try:
        found = is_day_first(raw[header] for header in headers)
    except ValueError as mixed:
        raise file_fault(
            path, f"{mixed} ({', '.join(headers)})", "one order of day and month in the whole export"
        ) from mixed
    if found is None:
        example = raw[columns.fields["opened"]].iloc[0]
        raise file_fault(
            path,
            f"dates such as {example} do not tell whether day or month comes first, in no row of the file",
            "'day first' or 'month first' as Ticket date order on the Plan sheet (rotacast tickets: --date-order)",
        )
    return found


class _Reader:
    """Reads the columns of one export into ours."""

    def __init__(self, path: Path, raw: pd.DataFrame, columns: TicketColumns, zone: str, day_first: bool) -> None:
        self.path, self.raw, self.columns, self.zone, self.day_first = path, raw, columns, zone, day_first
        self.rejected: Counter[str] = Counter()
        self.notes: list[str] = []

    def table(self, system: TicketSystem, priorities: Collection[str]) -> pd.DataFrame:
        opened = self._times("opened")
        resolved = np.where(self._times("resolved") == NEVER, self._times("closed"), self._times("resolved"))
        written = self._text("priority")
        codes, texts = pd.factorize(written.astype("object"))
        meant = [understand_priority(str(text), system.priorities, priorities) for text in texts]
        priority = np.array(meant, dtype=object)[codes]
        backwards = (resolved != NEVER) & (resolved < opened)
        if backwards.any():
            self.notes.append(
                f"{self.path.name}: {backwards.sum()} tickets are resolved before they are opened; taken as open"
            )
        resolved = np.where(backwards, NEVER, resolved)
        status, parent, channel = self._text("status"), self._text("parent"), self._text("channel")
        made = pd.DataFrame(
            {
                "id": self._text("id"),
                "opened": opened,
                "resolved": resolved,
                "updated": self._times("updated"),
                "priority": priority,
                "written_priority": written,
                "group": self._text("group"),
                "handle_minutes": self._work(),
                "touches": 1 + self._number("handoffs") + self._number("reopens"),
                "left_out": left_out(status, parent, channel, np.where(resolved == NEVER, NEVER, resolved - opened)),
            }
        )
        return self._without_rejected(made)

    def _without_rejected(self, made: pd.DataFrame) -> pd.DataFrame:
        no_time = (made["opened"] == NEVER).to_numpy()
        no_priority = made["priority"].isna().to_numpy() & ~no_time
        self.rejected["no opening time that can be read"] += int(no_time.sum())
        for text, count in made.loc[no_priority, "written_priority"].value_counts().items():
            self.rejected[f"priority '{text}' not understood" if text else "no priority"] += int(count)
        self.rejected = +self.rejected
        bad = no_time | no_priority
        if bad.sum() > _MOST_REJECTED * len(made):
            self._refuse(made, bad)
        return made[~bad]

    def _refuse(self, made: pd.DataFrame, bad: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> None:
        reasons = "; ".join(f"{reason}: {count}" for reason, count in self.rejected.most_common(5))
        row = int(np.flatnonzero(bad)[0])
        field: Field = "opened" if made["opened"].iloc[row] == NEVER else "priority"
        example = self.raw[self.columns.fields[field]].iloc[row]
        found = f"{bad.sum()} of {len(made)} rows cannot be used ({reasons}); the first has '{example}'"
        raise file_fault(
            self.path, found, "times such as 2026-05-31 14:05 and priorities such as P1, 2 - High or Urgent"
        )

    def _text(self, field: Field) -> "pd.Series[str]":
        header = self.columns.fields.get(field)
        return self.raw[header].str.strip() if header else pd.Series("", index=self.raw.index, dtype="str")

    def _number(self, field: Field) -> "pd.Series[float]":
        return pd.to_numeric(self._text(field), errors="coerce").fillna(0.0).clip(0, 100)

    def _times(self, field: Field) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
        if field not in self.columns.fields:
            return np.full(len(self.raw), NEVER, np.int64)
        times = read_times(self._text(field), self.zone, self.day_first)
        said = {
            f"in the hour that the clock change repeats, the first is taken ({self.zone})": times.repeated,
            f"in the hour that the clock change skips; is the time zone {self.zone} right?": times.skipped,
            "without a time of day": times.dates_only,
            "that cannot be read": int(times.unread.sum()) if field != "opened" else 0,
        }
        header = self.columns.fields[field]
        self.notes += [f"{self.path.name}: {count} times in {header} {what}" for what, count in said.items() if count]
        return times.at

    def _work(self) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
        if self.columns.work is None:
            return np.full(len(self.raw), np.nan)
        header, unit = self.columns.work
        return read_work(self.raw[header], unit)
