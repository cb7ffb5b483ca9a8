"""The star joined in DuckDB: it has every figure of Summary, Promise and Fairness; keys and relations hold."""

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

from planner.reports import PAGES
from planner.reports.page import Cell, Page, Scalar, Table, Tile, Tiles
from planner.reports.parts.verdict import solver_state
from planner.star.source import StarSource
from planner.star.write_star import write_star
from tests.planner.star.desk import database, source
from tests.planner.star.page_figures import IN_WORDS, TABLES


@pytest.fixture(scope="module")
def made() -> StarSource:
    """The plan of the desk."""
    return source()


@pytest.fixture(scope="module", params=["csv", "parquet"])
def star(
    made: StarSource, tmp_path_factory: pytest.TempPathFactory, request: Any
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return the exported tables in a database."""
    folder = tmp_path_factory.mktemp("star")
    write_star(made, folder, request.param)
    with database(folder, request.param) as found:
        yield found


def _pages(made: StarSource) -> dict[str, Page]:
    return {name: PAGES[name](made.plan) for name in ("Summary", "Promise", "Fairness")}


def _value(cell: Cell | Scalar) -> Any:
    return cell.value if isinstance(cell, Cell) else cell


def _alike(rows: list[tuple[Any, ...]]) -> list[tuple[str, ...]]:
    """Return rows in one order, numbers as text with four decimals."""
    return sorted(tuple(_written(each) for each in row) for row in rows)


def _written(value: Any) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"{float(value) + 0.0:.4f}" if is_number else str(value)


def test_every_table_of_the_pages_is_in_the_star(made: StarSource, star: duckdb.DuckDBPyConnection) -> None:
    """Each row and figure, the sums under them included; a table that is new on a page fails until it is found."""
    found = {block.title: block for page in _pages(made).values() for block in page.blocks if isinstance(block, Table)}
    assert found.keys() == TABLES.keys()
    for title, table in found.items():
        shown = [at for at, column in enumerate(table.columns) if column.title not in IN_WORDS]
        rows = [tuple(_value(row[at]) for at in shown) for row in table.rows]
        assert _alike(star.execute(TABLES[title]).fetchall()) == _alike(rows), title


def test_every_tile_of_the_summary_is_in_the_star(made: StarSource, star: duckdb.DuckDBPyConnection) -> None:
    """Value and small print of each key figure come out of the row of this plan."""
    result = star.execute("SELECT * FROM scenarios WHERE scenario = 'this plan'")
    names = [each[0] for each in result.description or ()]
    [row] = result.fetchall()
    key = dict(zip(names, row, strict=True))
    [tiles] = [block for block in _pages(made)["Summary"].blocks if isinstance(block, Tiles)]
    for tile, (value, remark) in zip(tiles.items, _tiles(key), strict=True):
        assert _written(tile.value) == _written(value), tile.label
        assert remark in tile.remark


def _tiles(key: dict[str, Any]) -> Iterator[tuple[Any, str]]:
    yield key["heads"], ""
    yield key["staffed_hours"], f"{key['over_hours']:+,.0f} h against contracts"
    yield key["cost"], ""
    yield key["overtime_hours"], f"{key['overtime_cost']:,.0f} BRL on top"
    yield key["premium_cost"], ""
    yield key["hours_short"], _windows(key)
    yield key["musts_broken"], ""
    yield key["shoulds_broken"], ""
    yield f"{key['wishes_granted']} of {key['wishes']}", ""
    yield solver_state(key["solver_status"], key["solver_gap"]), f"{key['solver_seconds']:.0f} s"


def _windows(key: dict[str, Any]) -> str:
    short = key["windows_short"] - key["windows_unknown"]
    return f"{short} periods short, {key['worst_window_hours_short']:.1f} h" if short else "is done in time"


def test_tiles_and_figures_are_not_empty(made: StarSource) -> None:
    """The desk has overtime, premium pay, a tested month and shortages, so no test above runs on empty tables."""
    [tiles] = [block for block in _pages(made)["Summary"].blocks if isinstance(block, Tiles)]
    assert len(tiles.items) == 10
    assert all(isinstance(each, Tile) for each in tiles.items)
    blocks = [block for page in _pages(made).values() for block in page.blocks if isinstance(block, Table)]
    assert all(len(block.rows) >= 2 for block in blocks)


def test_keys_name_one_row(star: duckdb.DuckDBPyConnection) -> None:
    """In every table no two rows have the same key."""
    keys: dict[str, list[str]] = {}
    for table, column in star.execute("""SELECT "table", "column" FROM dictionary WHERE is_key = 'true'""").fetchall():
        keys.setdefault(table, []).append(f'"{column}"')
    assert len(keys) == star.execute('SELECT count(DISTINCT "table") FROM dictionary').fetchall()[0][0]
    for table, columns in keys.items():
        named = ", ".join(columns)
        again = star.execute(f'SELECT {named} FROM "{table}" GROUP BY {named} HAVING count(*) > 1').fetchall()
        assert again == [], table


def test_relations_lead_to_a_row(star: duckdb.DuckDBPyConnection) -> None:
    """Every value of a column that refers to a table is a key there, or empty."""
    related = star.execute('SELECT "table", "column", refers_to FROM dictionary WHERE refers_to IS NOT NULL').fetchall()
    assert len(related) >= 26
    for table, column, target in related:
        other, key = target.split(".")
        lost = star.execute(
            f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL '
            f'AND "{column}" NOT IN (SELECT "{key}" FROM "{other}")'
        ).fetchall()
        assert lost == [], (table, column)


def test_tickets_are_counted_by_local_hour(made: StarSource, star: duckdb.DuckDBPyConnection) -> None:
    """600 tickets, every third with 25 minutes; at 3 h behind UTC, the first falls in the first hour of 1 April."""
    total = star.execute(
        "SELECT sum(tickets), sum(tickets_with_work), sum(work_minutes) FROM tickets_by_hour"
    ).fetchall()
    assert total == [(600, 200, 5000.0)]
    first = star.execute("SELECT min(CAST(date AS VARCHAR)), min(hour) FROM tickets_by_hour WHERE date = '2026-04-01'")
    assert first.fetchall() == [("2026-04-01", 0)]
    by_priority = star.execute("SELECT priority, sum(tickets) FROM tickets_by_hour GROUP BY 1 ORDER BY 1").fetchall()
    assert by_priority == [(f"P{at}", 150) for at in (1, 2, 3, 4)]
    assert len(made.tickets) == 600


def test_scenarios_stand_beside_the_plan(star: duckdb.DuckDBPyConnection) -> None:
    """The exported plan, the scenario, and the one that failed with its reason."""
    rows = star.execute("SELECT scenario, heads IS NULL, not_planned FROM scenarios ORDER BY 1").fetchall()
    assert rows == [("no way", True, "nobody has the skill"), ("this plan", False, None), ("two more", False, None)]
    promised = star.execute("SELECT scenario, count(*) FROM scenario_promise GROUP BY 1 ORDER BY 1").fetchall()
    assert promised == [("this plan", 4), ("two more", 4)]
