"""The data dictionary: every column of every table with type, unit, meaning, key and relation."""

from collections.abc import Iterator

from planner.star.declaration import CURRENCY, Row, StarColumn, StarTable, flag, text
from planner.star.source import StarSource
from planner.star.tables import TABLES

_KEYS = {table.name: table.keys for table in TABLES}


def relation(column: StarColumn) -> str:
    """Return the column that a column refers to, such as dates.date; empty when it refers to none."""
    return ".".join((column.refers_to, *_KEYS[column.refers_to])) if column.refers_to else ""


def _rows(source: StarSource) -> Iterator[Row]:
    currency = source.inputs.settings.currency
    for table in TABLES:
        for column in table.columns:
            unit = currency if column.unit == CURRENCY else column.unit
            yield (
                table.name, column.name, column.kind, unit, column.meaning, column.key, relation(column), table.grain,
            )  # fmt: skip


DICTIONARY = StarTable(
    "dictionary",
    "a column of a table",
    (
        text("table", "the table, which is also the name of its file", key=True),
        text("column", "the column", key=True),
        text("type", "text, whole number, number, date, instant, or yes or no"),
        text("unit", "what the numbers count or measure"),
        text("meaning", "what stands in the column"),
        flag("is_key", "whether it is one of the columns that together name a row"),
        text("refers_to", "table and column to which it is related, many to one"),
        text("row", "what one row of the table is"),
    ),
    _rows,
)
