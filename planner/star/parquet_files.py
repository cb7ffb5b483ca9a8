"""The tables as Parquet files."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from planner.star.arrow_tables import arrow_table
from planner.star.declaration import Row, StarTable


def write(tables: Mapping[StarTable, Sequence[Row]], folder: Path) -> None:
    """Write every table as NAME.parquet."""
    for table, rows in tables.items():
        pq.write_table(arrow_table(table, rows), folder / f"{table.name}.parquet")
