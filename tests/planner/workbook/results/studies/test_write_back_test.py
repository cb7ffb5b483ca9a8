"""The workbook of a back-test."""

from pathlib import Path

import openpyxl

from planner.workbook.results.studies.write_back_test import write_back_test
from planner.workbook.stored.back_test import BACK_TEST
from tests.builders import world
from tests.planner.domain.outcome.test_back_test import TESTED


def test_the_page_and_its_table_are_written(tmp_path: Path) -> None:
    """A page to read, and a native table with a row for each promise and each month that failed."""
    path = tmp_path / "team.backtest.xlsx"
    write_back_test(world(), TESTED, path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Back-test", "Data"]
    assert book["Data"].tables[BACK_TEST].ref == "A4:L7"
