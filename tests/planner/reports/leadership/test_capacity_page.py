"""The pages of the months ahead state the figures of the outlook."""

from planner.reports.leadership.capacity_page import DETAIL, HIRES, SHEET, SPARE, TOTAL, capacity_pages
from planner.reports.page import Cell, Chart, Page, Table
from tests.planner.reports.leadership.outlooks import outlook


def table(page: Page, title: str) -> Table:
    """Return a table of a page."""
    return next(block for block in page.blocks if isinstance(block, Table) and block.title == title)


def test_need_and_people_of_all_skills() -> None:
    """November needs 5.9 heads of 6 people, 7 with the hire."""
    row = table(capacity_pages(outlook())[SHEET], TOTAL).rows[1]
    assert row[:6] == ("Nov 2026", 5.9, 5.7, 6.2, 6.0, 7.0)
    assert row[6] == Cell(-1.1, "good")


def test_the_hire_has_its_days() -> None:
    """One row a kind of hire, with the days of hiring, and what else they can do."""
    rows = table(capacity_pages(outlook())[SHEET], HIRES).rows
    assert rows[0][:2] == (1, "IT2")
    assert rows[0][-1] == "IT1"


def test_heads_missing_are_red() -> None:
    """Without the hire IT2 lacks 0.9 heads."""
    rows = table(capacity_pages(outlook(()))[SHEET], SPARE).rows
    assert rows[1] == ("Nov 2026", Cell(1.0, "good"), Cell(-0.9, "bad"), Cell(0.1, "good"))


def test_the_chart_draws_columns_that_are_there() -> None:
    """Chart and table of the same page agree on their columns."""
    page = capacity_pages(outlook())[SHEET]
    chart = next(block for block in page.blocks if isinstance(block, Chart))
    titles = {column.title for column in table(page, chart.table).columns}
    assert {chart.x, *(each.column for each in chart.series), "Low", "High"} <= titles


def test_each_skill_by_itself() -> None:
    """Two skills in three months are six rows; a team of one skill has no such page."""
    assert len(table(capacity_pages(outlook())[DETAIL], DETAIL).rows) == 6
