"""Parquet files, which need the optional library pyarrow."""

import importlib.util
import io
from collections.abc import Sequence
from typing import Any

import pandas as pd

from planner.files.tables.raw_table import HEAD_ROWS, HeaderTest, RawTable, text_of

NEEDED = "a Parquet file needs the library pyarrow, which is not installed: pip install 'rotacast[parquet]'"


def parquet_table(name: str, raw: bytes, known: HeaderTest) -> RawTable | None:
    """Return the table of a Parquet file.

    Raises
    ------
    ValueError
        When pyarrow is missing or the file is damaged.
    """
    del known  # the file names its columns
    if importlib.util.find_spec("pyarrow") is None:
        raise ValueError(NEEDED)
    table = pd.read_parquet(io.BytesIO(raw), engine="pyarrow")
    table.columns = [str(header) for header in table.columns]

    def load(columns: Sequence[str]) -> pd.DataFrame:
        return pd.DataFrame({header: _texts(table[header]) for header in columns}, dtype="str")

    head = pd.DataFrame({header: _texts(table[header].head(HEAD_ROWS)) for header in table.columns}, dtype="str")
    return None if table.empty else RawTable(name, "Parquet", tuple(table.columns), head, load)


def _texts(column: "pd.Series[Any]") -> list[str]:
    if isinstance(column.dtype, pd.DatetimeTZDtype):
        column = column.dt.strftime("%Y-%m-%dT%H:%M:%S%z")
    return ["" if missing else text_of(cell) for cell, missing in zip(column, column.isna(), strict=True)]
