"""The forms of the star: what each needs, and what is said when it is missing."""

import importlib.util
from collections.abc import Iterable
from datetime import date, datetime
from importlib.machinery import ModuleSpec
from pathlib import Path

import pantab
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from planner.domain.errors import RotacastError
from planner.exports.kinds import TABLE_KINDS
from planner.star import csv_files, forms
from planner.star.arrow_tables import TYPES
from planner.star.forms import FORMS, HYPER_FILE, writer
from planner.star.source import StarSource
from planner.star.tables import TABLES
from planner.star.write_star import file_names, write_star
from tests.planner.star.desk import source
from tests.plans import desk_plan


def test_the_command_line_knows_every_form() -> None:
    """The light list of the command line names the forms, no more and no fewer."""
    assert set(TABLE_KINDS) == FORMS.keys()


@pytest.mark.parametrize(("form", "missing"), [("parquet", "pyarrow"), ("hyper", "pantab")])
def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch, form: str, missing: str) -> None:
    """The message says what to install, and which form needs nothing."""

    def find(name: str) -> ModuleSpec | None:
        return None if name == missing else importlib.util.find_spec(name)

    monkeypatch.setattr(forms, "find_spec", find)
    with pytest.raises(RotacastError) as refusal:
        writer(form)
    said = f"--to {form} needs {missing}: pip install 'rotacast[{FORMS[form].extra}]' installs what is missing"
    assert str(refusal.value).startswith(said)
    assert writer("csv") is csv_files.write


def test_parquet_columns_have_types_units_and_meanings(tmp_path: Path) -> None:
    """Times are instants in UTC, days are dates, empty text is null; unit and meaning stand on the column."""
    write_star(StarSource(desk_plan()), tmp_path, "parquet")
    assert {path.name for path in tmp_path.iterdir()} == set(file_names("parquet"))
    found = pq.read_table(tmp_path / "assignments.parquet")
    assert [str(found.schema.field(name).type) for name in ("date", "start", "paid_minutes", "cost", "is_holiday")] == [
        "date32[day]",
        "timestamp[us, tz=UTC]",
        "int64",
        "double",
        "bool",
    ]
    assert found.schema.field("paid_minutes").metadata[b"unit"] == b"minutes"
    assert b"less its break" in found.schema.field("paid_minutes").metadata[b"meaning"]
    row = found.slice(0, 1).to_pylist()[0]
    assert (row["person"], row["date"], row["tier"]) == ("Alma Borges", date(2026, 5, 1), None)
    assert row["start"] == datetime.fromisoformat("2026-05-01T22:00-03:00")


def test_every_table_is_in_the_extract_of_tableau(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file with all tables, read back with their rows; no log is left where the program runs."""
    monkeypatch.chdir(tmp_path)
    made, folder = source(), tmp_path / "star"
    write_star(made, folder, "hyper")
    assert {path.name for path in folder.iterdir()} == {HYPER_FILE, "dictionary.csv", "summary.json", "manifest.json"}
    assert [path.name for path in tmp_path.iterdir()] == ["star"]
    counts = " UNION ALL ".join(
        f"SELECT '{table.name}' AS name, count(*) AS rows FROM {table.name}" for table in TABLES
    )
    logs = {"log_dir": str(folder)}
    found = pantab.frame_from_hyper_query(folder / HYPER_FILE, counts, return_type="pyarrow", process_params=logs)
    rows = {each["name"]: each["rows"] for each in found.to_pylist()}
    assert rows == {table.name: _count(table.rows(made)) for table in TABLES}


def _count(rows: Iterable[object]) -> int:
    return sum(1 for _ in rows)


def test_arrow_has_a_type_for_every_kind() -> None:
    """Each column of each table can be written."""
    kinds = {column.kind for table in TABLES for column in table.columns}
    assert kinds == TYPES.keys()
    assert all(isinstance(each, pa.DataType) for each in TYPES.values())
