"""The tables of a back-test say what was promised and what came, month by month."""

from planner.domain.outcome.back_test import BackTest
from planner.reports.page import Cell, Table, Text
from planner.reports.parts.back_tested import back_test_blocks, back_test_page
from tests.planner.domain.outcome.test_back_test import TESTED


def test_the_page_says_how_often_ranges_held_and_how_far_off_promises_were() -> None:
    """One of two ranges, 5 points; without the burst both, 1 point."""
    page = back_test_page(TESTED)
    text = page.blocks[0]
    assert isinstance(text, Text)
    assert page.headline == (
        "2 past months, 2 promises: 50% of the ranges hold what came, and the promises are off by 5.0 points on "
        "average."
    )
    assert "100% of the ranges hold what came, and the promises are off by 1.0 points on average" in text.lines[1]


def test_each_month_has_a_row_for_each_promise_and_one_for_its_failure() -> None:
    """July, the month that failed, June; then the means of the priority and of all."""
    by_month, by_priority = (block for block in back_test_blocks(TESTED) if isinstance(block, Table))
    july, failed, june = by_month.rows
    assert july[1:7] == ("P1 response", 0.9, 0.95, 0.9, 0.98, 0.86)
    assert failed[1] == Cell("not tested: a fault of the program", "warn")
    assert [row[7] for row in (july, june)] == [Cell("no", "warn"), Cell("yes", "good")]
    assert all(len(row) == len(by_month.columns) for row in by_month.rows)
    assert [row[0] for row in by_priority.rows] == ["P1 response", "all"]


def test_a_plan_without_a_back_test_shows_nothing() -> None:
    """There is no empty table on its Promise page."""
    assert back_test_blocks(BackTest()) == ()
