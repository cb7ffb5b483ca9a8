"""The back-test as a workbook of its own."""

from pathlib import Path

from openpyxl.workbook import Workbook

from planner.assessment.provenance import provenance
from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest
from planner.reports.parts.back_tested import back_test_page
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.excel.save import save_book
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.stored.back_test import back_test_tables
from planner.workbook.stored.data_sheet import SHEET, draw_data


def write_back_test(inputs: Inputs, tested: BackTest, path: Path) -> None:
    """Write the months tested so far to `path`; an old file stays whole until the new one is."""
    made = provenance(inputs, {})
    mark = Stamp(inputs.settings.plan_name, made.shown_time, made.input_hash[:12])
    book = Workbook()
    book.remove(book.worksheets[0])
    draw_page(book.create_sheet("Back-test"), "Back-test", back_test_page(tested), mark)
    draw_data(book.create_sheet(SHEET), back_test_tables(tested), mark)
    book.properties.creator = "Rotacast"
    book.properties.title = f"{inputs.settings.plan_name}: back-test"
    save_book(book, path, {})
