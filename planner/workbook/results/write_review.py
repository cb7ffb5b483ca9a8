"""The review of a month as a workbook of its own."""

from pathlib import Path

from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.review import Review
from planner.reports.parts.reviewed import SHEET as REVIEW
from planner.reports.parts.reviewed import review_page
from planner.workbook.excel.print_setup import stamp
from planner.workbook.excel.save import save_book
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.stored.data_sheet import SHEET, draw_data
from planner.workbook.stored.pages import pages_table


def write_review(plan: Plan, review: Review, path: Path) -> None:
    """Write the review of a plan to `path`; an old file stays whole until the new one is."""
    mark, page = stamp(plan), review_page(review)
    book = Workbook()
    book.remove(book.worksheets[0])
    draw_page(book.create_sheet(REVIEW), REVIEW, page, mark)
    draw_data(book.create_sheet(SHEET), (pages_table({REVIEW: page}),), mark)
    book.properties.creator = "Rotacast"
    book.properties.title = f"{mark.name}: review"
    save_book(book, path, {})
