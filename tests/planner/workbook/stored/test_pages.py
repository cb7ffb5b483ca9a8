"""Pages come back from their table as they were."""

from datetime import date, datetime

from planner.reports import PAGES
from planner.reports.page import Cell, Page, Table
from planner.workbook.stored.json_cells import MOST_LETTERS
from planner.workbook.stored.pages import pages_of, pages_table
from tests.plans import desk_plan


def test_every_page_of_a_plan_comes_back() -> None:
    """All kinds of blocks and values survive, also pages that are longer than a cell can be."""
    made = desk_plan()
    pages = {name: page(made) for name, page in PAGES.items()}
    table = pages_table(pages)
    assert pages_of({table.name: table.rows}) == pages
    assert max(len(str(text)) for _, text in table.rows) == MOST_LETTERS


def test_days_and_moments_keep_their_kind() -> None:
    """A date stays a date and a moment a moment."""
    page = Page("Kept.", (Table("T", (), ((date(2026, 6, 1), Cell(datetime(2026, 6, 1, 9)), ("Ann", None)[1]),)),))
    table = pages_table({"Page": page})
    assert pages_of({table.name: table.rows}) == {"Page": page}
