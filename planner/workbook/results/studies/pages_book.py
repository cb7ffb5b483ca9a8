"""A workbook that is made of pages alone, with a Data sheet from which they are read back."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl.workbook import Workbook

from planner.reports.page import Page
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.excel.save import save_book
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.stored.data_sheet import SHEET, draw_data
from planner.workbook.stored.data_table import DataTable
from planner.workbook.stored.pages import pages_table


def write_pages(
    pages: Mapping[str, Page], mark: Stamp, title: str, path: Path, tables: Sequence[DataTable] = ()
) -> None:
    """Write pages by the titles of their sheets to `path`; an old file stays whole until the new one is.

    The Data sheet has these `tables`, or without any the pages themselves.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, page in pages.items():
        draw_page(book.create_sheet(name), name, page, mark)
    draw_data(book.create_sheet(SHEET), tables or (pages_table(pages),), mark)
    book.properties.creator = "Rotacast"
    book.properties.title = title
    save_book(book, path, {})
