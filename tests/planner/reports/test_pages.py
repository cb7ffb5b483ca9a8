"""The register of pages: every one is listed, drawn for a full and for a bare plan, and whole."""

from pathlib import Path

import pytest

from planner.reports import PAGES
from planner.reports.page import Cell, Chart, Page, Table
from tests.builders import rota, world
from tests.plans import desk_plan, plan

TESTS = Path(__file__).parent


@pytest.fixture(scope="module")
def full() -> dict[str, Page]:
    """Every page of a month of the desk."""
    made = desk_plan()
    return {name: page(made) for name, page in PAGES.items()}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(name: str, full: dict[str, Page]) -> None:
    """Rows are as long as their columns, tables of a page have names of their own, charts draw what is there."""
    tables = {block.title: block for block in full[name].blocks if isinstance(block, Table)}
    assert len(tables) == sum(isinstance(block, Table) for block in full[name].blocks)
    for table in tables.values():
        titles = [column.title for column in table.columns]
        assert len(set(titles)) == len(titles)
        assert all(len(row) == len(titles) for row in table.rows)
    for chart in (block for block in full[name].blocks if isinstance(block, Chart)):
        titles = [column.title for column in tables[chart.table].columns]
        drawn = [chart.x, *(title for each in chart.series for title in (each.column, each.low, each.high) if title)]
        assert set(drawn) <= set(titles)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_bare(name: str) -> None:
    """A plan without service targets, tiers, wishes or leave still has every page, with a headline."""
    page = PAGES[name](plan(world(days=2), rota("Ann E -\nBob - L")))
    assert page.headline


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_what_is_no_value(name: str, full: dict[str, Page]) -> None:
    """No cell is NaN or infinite, and none says None."""
    for block in full[name].blocks:
        for row in block.rows if isinstance(block, Table) else ():
            for cell in row:
                value = cell.value if isinstance(cell, Cell) else cell
                assert str(value) not in ("nan", "inf", "-inf", "NaT")
                assert value is None or "None" not in str(value)


def test_every_page_has_a_test_of_its_name() -> None:
    """A page without a test file is not finished."""
    missing = [page.__name__ for page in PAGES.values() if not (TESTS / f"test_{page.__name__}.py").is_file()]
    assert not missing
