"""Cells that hold weekdays, read as numbers from 0 (Monday) to 6."""

from planner.workbook.cells.kind import Kind, Unreadable, quote_value, suggest
from planner.workbook.cells.words import read_text

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS = {
    "every day": frozenset(range(7)),
    "weekdays": frozenset(range(5)),
    "weekend": frozenset((5, 6)),
}


def one_weekday(word: str) -> int:
    """Return the number of a weekday written out or cut short to two letters or more."""
    for index, full in enumerate(_FULL):
        if len(word) >= 2 and full.startswith(word.casefold()):
            return index
    raise Unreadable(f"'{word}' is not a weekday{suggest(word, _FULL + WEEKDAYS)}")


def several_weekdays(value: object) -> frozenset[int]:
    """Read "Mon-Fri", "Sat, Sun", "Fri-Mon", "every day", "weekdays", "weekend" and mixtures."""
    found: set[int] = set()
    parts = read_text(value).casefold().replace("–", "-").replace(";", ",").split(",")
    for part in filter(None, (piece.strip() for piece in parts)):
        if part in _GROUPS:
            found |= _GROUPS[part]
            continue
        first, _, last = part.partition("-")
        start = one_weekday(first.strip())
        end = one_weekday(last.strip()) if last else start
        found |= {(start + offset) % 7 for offset in range((end - start) % 7 + 1)}
    if not found:
        raise Unreadable(f"{quote_value(value)} names no day")
    return frozenset(found)


def weekdays() -> Kind:
    """Several weekdays."""
    return Kind("weekdays such as Mon-Fri, or Sat, Sun, or every day", several_weekdays, "@", 12)


def weekday() -> Kind:
    """One weekday."""
    accepted = "a weekday: " + ", ".join(WEEKDAYS)
    return Kind(accepted, lambda value: one_weekday(read_text(value)), "@", 12, WEEKDAYS)


def opening_days() -> Kind:
    """Several weekdays, or the word holiday for public holidays."""

    def read(value: object) -> frozenset[int] | str:
        return "holiday" if read_text(value).casefold() in ("holiday", "holidays") else several_weekdays(value)

    return Kind("weekdays such as Mon-Fri, or holiday", read, "@", 12)
