"""Quotation marks that are part of a text but stand as if they opened a cell, and so hide the rows after them."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any

_SHAPES_OF = 200
_MOST_LINES = 500
"""Lines that one cell may have; a mark that opens a longer one is stray."""


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text with their ends, without a copy of the text."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end


def hidden_lines(text: str, separator: str, columns: int) -> int:
    """Count the lines inside quoted cells that look like rows of their own, and those after a mark never closed."""
    if '"' not in text or columns < 2:
        return 0
    shapes = _first_shapes(text, separator, columns)
    hidden = waiting = 0
    is_open = False
    for line in lines_of(text):
        if is_open:
            waiting += 1
            hidden += _is_row(line, separator, columns, shapes)
        if line.count('"') % 2:
            is_open = not is_open
            waiting = 0
    return max(hidden, waiting + 1) if is_open else hidden


def without_stray_quotes(text: str, separator: str, columns: int) -> tuple[str, int]:
    """Return the text with every row repaired whose mark would hide others, and how many these are."""
    shapes = _first_shapes(text, separator, columns)
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=separator, lineterminator="\n")
    repaired = 0
    cell: list[str] = []
    for line in lines_of(text):
        if cell and (_is_row(line, separator, columns, shapes) or len(cell) > _MOST_LINES):
            repaired += _write_plain(writer, cell, separator)
            cell = []
        if not cell and line.count('"') % 2 == 0:
            made.write(line)
            continue
        cell.append(line)
        if len(cell) > 1 and line.count('"') % 2:
            made.write("".join(cell))
            cell = []
    repaired += _write_plain(writer, cell, separator)
    return made.getvalue(), repaired


def _write_plain(writer: Any, lines: list[str], separator: str) -> int:
    """Write lines as rows in which a quotation mark is a character like any other."""
    for line in lines:
        writer.writerow(line.rstrip("\r\n").split(separator))
    return bool(lines)


def _is_row(line: str, separator: str, columns: int, shapes: frozenset[str]) -> bool:
    return line.count(separator) >= columns - 1 and _shape(line.split(separator, 1)[0]) in shapes


def _first_shapes(text: str, separator: str, columns: int) -> frozenset[str]:
    """Return how the first cells of whole rows look: digits as 9, letters as a."""
    whole = (line for line in lines_of(text) if line.count(separator) >= columns - 1 and '"' not in line)
    return frozenset(_shape(line.split(separator, 1)[0]) for line, _ in zip(whole, range(_SHAPES_OF), strict=False))


def _shape(cell: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", cell.strip(' "')))
