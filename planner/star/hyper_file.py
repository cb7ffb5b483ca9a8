"""The tables as one extract of Tableau."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pantab

from planner.star.arrow_tables import arrow_table
from planner.star.declaration import Row, StarTable
from planner.star.forms import HYPER_FILE


def write(tables: Mapping[StarTable, Sequence[Row]], folder: Path) -> None:
    """Write all tables into one .hyper file.

    The Hyper process writes a log beside it, and lets nobody else read it; so it works in a folder that is removed.
    """
    frames = {table.name: arrow_table(table, rows) for table, rows in tables.items()}
    with TemporaryDirectory() as work:
        made = Path(work) / HYPER_FILE
        pantab.frames_to_hyper(frames, made, process_params={"log_dir": work})
        copyfile(made, folder / HYPER_FILE)
