"""A page of the reports as a sheet."""

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from planner.reports.page import Column, Heat, Page, Table
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


def test_heat_maps_stand_beside_tables_in_columns_of_their_own() -> None:
    """Days are of one width whatever the tables need, and tables and maps print on pages of their own."""
    table = Table("People", (Column("Person", width=24), Column("Shifts", "whole", 60)), (("Ana", 3),))
    heat = Heat("Spare people", tuple(range(1, 32)), ("00:00", "01:00"), (tuple(range(31)),) * 2)
    sheet = Workbook().active
    assert sheet is not None
    draw_page(sheet, "Continuity", Page("One absence.", (table, heat, heat)), MARK)
    assert (sheet["D4"].value, sheet["E5"].value, sheet["AI5"].value) == ("Spare people", 1, 31)
    assert (sheet["D9"].value, sheet["AI11"].value) == ("Spare people", 30)
    assert {sheet.column_dimensions[get_column_letter(at)].width for at in range(5, 36)} == {4.2}
    assert sheet.column_dimensions["B"].width == 60
    assert str(sheet.print_area).replace("$", "").split("!")[-1].startswith("D4:AI")
    assert "A1:B" in str(sheet.print_area).replace("$", "")
