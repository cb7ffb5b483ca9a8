"""Reading the result of a study back, such as scenarios or a back-test: its pages, as they were written."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.reports.page import Page
from planner.reports.parts.back_tested import back_test_page
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.stored import data_sheet
from planner.workbook.stored.back_test import BACK_TEST, back_test_of
from planner.workbook.stored.book import StoredBook
from planner.workbook.stored.pages import PAGES, pages_of


@dataclass(frozen=True)
class Study:
    """The pages of a study by title, and its name."""

    name: str
    pages: Mapping[str, Page]


def read_study(path: Path) -> Study | None:
    """Return the pages of a study's workbook (scenarios, capacity, review, backtest); None for any other workbook.

    Raises
    ------
    InputFaults
        When the file cannot be read, or its Data sheet cannot be understood.
    """
    with StoredBook(path) as book:
        if ROTA in book.titles or data_sheet.SHEET not in book.titles:
            return None
        tables = data_sheet.stored_rows(book.sheet(data_sheet.SHEET))
    name = path.name.split(".")[0]
    with data_sheet.stored_faults():
        if PAGES in tables:
            return Study(name, pages_of(tables))
        if BACK_TEST in tables:
            return Study(name, {"Back-test": back_test_page(back_test_of(tables))})
    return None
