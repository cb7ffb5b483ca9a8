"""Cells that hold words: free text, several names, one of a few choices, a colour."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from string import hexdigits

from planner.domain.clean_text import clean
from planner.workbook.cells.kind import Kind, Unreadable, quote_value, suggest

COLOURS = {
    "yellow": "FFF2CC",
    "orange": "FCE4D6",
    "green": "E2EFDA",
    "teal": "D5EEEA",
    "blue": "DDEBF7",
    "dark blue": "9DC3E6",
    "purple": "E4DFEC",
    "pink": "FBE0EC",
    "grey": "EDEDED",
    "brown": "EADBC8",
}
"""Light fills that dark text can be read on, by the name in the drop-down."""


def read_text(value: object) -> str:
    """Read text in its one form; a number is taken as its digits."""
    if isinstance(value, bool | date | time | timedelta):
        raise Unreadable(f"{quote_value(value)} is not text")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return clean(str(value))


def text(width: float = 18, *words: str) -> Kind:
    """Any text; `words` have a special meaning, in capitals or small letters."""
    return Kind("text", lambda value: _own_word(read_text(value), words), "@", width)


def _own_word(read: str, words: Sequence[str]) -> str:
    return next((word for word in words if word.casefold() == read.casefold()), read)


def read_names(value: object) -> tuple[str, ...]:
    """Read several names, separated by ; or a comma."""
    parts = tuple(filter(None, (part.strip() for part in read_text(value).replace(",", ";").split(";"))))
    if len(set(parts)) < len(parts):
        raise Unreadable(f"{quote_value(value)} names something twice", "each name once, separated by ;")
    return parts


def names(what: str, width: float = 18, *words: str) -> Kind:
    """Several names in one cell; the `words` that mean something of their own are taken in capitals or not."""

    def read(value: object) -> tuple[str, ...]:
        return tuple(_own_word(name, words) for name in read_names(value))

    return Kind(f"{what}, separated by ;", read, "@", width)


def choice(*words: str, width: float = 14) -> Kind:
    """One of a few words, in capitals or not."""
    folded = {word.casefold(): word for word in words}

    def read(value: object) -> str:
        word = clean(str(value))
        if word.casefold() not in folded:
            raise Unreadable(f"unknown word {quote_value(value)}{suggest(word, words)}")
        return folded[word.casefold()]

    return Kind("one of: " + ", ".join(words), read, "@", width, words)


def fill() -> Kind:
    """A fill by its name in the drop-down or six hexadecimal digits; read as the digits."""

    def read(value: object) -> str:
        word = read_text(value).casefold().removeprefix("#")
        if word in COLOURS:
            return COLOURS[word]
        if len(word) == 6 and set(word) <= set(hexdigits):
            return word.upper()
        raise Unreadable(f"unknown colour {quote_value(value)}{suggest(word, tuple(COLOURS))}")

    return Kind("one of: " + ", ".join(COLOURS) + ", or six digits such as FFF2CC", read, "@", 12, tuple(COLOURS))
