"""The tables in memory as Arrow tables, with the types of their declarations; unit and meaning go along."""

from collections.abc import Mapping, Sequence

import pyarrow as pa

from planner.star.declaration import Kind, Row, StarColumn, StarTable, Value

TYPES: Mapping[Kind, pa.DataType] = {
    "text": pa.string(),
    "whole number": pa.int64(),
    "number": pa.float64(),
    "date": pa.date32(),
    "instant": pa.timestamp("us", tz="UTC"),
    "yes or no": pa.bool_(),
}


def arrow_table(table: StarTable, rows: Sequence[Row]) -> pa.Table:
    """Return a table with its columns typed; an empty text is null."""
    fields = [
        pa.field(column.name, TYPES[column.kind], metadata={"unit": column.unit, "meaning": column.meaning})
        for column in table.columns
    ]
    columns = [
        pa.array([_typed(column, row[at]) for row in rows], TYPES[column.kind])
        for at, column in enumerate(table.columns)
    ]
    return pa.Table.from_arrays(columns, schema=pa.schema(fields, metadata={"row": table.grain}))


def _typed(column: StarColumn, value: Value) -> Value:
    if value is None or value == "":
        return None
    return float(value) if column.kind == "number" and isinstance(value, int) else value
