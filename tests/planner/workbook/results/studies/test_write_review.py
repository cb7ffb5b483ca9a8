"""The review of a month is written as a workbook whose page comes back for the web page."""

from pathlib import Path

from planner.reports.parts.reviewed import review_page
from planner.workbook.results.studies.read_study import read_study
from planner.workbook.results.studies.write_review import write_review
from tests.planner.reports.parts.test_reviewed import REVIEW
from tests.plans import desk_plan


def test_the_page_comes_back(tmp_path: Path) -> None:
    """What is read back is the page that was drawn."""
    path = tmp_path / "team.review.xlsx"
    write_review(desk_plan(), REVIEW, path)
    study = read_study(path)
    assert study is not None
    assert (study.name, dict(study.pages)) == ("team", {"Review": review_page(REVIEW)})
