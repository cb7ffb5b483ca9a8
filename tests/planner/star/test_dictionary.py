"""The dictionary and the page of it: made of the declarations, with a unit and a meaning for each column.

`python -m tests.planner.star.test_dictionary` writes the page anew.
"""

from collections.abc import Iterator
from pathlib import Path

from planner.star.declaration import CURRENCY, HOLDS
from planner.star.dictionary import DICTIONARY, relation
from planner.star.source import StarSource
from planner.star.tables import TABLES
from tests.plans import desk_plan

PAGE = Path(__file__).parents[3] / "docs" / "tables.md"
START, END = "<!-- made by a test: begin -->", "<!-- made by a test: end -->"


def made() -> str:
    """Return the tables as they should stand on the page."""
    return "\n".join((START, "", *_tables(), END))


def _tables() -> Iterator[str]:
    for table in TABLES:
        yield f"### {table.name}\n"
        yield f"A row is {table.grain}.\n"
        yield "| column | type | unit | meaning | |"
        yield "|---|---|---|---|---|"
        for column in table.columns:
            unit = "the plan's currency" if column.unit == CURRENCY else column.unit
            marks = "key" * column.key, f"to `{target}`" if (target := relation(column)) else ""
            yield f"| `{column.name}` | {column.kind} | {unit} | {column.meaning} | {', '.join(filter(None, marks))} |"
        yield ""


def test_the_page_is_what_is_written() -> None:
    """Every table and column stands on the page, and nothing that is not written."""
    page = PAGE.read_text(encoding="utf-8")
    assert f"{START}{page.partition(START)[2].partition(END)[0]}{END}" == made()


def test_every_column_has_a_unit_and_a_meaning() -> None:
    """Numbers have a unit of their own; the currency is that of the plan."""
    rows = list(DICTIONARY.rows(StarSource(desk_plan())))
    assert len(rows) == sum(len(table.columns) for table in TABLES)
    for _, column, kind, unit, meaning, *_ in rows:
        assert unit
        assert meaning
        assert (unit in HOLDS.values()) == (kind not in ("number", "whole number")), column
    assert {unit for *_, unit, _, _, _, _ in rows if unit == CURRENCY} == set()
    assert "BRL" in {row[3] for row in rows}


def test_names_are_told_once() -> None:
    """No table has two columns of a name, and every table has a key; a relation leads to a table of one key."""
    keys = {table.name: table.keys for table in TABLES}
    assert len(keys) == len(TABLES)
    for table in TABLES:
        assert len(set(table.headers)) == len(table.headers)
        assert table.keys
        assert all(len(keys[column.refers_to]) == 1 for column in table.columns if column.refers_to)


def test_there_is_one_way_from_a_table_to_another() -> None:
    """A table that others refer to refers to none: Power BI switches off one of two ways to the same table."""
    targets = {column.refers_to for table in TABLES for column in table.columns if column.refers_to}
    assert targets == {"dates", "people", "priorities", "skills", "duty_codes", "on_call", "scenarios"}
    for table in TABLES:
        referred = [column.refers_to for column in table.columns if column.refers_to]
        assert not (referred and table.name in targets), table.name
        assert len(set(referred)) == len(referred), table.name


if __name__ == "__main__":
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    PAGE.write_text(f"{before}{made()}{rest.partition(END)[2]}", encoding="utf-8")
