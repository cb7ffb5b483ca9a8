"""Which sheets are not read."""

from pathlib import Path

import openpyxl

from planner.domain.outcome.plan import Plan
from planner.workbook.results.unread_sheets import unread_sheets
from tests.planner.workbook.workbooks import write


def test_own_sheets_and_copies_are_named(copied: tuple[Plan, Path]) -> None:
    """In a result: a sheet of notes and a copy of the Rota sheet, and nothing else."""
    path = copied[1]
    assert unread_sheets(path) == ()
    book = openpyxl.load_workbook(path)
    book.create_sheet("Notes", 0)
    book.copy_worksheet(book["Changes"]).title = "Rota (2)"
    book.save(path)
    assert unread_sheets(path) == ("Notes", "Rota (2)")


def test_a_template_has_none(tmp_path: Path) -> None:
    """Guide and lists of an input workbook are the product's own."""
    assert unread_sheets(write(tmp_path / "team.xlsx")) == ()
