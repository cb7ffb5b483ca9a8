"""Tickets that are lost because something in them is not understood, judged by the share of their class."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from planner.domain.errors import Fault
from planner.domain.tickets.export_words import LEFT_OUT
from planner.domain.tickets.queues import NO_GROUP
from planner.domain.visible_text import visible
from planner.domain.wording import agree, say_count
from planner.files.tickets.export import NO_PRIORITY, NO_TIME
from planner.files.tickets.frame import TicketFrame
from planner.files.tickets.values.times import PLACEHOLDERS

if TYPE_CHECKING:
    import pandas as pd

MOST_LOST = 0.05
"""The share of a priority's tickets that may be lost unless the planner accepts more: it hardly moves a promise."""

_MOST_NAMED = 8


def loss_faults(frame: TicketFrame, unmapped: "pd.Series[bool]", path: Path, most: float) -> Iterator[Fault]:
    """Yield a fault for every class of which more than a share `most` is lost, and name the row that settles it."""
    lost = frame.lost
    of_class = Counter([*frame.table["written_priority"].tolist(), *lost["written_priority"].tolist()])
    yield from _unknown_words(lost, of_class, most)
    yield from _without_priority(lost, len(frame.table) + len(lost), path, most)
    yield from _without_time(lost, of_class, path, most)
    yield from _without_skill(frame, unmapped, of_class, most)


def _unknown_words(lost: "pd.DataFrame", of_class: Mapping[str, int], most: float) -> Iterator[Fault]:
    words = lost.loc[~lost["left_out"].isin((NO_TIME, NO_PRIORITY)), "written_priority"]
    for word, count in Counter(words.tolist()).items():
        if word.casefold() not in PLACEHOLDERS and count > most * of_class[word]:
            found = f"priority '{visible(word)}' is not understood: {say_count(count, 'ticket')}"
            accepted = f"a row {visible(word)} and a priority of the Service sheet, or 'left out'"
            yield Fault("Priorities", 0, 0, "", found, accepted)


def _without_priority(lost: "pd.DataFrame", tickets: int, path: Path, most: float) -> Iterator[Fault]:
    blank = lost["written_priority"].str.casefold().isin(PLACEHOLDERS) & (lost["left_out"] != NO_TIME)
    if blank.sum() > most * tickets:
        found = f"{blank.sum():,} of {say_count(tickets, 'ticket')} have no priority"
        yield Fault(path.name, 0, 0, "", found, "Default priority on the Plan sheet; or another column as priority")


def _without_time(lost: "pd.DataFrame", of_class: Counter[str], path: Path, most: float) -> Iterator[Fault]:
    """Judge by class; torn rows without a priority are of no class, so they are judged by all tickets."""
    counts = Counter(lost.loc[lost["left_out"] == NO_TIME, "written_priority"].tolist())
    for word, count in counts.items():
        if count > most * (of_class.total() if word.casefold() in PLACEHOLDERS else of_class[word]):
            found = f"{count:,} of {say_count(of_class[word], 'ticket')} of '{visible(word)}' have {NO_TIME}"
            yield Fault(path.name, 0, 0, "", found, _ACCEPTS)


_ACCEPTS = "times in every row; or a larger Left out share on the Plan sheet"


def _without_skill(
    frame: TicketFrame, unmapped: "pd.Series[bool]", of_class: Mapping[str, int], most: float
) -> Iterator[Fault]:
    counts = Counter(frame.table.loc[unmapped, "written_priority"].tolist())
    worst = max((count / of_class[word] for word, count in counts.items()), default=0.0)
    if worst > most:
        header = {field: header for header, field in frame.columns}.get("group", "none")
        found = f"{unmapped_sentence(frame, unmapped)} (column of the group: {header})"
        largest = visible(Counter(frame.table.loc[unmapped, "group"].tolist()).most_common(1)[0][0])
        accepted = (
            f"a row {largest or NO_GROUP} with its skill, or with none if it is not ours, and likewise for the others; "
            f"* stands for all others; at most {most:.0%} of a priority may be without; "
            "rotacast tickets --learn writes the rows, for you to check their skills"
        )
        yield Fault("Queues", 0, 0, "", found, accepted)


def unpromised(counts: Mapping[str, int], service: Collection[str]) -> Iterator[Fault]:
    """Yield a fault for every priority of tickets that has no row on the Service sheet; `counts` are tickets by it."""
    for priority in sorted(set(counts) - set(service)):
        found = f"no row for priority {priority}, which {say_count(counts[priority], 'ticket has', 'tickets have')}"
        accepted = f"a row for {priority}, or its word on the Priorities sheet as another priority or '{LEFT_OUT}'"
        yield Fault("Service", 0, 0, "", found, accepted)


def unmapped_sentence(frame: TicketFrame, unmapped: "pd.Series[bool]") -> str:
    """Say how many tickets are of groups that no queue names, and name the largest of these."""
    counts = Counter(frame.table.loc[unmapped, "group"].tolist())
    named = ", ".join(f"'{visible(group) or NO_GROUP}' {count}" for group, count in counts.most_common(_MOST_NAMED))
    more = f" and {say_count(len(counts) - _MOST_NAMED, 'more group')}" if len(counts) > _MOST_NAMED else ""
    count = int(unmapped.sum())
    are = f"{say_count(count, 'ticket')} ({unmapped.mean():.0%}) {agree(count, 'is', 'are')}"
    return f"{are} of groups that the Queues sheet does not name: {named}{more}"
