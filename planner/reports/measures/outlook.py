"""How surely a target is kept: in how many of ten months, in words that take the range into account."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from planner.reports.measures.wording import say_list


class PromiseLine(Protocol):
    """A row of the promise: its target, its mean, its range, and the share of months that keep the target."""

    @property
    def priority(self) -> str:
        """The priority of its tickets."""

    @property
    def measure(self) -> str:
        """Response or resolution."""

    @property
    def kept(self) -> bool:
        """Whether the target is kept, on average and in as many months as are asked for."""

    @property
    def target_share(self) -> float:
        """The share of tickets that are to be in time."""

    @property
    def high(self) -> float:
        """The share in a good month."""

    @property
    def low(self) -> float:
        """The share in a bad month."""

    @property
    def promised(self) -> float:
        """The share in a month on average."""

    @property
    def months_kept(self) -> float | None:
        """The share of months that keep the target, None when it is not known."""


NO_BRACKETS = str.maketrans("", "", "()")


@dataclass(frozen=True)
class Outlook:
    """A place in the order from sure to missed, its word, and the number of months in brackets if it is known."""

    order: int
    word: str
    count: str = ""

    @property
    def short(self) -> str:
        """The outlook for a narrow column."""
        words = ("9 of 10 months", "likely", "on average only", "no, but likely in a month", "unlikely", "no")
        return words[self.order] + self.count.replace(" months", "").translate(NO_BRACKETS)


def say_missed_targets(rows: Iterable[PromiseLine]) -> str:
    """Return which targets are below their share on average, and which are reached in too few months; empty if none."""
    named = [(f"{row.priority} {row.measure}", row.promised >= row.target_share) for row in rows if not row.kept]
    below = [name for name, on_average in named if not on_average]
    unsure = [name for name, on_average in named if on_average]
    parts = [f"{say_list(below)} below target"] if below else []
    parts += [f"{say_list(unsure)} kept on average, but in too few months"] if unsure else []
    return "; ".join(parts)


def outlook(row: PromiseLine) -> Outlook:
    """Return how surely a target is kept in a month, from the months that keep it or from the range."""
    share = _share(row)
    tenths = int(share * 10 + 1e-9)
    kept = row.promised >= row.target_share
    count = "" if row.months_kept is None else f" ({tenths or 'fewer than 1'} of 10 months)"
    if tenths >= 9 and kept:
        return Outlook(0, "kept in 9 of 10 months")
    if kept:
        return Outlook(1, "likely kept", count) if tenths >= 5 else Outlook(2, "kept on average only", count)
    return (
        Outlook(3, "below target on average, but kept in most months", count)
        if tenths >= 5
        else (Outlook(4, "unlikely to be kept", count) if row.high >= row.target_share else Outlook(5, "not kept", ""))
    )


def _share(row: PromiseLine) -> float:
    """Return the share of months that keep a target; from the range it is only known as sure, likely or unlikely."""
    if row.months_kept is not None:
        return row.months_kept
    if row.low >= row.target_share:
        return 0.9
    return 0.5 if row.promised >= row.target_share else 0.1
