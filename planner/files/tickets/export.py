"""One export, its columns read: every row a ticket or the state of one, with what is wrong with it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.demand import NEVER
from planner.domain.errors import Fault, InputFaults
from planner.files.tickets.columns import understand_columns
from planner.files.tickets.left_out import left_out
from planner.files.tickets.pauses import is_on_hold
from planner.files.tickets.priorities import understand_priority
from planner.files.tickets.systems import TICKET_SYSTEMS
from planner.files.tickets.systems.system import Field, TicketSystem, Unit
from planner.files.tickets.table import file_fault, read_table
from planner.files.tickets.times import DateOrder, is_day_first, read_times, split_times
from planner.files.tickets.work import read_lengths, read_work

MOST_REJECTED = 0.2
"""The share of rows that cannot be used above which an export is refused."""

_DATES: tuple[Field, ...] = ("opened", "resolved", "closed", "updated", "answered")


@dataclass(frozen=True)
class ExportFormat:
    """How an export is to be understood: its system (or automatic), time zone, order of dates, names of priorities."""

    system: str = "automatic"
    zone: str = "UTC"
    date_order: DateOrder = "automatic"
    priorities: Collection[str] = ()


class TicketExport:
    """The usable rows of an export (see `TicketFrame` for the columns), and a count of the others.

    Raises
    ------
    InputFaults
        When the file cannot be read, lacks a column, leaves the order of day and month open, or has few usable rows.
    """

    def __init__(self, path: Path, form: ExportFormat) -> None:
        self.path, self.form = path, form
        self.rejected: Counter[str] = Counter()
        read = read_table(path)
        self.raw, self.headers, self.notes = read.rows, read.headers, [*read.notes]
        headers = [str(header) for header in self.raw.columns]
        self.system = _system(headers, self.form.system)
        self.columns = understand_columns(headers, self.system)
        self._refuse_missing()
        fields = self.columns.fields
        self.dates = {name: split_times(self.raw[fields[name]]) for name in _DATES if name in fields}
        self.day_first = self._day_first()
        self.table = self._usable(self._read())

    def _refuse_missing(self) -> None:
        headers = ", ".join(self.headers[:12])
        wanted: tuple[tuple[Field, str, str], ...] = (
            ("opened", "when a ticket was opened", "opened_at, Created or Created time"),
            ("priority", "its priority", "Priority"),
        )
        missing = tuple(
            Fault(
                self.path.name, 1, 0, "1:1", f"no column tells {what}; the headers are {headers}", f"a header {names}"
            )
            for name, what, names in wanted
            if name not in self.columns.fields
        )
        if missing:
            raise InputFaults(missing)

    def _day_first(self) -> bool:
        if self.form.date_order != "automatic":
            return self.form.date_order == "day first"
        headers = [self.columns.fields[name] for name in self.dates]
        try:
            found = is_day_first(self.dates.values())
        except ValueError as mixed:
            order = "one order of day and month in the whole export"
            raise file_fault(self.path, f"{mixed} ({', '.join(headers)})", order) from mixed
        if found is None:
            example = self.raw[self.columns.fields["opened"]].iloc[0]
            said = f"no date tells whether the day or the month comes first ({example} could be both)"
            raise file_fault(self.path, said, "'day first' or 'month first' as Ticket date order on the Plan sheet")
        return found

    def _read(self) -> pd.DataFrame:
        opened, resolved, closed = self._times("opened"), self._times("resolved"), self._times("closed")
        resolved = self._forward(opened, np.where(resolved == NEVER, closed, resolved))
        codes, texts = pd.factorize(self._text("priority").astype("object"))
        written = [str(text).strip() for text in texts]
        meant = [understand_priority(text, self.system.priorities, self.form.priorities) for text in written]
        group_codes, groups = pd.factorize(self._text("group").astype("object"))
        answered, answer_minutes = self._answers(opened)
        lasted = np.where(resolved == NEVER, NEVER, resolved - opened)
        return pd.DataFrame(
            {
                "id": self._text("id"),
                "opened": opened,
                "resolved": resolved,
                "updated": self._times("updated"),
                "answered": answered,
                "answer_minutes": answer_minutes,
                "priority": np.array(meant, dtype=object)[codes],
                "written_priority": np.array(written, dtype=object)[codes],
                "group": np.array([str(group).strip() for group in groups], dtype=object)[group_codes],
                "handle_minutes": self._minutes(self.columns.work),
                "paused": np.nan_to_num(self._minutes(self.columns.paused)),
                "on_hold": is_on_hold([self.raw[header] for header in self.columns.states], len(self.raw)),
                "touches": 1 + self._number("handoffs") + self._number("reopens"),
                "left_out": self._left_out(lasted),
            }
        )

    def _answers(self, opened: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return when tickets were first answered, and after how many minutes of the export's own clock."""
        unknown = np.full(len(self.raw), np.nan)
        if self.columns.answered_after is None:
            at = self._times("answered")
            return np.where(at < opened, NEVER, at), unknown
        header, unit, counted = self.columns.answered_after
        minutes = read_lengths(self.raw[header], unit)
        minutes = np.where(minutes >= 0, minutes, np.nan)
        if counted != "elapsed":
            return np.full(len(self.raw), NEVER, np.int64), minutes
        after = np.floor(np.nan_to_num(minutes)).astype(np.int64)
        return np.where(np.isnan(minutes), NEVER, opened + after), unknown

    def _usable(self, made: pd.DataFrame) -> pd.DataFrame:
        no_time = (made["opened"] == NEVER).to_numpy()
        no_priority = made["priority"].isna().to_numpy() & ~no_time
        if no_time.any():
            self.rejected["no opening time that can be read"] = int(no_time.sum())
        for text, count in made.loc[no_priority, "written_priority"].value_counts().items():
            self.rejected[f"priority '{text}' not understood" if text else "no priority"] = int(count)
        bad = no_time | no_priority
        if bad.mean() > MOST_REJECTED:
            self._refuse(bad, "opened" if no_time.sum() >= no_priority.sum() else "priority")
        return made[~bad]

    def _refuse(self, bad: NDArray[np.bool_], name: Field) -> None:
        reasons = "; ".join(f"{reason}: {count}" for reason, count in self.rejected.most_common(5))
        example = self.raw[self.columns.fields[name]].iloc[int(np.flatnonzero(bad)[0])]
        found = f"{bad.sum()} of {len(bad)} rows cannot be used ({reasons}); the first has '{example}'"
        accepted = (
            "times such as 2026-05-31 14:05, priorities such as P1, 2 - High, Urgent or those of the Service sheet"
        )
        raise file_fault(self.path, found, accepted)

    def _text(self, name: Field) -> "pd.Series[str]":
        header = self.columns.fields.get(name)
        return self.raw[header] if header else pd.Series("", index=self.raw.index, dtype="str")

    def _left_out(self, lasted: NDArray[np.int64]) -> NDArray[np.object_]:
        states = [self.raw[header] for header in self.columns.states]
        return left_out(states, self._text("tags"), self._text("parent"), self._text("channel"), lasted)

    def _number(self, name: Field) -> NDArray[np.float64]:
        codes, texts = pd.factorize(self._text(name).astype("object"))
        return pd.to_numeric(pd.Series(texts), errors="coerce").fillna(0.0).clip(0, 100).to_numpy(np.float64)[codes]

    def _times(self, name: Field) -> NDArray[np.int64]:
        if name not in self.dates:
            return np.full(len(self.raw), NEVER, np.int64)
        times = read_times(self.dates[name], self.form.zone, self.day_first)
        counts = {
            f"in the hour that the clock change repeats; the first is taken ({self.form.zone})": times.repeated,
            f"in the hour that the clock change skips: is {self.form.zone} the zone of the export?": times.skipped,
            "without a time of day": times.dates_only,
            "that cannot be read, taken as empty": 0 if name == "opened" else int(times.unread.sum()),
        }
        header = self.columns.fields[name]
        self.notes += [
            f"{self.path.name}: {header} has {count} times {what}" for what, count in counts.items() if count
        ]
        return times.at

    def _forward(self, opened: NDArray[np.int64], resolved: NDArray[np.int64]) -> NDArray[np.int64]:
        backwards = (resolved != NEVER) & (resolved < opened)
        if backwards.any():
            self.notes.append(
                f"{self.path.name}: {backwards.sum()} tickets are resolved before they open; taken as open"
            )
        return np.where(backwards, NEVER, resolved)

    def _minutes(self, column: tuple[str, Unit] | None) -> NDArray[np.float64]:
        if column is None:
            return np.full(len(self.raw), np.nan)
        header, unit = column
        return read_work(self.raw[header], unit)


def _system(headers: list[str], name: str) -> TicketSystem:
    chosen = [known for known in TICKET_SYSTEMS if known.name.casefold() == name.casefold()]
    return chosen[0] if chosen else next(known for known in TICKET_SYSTEMS if known.made(headers))
