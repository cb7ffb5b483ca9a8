"""A page of the reports as a sheet."""

import pytest
from openpyxl.workbook import Workbook

from planner.reports.page import Column, Page, Table
from planner.workbook.excel.print_setup import Stamp
from planner.workbook.pages.page_sheet import draw_page

MARK = Stamp("Desk", "2026-05-20T08:00:00", "abc")


@pytest.mark.parametrize(("tables", "repeated"), [(1, "$5:$5"), (2, None)])
def test_only_a_table_that_is_alone_repeats_its_header_on_paper(tables: int, repeated: str | None) -> None:
    """On a sheet with two tables the first one's header would stand above rows of the second."""
    shown = [Table(f"Table {n}", (Column("Person"), Column("Nights", "whole")), (("Ann", 3),), listed=True)
             for n in range(tables)]  # fmt: skip
    sheet = Workbook().create_sheet("Fairness")
    draw_page(sheet, "Fairness", Page("Who works what", tuple(shown)), MARK)
    assert (sheet.print_title_rows or None, sheet.freeze_panes) == (repeated, "A6")
