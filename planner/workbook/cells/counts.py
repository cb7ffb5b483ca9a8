"""Cells that hold words with a whole number each, such as "N 4; late 10"."""

from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.words import read_names


def _read(value: object) -> tuple[tuple[str, int], ...]:
    found = []
    for part in read_names(value):
        word, _, number = part.rpartition(" ")
        if not word or not number.isdigit():
            raise Unreadable(f"{quote_value(part)} is not a word and a whole number", "such as N 4; late 10")
        found.append((word.strip(), int(number)))
    if len({word for word, _ in found}) < len(found):
        raise Unreadable(f"{quote_value(value)} counts something twice", "each word once, such as N 4; late 10")
    return tuple(found)


def counts(what: str, width: float = 14) -> Kind:
    """Words and how many of each."""
    return Kind(f"{what}, each with a whole number, separated by ;", _read, "@", width)
