"""The review of a month as a workbook of its own."""

from pathlib import Path

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.review import Review
from planner.reports.parts.reviewed import SHEET as REVIEW
from planner.reports.parts.reviewed import review_page
from planner.workbook.excel.print_setup import stamp
from planner.workbook.results.studies.pages_book import write_pages


def write_review(plan: Plan, review: Review, path: Path) -> None:
    """Write the review of a plan to `path`; an old file stays whole until the new one is."""
    mark = stamp(plan)
    write_pages({REVIEW: review_page(review)}, mark, f"{mark.name}: review", path)
