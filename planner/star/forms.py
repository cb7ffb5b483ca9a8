"""The forms in which a star is written, and the libraries that each of them needs."""

import importlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from planner.domain.errors import RotacastError
from planner.star.declaration import Row, StarTable
from planner.star.tables import TABLES

HYPER_FILE = "rotacast.hyper"

Write = Callable[[Mapping[StarTable, Sequence[Row]], Path], None]
"""Writes tables into a folder."""


@dataclass(frozen=True)
class Form:
    """A form: the files of the tables, the module that writes them, and the libraries of the extra that it needs.

    The module is loaded only when somebody asks for the form, as its libraries may be missing.
    """

    files: tuple[str, ...]
    module: str
    libraries: tuple[str, ...] = ()
    extra: str = ""


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "csv": Form(tuple(f"{table.name}.csv" for table in TABLES), "planner.star.csv_files"),
        "parquet": Form(
            tuple(f"{table.name}.parquet" for table in TABLES), "planner.star.parquet_files", ("pyarrow",), "parquet"
        ),
        "hyper": Form((HYPER_FILE,), "planner.star.hyper_file", ("pyarrow", "pantab"), "tableau"),
    }
)
"""The forms by the word that stands behind `--to`."""


def writer(word: str) -> Write:
    """Return the function that writes a form.

    Raises
    ------
    RotacastError
        When a library that it needs is not installed; it says how to install it.
    """
    form = FORMS[word]
    if missing := [library for library in form.libraries if find_spec(library) is None]:
        raise RotacastError(
            f"--to {word} needs {' and '.join(missing)}: pip install 'rotacast[{form.extra}]' installs what is "
            "missing; --to csv needs nothing more"
        )
    write: Write = importlib.import_module(form.module).write
    return write
