"""The tables as one extract of Tableau."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pantab

from planner.star.arrow_tables import arrow_table
from planner.star.declaration import Row, StarTable
from planner.star.forms import HYPER_FILE


def write(tables: Mapping[StarTable, Sequence[Row]], folder: Path) -> None:
    """Write all tables into one .hyper file; the log of the Hyper process goes to a folder that is removed."""
    frames = {table.name: arrow_table(table, rows) for table, rows in tables.items()}
    with TemporaryDirectory() as logs:
        pantab.frames_to_hyper(frames, folder / HYPER_FILE, process_params={"log_dir": logs})
