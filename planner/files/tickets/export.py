"""One table of an export, its columns read: every row a ticket or the state of one, with what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.errors import Fault
from planner.domain.tickets.demand import NEVER
from planner.domain.tickets.export_words import LEFT_OUT
from planner.domain.visible_text import visible
from planner.domain.wording import say_count
from planner.files.tables.other_lines import lines_that_draw, lines_under
from planner.files.tables.raw_table import file_fault
from planner.files.tickets.languages.language import Field, Unit
from planner.files.tickets.left_out import left_out
from planner.files.tickets.recognise import Recognised
from planner.files.tickets.table_dates import TableDates
from planner.files.tickets.values.pauses import is_on_hold
from planner.files.tickets.values.priorities import PriorityWords, understand_priorities
from planner.files.tickets.values.times import PLACEHOLDERS
from planner.files.tickets.values.work import WorkColumn, read_lengths

MOST_REJECTED = 0.2
"""The share of rows without a readable opening time above which an export is refused."""

NO_TIME = "no opening time that can be read"
NO_PRIORITY = "no priority"
UNDER_THE_TABLE = "line under the table"
DRAWN = "headers repeated, or a line of dashes"

_WITHOUT_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TELLING: tuple[Field, ...] = ("priority", "group")
_LONGEST = 200
"""Characters of a priority or group that are kept: what is longer is a text that slipped into the column."""


class TicketExport:
    """The rows of a table as tickets (see `TicketFrame` for the columns).

    `lost` are reasons for which rows are not understood. `faults` are what stands in the way of a plan, `questions`
    what the planner should look at, `notes` what he should know.

    Raises
    ------
    InputFaults
        When the order of day and month is open, or few rows have an opening time.
    """

    def __init__(self, found: Recognised) -> None:
        self.path, self.form, self.system, self.columns = found.path, found.form, found.system, found.columns
        self.name = found.table.name
        self.raw = found.rows()
        self.faults: list[Fault] = []
        self.questions = [f"{self.name}: {question}" for question in self.columns.questions]
        self.notes = [f"{self.name}: {note}" for note in found.table.notes]
        self.notes += self._missing_columns()
        self.dates = TableDates(self.name, self.path, self.raw, self.columns.fields, self.form)
        self.table = self._read()
        if found.table.kind in ("JSON", "XML") and self.dates.is_local("opened") and self.dates.zone != "UTC":
            self.questions.append(
                f"{self.name}: its times have no zone and are read as {self.dates.zone}, while a programming interface "
                "often gives UTC: is that right?"
            )

    def _missing_columns(self) -> Iterator[str]:
        wanted: tuple[tuple[Field, str], ...] = (
            ("id", "rows that repeat a ticket cannot be told"),
            ("group", "tickets have no group"),
            ("resolved", "past service cannot be judged"),
        )
        for name, why in wanted:
            if name not in self.columns.fields and not (name == "resolved" and "closed" in self.columns.fields):
                yield f"{self.name}: no column for {name}: {why}"

    def _read(self) -> pd.DataFrame:
        opened = self.dates.opened()
        resolved, closed = self.dates.times("resolved"), self.dates.times("closed")
        resolved = self.dates.forward(opened, np.where(resolved == NEVER, closed, resolved))
        written, meant = self._priorities()
        answered, answer_minutes = self._answers(opened)
        lasted = np.where(resolved == NEVER, NEVER, resolved - opened)
        made = pd.DataFrame(
            {
                "id": self._ids(),
                "opened": opened,
                "resolved": resolved,
                "updated": self.dates.times("updated"),
                "answered": answered,
                "answer_minutes": answer_minutes,
                "priority": meant,
                "written_priority": written,
                "group": self._names("group"),
                "customer": self._names("customer"),
                "handle_minutes": self._work(lasted),
                "paused": self._paused(),
                "on_hold": is_on_hold([self.raw[header] for header in self.columns.states], len(self.raw)),
                "touches": 1 + self._number("handoffs") + self._number("reopens"),
                "left_out": self._left_out(lasted),
            }
        )
        self.questions += [f"{self.name}: {question}" for question in self.dates.questions]
        self.faults += self.dates.faults
        self.notes += self.dates.notes
        return self._with_losses(made)

    def _with_losses(self, made: pd.DataFrame) -> pd.DataFrame:
        """Return the rows with a mark on those that are not understood, and why."""
        without_time = (made["opened"] == NEVER).to_numpy()
        telling = [self.columns.fields[name] for name in _TELLING if name in self.columns.fields]
        footer = lines_under(self.raw, without_time, telling)
        drawn = lines_that_draw(self.raw, without_time, self.columns.fields["opened"])
        no_time = without_time & ~footer & ~drawn
        if no_time.any() and no_time.mean() > MOST_REJECTED:
            self._refuse(no_time)
        settled = footer | drawn | no_time | (made["left_out"] != "").to_numpy()
        no_priority = made["priority"].isna().to_numpy() & ~settled
        word = np.full(len(made), "", dtype=object)
        word[no_priority] = [_unknown(text) for text in made.loc[no_priority, "written_priority"]]
        by_choice = (made["priority"] == LEFT_OUT).to_numpy()
        reason = np.where(no_time, NO_TIME, np.where(no_priority, word, ""))
        chosen = np.full(len(made), "", dtype=object)
        chosen[by_choice] = [f"priority '{text}' left out" for text in made.loc[by_choice, "written_priority"]]
        left = np.where(by_choice, chosen, made["left_out"])
        left = np.where(footer, UNDER_THE_TABLE, np.where(drawn, DRAWN, left))
        return made.assign(left_out=np.where(reason == "", left, reason), lost=reason != "")

    def _refuse(self, bad: NDArray[np.bool_]) -> None:
        header = self.columns.fields["opened"]
        example = visible(str(self.raw[header].iloc[int(np.flatnonzero(bad)[0])]))
        found = (
            f"{bad.sum():,} of {say_count(len(bad), 'row')} cannot be used ({NO_TIME}); "
            f"the column is '{header}' and the first has '{example}'"
        )
        accepted = "times such as 2026-05-31 14:05, or another column as opened on the Columns sheet"
        raise file_fault(self.path, found, accepted)

    def _priorities(self) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
        """Return the priority of every row as written and as understood, None where it is not."""
        form = self.form
        codes, texts = pd.factorize(self._text("priority").astype("object"))
        written = [" ".join(str(text)[:_LONGEST].split()) for text in texts]
        only = next(iter(form.priorities)) if len(form.priorities) == 1 else ""
        default = form.default_priority or ("" if "priority" in self.columns.fields else only)
        words = PriorityWords(form.priorities, self.system.priorities, form.words, default)
        meant, questions = understand_priorities(written, words)
        self.questions += [f"{self.name}: {question}" for question in questions]
        numbers = [text for text in written if text in self.system.priorities and text.isdigit()]
        if numbers:
            counted = ", ".join(f"{text} is {self.system.priorities[text]}" for text in sorted(numbers))
            self.notes.append(f"{self.name}: priority numbers as {self.system.name} counts them: {counted}")
        if "priority" not in self.columns.fields:
            self._without_priorities(default)
        return np.array(written, dtype=object)[codes], np.array(meant, dtype=object)[codes]

    def _without_priorities(self, default: str) -> None:
        said = f"no column tells the priority; the headers are {', '.join(map(visible, self.raw.columns))}"
        if default:
            self.notes.append(f"{self.name}: no column for priority: every ticket is taken as {default}")
        else:
            accepted = "a row on the Columns sheet (Header, priority), or Default priority on the Plan sheet"
            self.faults.append(Fault(self.path.name, 1, 0, "1:1", said, accepted))

    def _ids(self) -> "pd.Series[str]":
        ids = [text.strip().removesuffix(".0") for text in self._text("id")]
        return pd.Series(ids, index=self.raw.index, dtype="str")

    def _answers(self, opened: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return when tickets were first answered, and after how many minutes of the export's own clock."""
        unknown = np.full(len(self.raw), np.nan)
        if self.columns.answered_after is None:
            at = self.dates.times("responded")
            return np.where(at < opened, NEVER, at), unknown
        header, unit, counted = self.columns.answered_after
        minutes = self._lengths(header, unit)
        minutes = np.where(minutes >= 0, minutes, np.nan)
        if counted != "elapsed":
            return np.full(len(self.raw), NEVER, np.int64), minutes
        after = np.floor(np.nan_to_num(minutes)).astype(np.int64)
        return np.where(np.isnan(minutes), NEVER, opened + after), unknown

    def _text(self, name: Field) -> "pd.Series[str]":
        header = self.columns.fields.get(name)
        return self.raw[header] if header else pd.Series("", index=self.raw.index, dtype="str")

    def _names(self, name: Field) -> NDArray[np.object_]:
        """Return a column of names, each kept once, not longer than a name is, without marks that have no width."""
        codes, texts = pd.factorize(self._text(name).astype("object"))
        return np.array([_WITHOUT_WIDTH.sub("", str(text)[:_LONGEST]).strip() for text in texts], dtype=object)[codes]

    def _left_out(self, lasted: NDArray[np.int64]) -> NDArray[np.object_]:
        states = [self.raw[header] for header in self.columns.states]
        has_type = "type" in self.columns.fields and self.system.name == "Jira"
        kind = self._text("type") if has_type else None
        return left_out(states, self._text("tags"), self._parents(), self._text("channel"), lasted, kind)

    def _parents(self) -> "pd.Series[str]":
        """Return the tickets that others are parts of; a problem or change above one has other numbers."""
        parents = self._text("parent")
        if "id" not in self.columns.fields or "parent" not in self.columns.fields:
            return parents
        pairs = zip(parents, self._text("id"), strict=True)
        same = [parent if parent and _letters(parent) == _letters(number) else "" for parent, number in pairs]
        return pd.Series(same, index=self.raw.index, dtype="str")

    def _number(self, name: Field) -> NDArray[np.float64]:
        codes, texts = pd.factorize(self._text(name).astype("object"))
        return pd.to_numeric(pd.Series(texts), errors="coerce").fillna(0.0).clip(0, 100).to_numpy(np.float64)[codes]

    def _paused(self) -> NDArray[np.float64]:
        if self.columns.paused is None:
            return np.zeros(len(self.raw))
        return np.nan_to_num(np.maximum(self._lengths(*self.columns.paused), 0.0))

    def _lengths(self, header: str, unit: Unit) -> NDArray[np.float64]:
        """Return the minutes in a column, NaN for none; cells that are no length of time are counted and one shown."""
        minutes = read_lengths(self.raw[header], unit)
        filled = ~self.raw[header].str.strip().str.casefold().isin(PLACEHOLDERS).to_numpy()
        unread = np.flatnonzero(np.isnan(minutes) & filled)
        if len(unread):
            example = visible(str(self.raw[header].iloc[int(unread[0])])[:_LONGEST])
            said = (
                f"{self.name}: {len(unread)} cells of '{header}' are no length of time, such as '{example}': not used"
            )
            (self.questions if len(unread) > filled.sum() / 2 else self.notes).append(said)
        return minutes

    def _work(self, lasted: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return logged work; where its unit makes no sense another one that does is taken, or none at all."""
        if self.columns.work is None:
            return np.full(len(self.raw), np.nan)
        header, unit = self.columns.work
        self._lengths(header, unit)
        known = np.where(lasted == NEVER, np.nan, lasted.astype(np.float64))
        column = WorkColumn(header, self.raw[header], unit, self.columns.unit_given)
        minutes, question = column.minutes(known)
        self.questions += [f"{self.name}: {question}"] if question else []
        return minutes

    @property
    def rejected(self) -> Counter[str]:
        """How many rows are not tickets, or not understood, by reason."""
        return Counter(self.table.loc[self.table["left_out"] != "", "left_out"].tolist())


def _letters(number: str) -> str:
    return number.rstrip("0123456789. ").casefold()


def _unknown(written: str) -> str:
    return NO_PRIORITY if written.casefold() in PLACEHOLDERS else f"priority '{written}' not understood"
