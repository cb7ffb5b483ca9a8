"""Quotation marks that are part of a text but stand as if they opened a cell, and so hide the rows after them."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

_SHAPES_OF = 200


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, without a copy of the text."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def hidden_lines(text: str, separator: str, columns: int) -> int:
    """Count the lines inside quoted cells that look like rows of their own, and those after a mark never closed."""
    if '"' not in text or columns < 2 or _is_one_row_a_line(text, separator):
        return 0
    shapes = _first_shapes(text, separator, columns)
    hidden = waiting = 0
    is_open = False
    for line in lines_of(text):
        if is_open:
            waiting += 1
            hidden += _is_row(line, separator, columns, shapes)
        was_open, is_open = is_open, _is_open_after(line, separator, is_open)
        waiting = 0 if is_open != was_open else waiting
    return max(hidden, waiting + 1) if is_open else hidden


def _is_one_row_a_line(text: str, separator: str) -> bool:
    """Tell whether no cell has more than one line, by the parser of the standard library, which is fast."""
    rows = sum(1 for _ in csv.reader(lines_of(text), delimiter=separator))
    last = text[text.rstrip("\r\n").rfind("\n") + 1 :]
    return rows == text.count("\n") + (not text.endswith("\n")) and not _is_open_after(last, separator, False)


def without_stray_quotes(text: str, separator: str, columns: int) -> tuple[str, int]:
    """Return the text with every row repaired whose mark would hide others, and how many these are."""
    shapes = _first_shapes(text, separator, columns)
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=separator, lineterminator="\n")
    repaired = 0
    cell: list[str] = []
    for line in lines_of(text):
        if cell and _is_row(line, separator, columns, shapes):
            repaired += _write_plain(writer, cell, separator)
            cell = []
        is_open = _is_open_after(line, separator, bool(cell))
        if cell or is_open:
            cell.append(line)
        else:
            made.write(line)
        if cell and not is_open:
            made.write("".join(cell))
            cell = []
    repaired += _write_plain(writer, cell, separator)
    return made.getvalue(), repaired


def _is_open_after(line: str, separator: str, is_open: bool) -> bool:
    """Tell whether a quoted cell is open at the end of a line; a mark opens a cell only at its start."""
    if '"' not in line:
        return is_open
    at = 0
    while True:
        if not is_open and line[at : at + 1] == '"':
            is_open, at = True, at + 1
        if is_open:
            end = line.find('"', at)
            while end >= 0 and line[end + 1 : end + 2] == '"':
                end = line.find('"', end + 2)
            if end < 0:
                return True
            is_open, at = False, end + 1
        at = line.find(separator, at) + 1
        if not at:
            return False


def _write_plain(writer: Any, lines: list[str], separator: str) -> int:
    """Write lines as rows in which a quotation mark is a character like any other."""
    for line in lines:
        writer.writerow(line.rstrip("\r\n").split(separator))
    return bool(lines)


def _is_row(line: str, separator: str, columns: int, shapes: frozenset[str]) -> bool:
    return line.count(separator) >= columns - 1 and _shape(line.split(separator, 1)[0]) in shapes


def _first_shapes(text: str, separator: str, columns: int) -> frozenset[str]:
    """Return how the first cells of whole rows look: digits as 9, letters as a."""
    whole = (line for line in lines_of(text) if line.count(separator) >= columns - 1 and line[:1] != '"')
    return frozenset(_shape(line.split(separator, 1)[0]) for line, _ in zip(whole, range(_SHAPES_OF), strict=False))


def _shape(cell: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", cell.strip(' "')))
