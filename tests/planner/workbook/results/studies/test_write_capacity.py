"""The workbook of the months ahead is written, and read back as pages for the report."""

from pathlib import Path

from planner.reports.leadership.capacity_page import capacity_pages
from planner.web.report import report
from planner.workbook.results.studies.read_study import read_study
from planner.workbook.results.studies.write_capacity import write_capacity
from tests.builders import world
from tests.planner.reports.leadership.outlooks import outlook


def test_pages_come_back_and_make_a_report(tmp_path: Path) -> None:
    """What is read is what was written, and the web page begins with the verdict."""
    path = tmp_path / "desk.capacity.xlsx"
    write_capacity(world(), outlook(), path)
    study = read_study(path)
    assert study is not None
    assert study.pages == capacity_pages(outlook())
    assert "You need one more in IT2 by 1 November 2026" in report([(study.name, study.pages)])
