"""What became of every row of the exports: the one place where it is counted."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from planner.domain.instants import local
from planner.domain.tickets.demand import Reading
from planner.domain.tickets.queues import NO_GROUP
from planner.domain.visible_text import visible
from planner.domain.wording import say_count
from planner.files.tickets.export_format import ExportFormat
from planner.files.tickets.frame import TicketFrame
from planner.files.tickets.losses import unmapped_sentence
from planner.files.tickets.notes import ticket_notes

if TYPE_CHECKING:
    import pandas as pd

LONG_BEFORE = timedelta(days=31)
"""An export that ends longer than this before the plan is questioned."""

_MOST_NAMED = 5


def account(frame: TicketFrame, skill: "pd.Series[str]", form: ExportFormat) -> Reading:
    """Return the account of a reading; `skill` is that of every ticket, "" for not ours, missing for unknown."""
    unmapped, not_ours = skill.isna(), skill == ""
    kept = frame.table[~unmapped & ~not_ours]
    notes = list(frame.notes)
    if len(kept):
        notes += ticket_notes(kept["opened"].to_numpy(), kept["group"], kept["touches"].to_numpy(), form.first_zone)
    rejected = [*frame.rejected, ("group not on the Queues sheet", int(unmapped.sum()))]
    return Reading(
        frame.rows,
        frame.collapsed,
        tuple((visible(reason), count) for reason, count in rejected if count),
        int(not_ours.sum()),
        tuple(map(visible, notes)),
        tuple((visible(header), means) for header, means in frame.columns),
        tuple(map(visible, (*frame.questions, *_questions(frame, unmapped, not_ours, form)))),
        frame.files,
    )


def _questions(
    frame: TicketFrame, unmapped: "pd.Series[bool]", not_ours: "pd.Series[bool]", form: ExportFormat
) -> Iterator[str]:
    if unmapped.any():
        yield unmapped_sentence(frame, unmapped)
    if not_ours.any():
        counts = Counter(frame.table.loc[not_ours, "group"].tolist()).most_common(_MOST_NAMED)
        named = ", ".join(f"'{group or NO_GROUP}' {count}" for group, count in counts)
        are = say_count(int(not_ours.sum()), "ticket is", "tickets are")
        yield f"{are} of groups without a skill on the Queues sheet, so not ours: {named}"
    yield from _upside_down(frame)
    if len(frame.table) and form.first_day:
        last = local(int(frame.table["opened"].iloc[-1]), form.first_zone).date()
        if form.first_day - last > LONG_BEFORE:
            days = (form.first_day - last).days
            yield f"the last ticket was opened on {last}, {days} days before the plan: is there a newer export?"


def _upside_down(frame: TicketFrame) -> Iterator[str]:
    """Question priorities that are plain numbers when 1 is the commonest of them: it may be the least urgent."""
    counts = frame.table["written_priority"].value_counts()
    words = [str(word).removesuffix(".0") for word in counts.index]
    generic = frame.systems == ("generic",)
    if generic and len(words) > 1 and all(word.isdigit() for word in words) and words[0] == "1":
        yield "priority 1 is the commonest of the numbers and taken as the most urgent: is it?"
