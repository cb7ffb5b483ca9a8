"""Text files with a separator: commas, semicolons, tabs or bars, quoted or not."""

import csv
import io
import re
from collections.abc import Sequence
from itertools import islice

import pandas as pd

from planner.domain.wording import say_count
from planner.files.tables.encoding import decode
from planner.files.tables.raw_table import HEAD_ROWS, MOST_TITLE_ROWS, HeaderTest, RawTable, find_headers
from planner.files.tables.spreadsheet_marks import marked_columns, without_marks
from planner.files.tables.stray_quotes import hidden_lines, lines_of, without_stray_quotes

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_SEPARATOR_LINE = re.compile(r'^"?sep=(.)"?\r?\n', re.IGNORECASE)

_SAMPLE = 20_000
_MOST_CONTROLS = 0.02
_OF_TEXT = "\t\n\v\f\x1a\x1b"
"""Control characters that texts have: tabs and ends of lines, pages and files, and colours of a terminal."""

_ENOUGH_WRAPPED = 3

csv.field_size_limit(2**31 - 1)


def delimited_table(name: str, raw: bytes, known: HeaderTest) -> RawTable | None:
    """Return the table of a text file, None when it has no rows under a header."""
    text, encoding = decode(raw)
    notes = []
    if nuls := text.count("\0"):
        notes.append(f"{nuls} NUL characters are dropped")
        text = text.replace("\0", "")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    refuse_what_is_no_text(text[:_SAMPLE])
    text = _unwrapped(text)
    separator, text = _separator(text, known)
    notes.insert(0, f"read as {encoding}, separated by {SEPARATORS.get(separator, repr(separator))}")
    lines = lines_of(text)
    reader = csv.reader(lines, delimiter=separator)
    first, ends = [], [0]
    for row in islice(reader, MOST_TITLE_ROWS):
        first.append([cell.strip() for cell in row])
        ends.append(reader.line_num)
    start, headers = find_headers(first, known)
    body = "".join(islice(lines_of(text), ends[start], None))
    if not headers or not body.strip():
        return None
    return _table(name, body, separator, headers, notes)


def _unwrapped(text: str) -> str:
    """Return a text whose every line was put in quotation marks as one cell without them."""
    first = list(islice(filter(None, map(str.strip, lines_of(text))), MOST_TITLE_ROWS))
    rows = [next(csv.reader([line])) for line in first]
    if len(rows) < _ENOUGH_WRAPPED or any(
        len(row) != 1 or row[0] == line for row, line in zip(rows, first, strict=True)
    ):
        return text
    if not all(any(mark in row[0] for mark in SEPARATORS) for row in rows):
        return text
    return "\n".join(row[0] for row in csv.reader(lines_of(text)) if row)


def refuse_what_is_no_text(sample: str) -> None:
    """Refuse a file that is no text at all.

    Raises
    ------
    ValueError
        When more than one character in 50 is a control character.
    """
    controls = sum(letter < " " and letter not in _OF_TEXT for letter in sample)
    if controls > _MOST_CONTROLS * len(sample):
        raise ValueError("it is neither text nor of a kind that is known")


def _table(name: str, body: str, separator: str, headers: tuple[str, ...], notes: list[str]) -> RawTable | None:
    if hidden := hidden_lines(body, separator, len(headers)):
        body, rows = without_stray_quotes(body, separator, len(headers))
        where, lines = say_count(rows, "row"), say_count(hidden, "line")
        notes.append(
            f"a stray quotation mark in {where} would hide {lines} in one cell; there it is read as a plain character"
        )
    if long := _long_rows(body, separator, len(headers)):
        notes.append(
            f"{say_count(long, 'row has', 'rows have')} more cells than there are headers; the cells beyond are dropped"
        )
    first = islice(filter(any, csv.reader(lines_of(body), delimiter=separator)), HEAD_ROWS)
    filled = [_cells(row, len(headers)) for row in first]
    if not filled:
        return None
    head = pd.DataFrame(filled, columns=list(headers), dtype="str")
    content = body.encode("utf-8", "replace")
    marked = marked_columns(head)

    def load(columns: Sequence[str]) -> pd.DataFrame:
        return without_marks(_load(content, separator, headers, columns), marked)

    return RawTable(name, "text", headers, without_marks(head, marked), load, tuple(notes))


def _load(content: bytes, separator: str, headers: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    try:
        table = _fast(content, separator, headers, columns)
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        rows = filter(any, csv.reader(lines_of(content.decode()), delimiter=separator))
        table = pd.DataFrame([_cells(row, len(headers)) for row in rows], columns=list(headers), dtype="str")
    return table[list(columns)].fillna("")


def _cells(row: list[str], count: int) -> list[str]:
    return [cell.strip() for cell in (row + [""] * count)[:count]]


def _fast(content: bytes, separator: str, headers: Sequence[str], columns: Sequence[str]) -> pd.DataFrame:
    return pd.read_csv(
        io.BytesIO(content),
        sep=separator,
        header=None,
        names=list(headers),
        dtype="str",
        na_filter=False,
        index_col=False,
        usecols=list(columns),
        on_bad_lines="skip",
    )


def _long_rows(body: str, separator: str, columns: int) -> int:
    """Count the rows with more cells than headers; rows with quotes are left to the parser."""
    if body.count(separator) <= (columns - 1) * body.count("\n") and '"' not in body:
        return 0
    return sum(line.count(separator) >= columns and '"' not in line for line in lines_of(body) if line.strip())


def _separator(text: str, known: HeaderTest) -> tuple[str, str]:
    """Return the separator and the text without a line that names it.

    It is the one under which most headers are found that the caller looks for, else the commonest one.
    """
    if named := _SEPARATOR_LINE.match(text):
        return named[1], text[named.end() :]
    lines = list(islice((line for line in lines_of(text) if line.strip()), MOST_TITLE_ROWS))

    def score(separator: str) -> tuple[int, int]:
        rows = [_outside_quotes(line).split(separator) for line in lines]
        found = max((sum(known(cell.strip(' "\r\n')) for cell in row) for row in rows if len(row) > 1), default=0)
        return found, sum(len(row) - 1 for row in rows)

    return max(SEPARATORS, key=score), text


def _outside_quotes(line: str) -> str:
    """Return a line without the text in which a separator would be part of a cell; short cells stay."""
    return re.sub(r'"([^"]*)"', lambda cell: re.sub(r"[,;\t|]", " ", cell[1]), line)
