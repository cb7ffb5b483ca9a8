"""The columns that define names."""

import pytest

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.name_columns import name_columns, name_headers
from planner.workbook.sheets.sheet import Column

REFERRING = [
    column
    for sheet in SHEETS
    for column in sheet.row.columns().values()
    if column.refers and "rule" not in column.refers.names
]


def homes(kind: str) -> list[str]:
    """Return sheet, header and place of each column that defines the names of a kind."""
    return [f"{sheet.title}, {header}, {place}" for sheet, header, place in name_columns(kind)]


def test_names_are_defined_where_planners_write_them() -> None:
    """By hand: a duty is the code of a shift or of a tier; a tier has a name and a code; skills are headers."""
    assert homes("person") == ["People, Name, 1"]
    assert homes("grade") == ["People, Grade, 4"]
    assert homes("duty") == ["Shifts, Code, 1", "On-call, Code, 2"]
    assert homes("tier") == ["On-call, Tier, 1", "On-call, Code, 2"]
    assert homes("skill") == []
    assert [sheet.title for sheet in name_headers("skill")] == ["Skills"]


@pytest.mark.parametrize("column", REFERRING, ids=lambda column: column.header)
def test_what_a_column_refers_to_is_defined_somewhere(column: Column) -> None:
    """Each kind of name has a column or a row of headers that defines it."""
    assert column.refers is not None
    for kind in column.refers.names:
        assert homes(kind) or any(name_headers(kind)), kind
