"""A portfolio of teams as a workbook of one page."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from planner.reports.leadership.portfolio_page import SHEET, TeamLine, portfolio_page
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.results.studies.pages_book import write_pages


def write_portfolio(lines: Sequence[TeamLine], path: Path) -> None:
    """Write the teams that have ended so far to `path`."""
    mark = Stamp("All teams", datetime.now(UTC).isoformat(timespec="seconds"), "")
    write_pages({SHEET: portfolio_page(lines)}, mark, SHEET, path)
