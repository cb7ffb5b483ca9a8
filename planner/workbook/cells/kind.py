"""What a kind of cell is, and how a value that does not fit it is refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from difflib import get_close_matches
from typing import Any


class Unreadable(ValueError):
    """A cell holds `found`, which its column does not take; `accepted` overrules the column's own words."""

    def __init__(self, found: str, accepted: str = "") -> None:
        self.found = found
        self.accepted = accepted
        super().__init__(found)


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Kind:
    """One kind of cell: `read` turns its value into ours or raises `Unreadable`; empty cells never get here.

    `least` and `most` are what Excel itself checks while typing; `choices` fill the drop-down; `cell` turns what a
    planner would type into what Excel stores for it.
    """

    accepted: str
    read: Callable[[object], Any]
    number_format: str = "General"
    width: float = 14
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    cell: Callable[[Any], Any] = _same


def quote_value(value: object) -> str:
    """Write a cell's value as the planner sees it, quoted and short."""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    text = f"{value:g}" if isinstance(value, float) else str(value).encode("utf-8", "replace").decode()
    return f"'{text if len(text) <= 60 else text[:57] + '...'}'"


def nearest(word: str, words: Sequence[str], cutoff: float = 0.7) -> str:
    """Return the word of a list that is most like `word`, in capitals or not; empty when none is."""
    folded = {known.casefold(): known for known in words}
    match = get_close_matches(word.strip().casefold(), list(folded), n=1, cutoff=cutoff)
    return folded[match[0]] if match else ""


def suggest(word: str, words: Sequence[str]) -> str:
    """Return " (did you mean ...?)" for the nearest word of a list, nothing when none is near."""
    match = nearest(word, words)
    return f" (did you mean '{match}'?)" if match else ""
