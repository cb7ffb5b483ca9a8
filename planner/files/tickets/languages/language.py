"""What one language calls the columns, priorities, months and states of tickets."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

Field = Literal[
    "id",
    "opened",
    "date",
    "time",
    "resolved",
    "closed",
    "updated",
    "responded",
    "priority",
    "group",
    "customer",
    "state",
    "type",
    "channel",
    "tags",
    "parent",
    "reopens",
    "handoffs",
]
Unit = Literal["seconds", "minutes", "hours", "days"]
Length = Literal["work", "paused", "elapsed"]
"""Columns of lengths of time: hands-on work, time on hold, and elapsed time, which is never work."""

_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ß": "ss", "ø": "o", "Ø": "O", "œ": "oe", "æ": "ae", "’": "'"})
_NOUNS = re.compile(r"^(ticket|incident|case|request|issue|call|task|work order|sd|the) +")
_DATE_TIME = re.compile(r"\bdate ?(?:/|&|and|-) ?time\b")
_BRACKETS = re.compile(r" *[(\[][^)\]]*[)\]]$|(?<=\w) (?:utc|gmt)$|(?<=\w)(?: -)? time ?stamp$")


@dataclass(frozen=True)
class Language:
    """The words of a language, folded; the surest header of a field stands first.

    `priorities` are levels from 1, the most urgent, to 5. `months` are twelve groups of beginnings. `not_work` are
    states, resolutions and tags of tickets that were no work, and the reason.
    """

    name: str
    headers: Mapping[Field, tuple[str, ...]]
    lengths: Mapping[Length, Mapping[str, Unit]] = field(default_factory=dict)
    priorities: Mapping[str, int] = field(default_factory=dict)
    months: tuple[tuple[str, ...], ...] = ()
    not_work: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    """Types of ticket that are a part of another, such as sub-tasks."""
    containers: tuple[str, ...] = ()
    """Types that only hold other tickets, such as epics."""


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a list separated by commas."""
    return tuple(word.strip() for word in words.split(","))


def levels(*words: str) -> Mapping[str, int]:
    """Return the level of every priority word; the first list is level 1."""
    return {word: level for level, text in enumerate(words, 1) for word in listed(text)}


def stems(words: str) -> tuple[tuple[str, ...], ...]:
    """Return the beginnings of twelve months; those of one month are joined by a slash."""
    return tuple(tuple(month.split("/")) for month in words.split())


def folded(text: str) -> str:
    """Return a text without capitals, accents and double spaces."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return " ".join(text.split()).casefold()


def folded_header(header: str) -> str:
    """Return a header folded, with words that are joined by capitals, underscores or dots apart, without * and +."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", header.strip().strip('"'))
    plain = folded(re.sub(r"(?<=\w)#", " #", re.sub(r"[*+_.:?]+", " ", apart)))
    return _DATE_TIME.sub("date time", plain)


def header_names(header: str) -> Iterator[str]:
    """Yield a header folded, then without what stands in brackets behind it and without the noun before it."""
    name = folded_header(header)
    yield name
    short = _BRACKETS.sub("", name)
    yield short
    yield _NOUNS.sub("", short)
