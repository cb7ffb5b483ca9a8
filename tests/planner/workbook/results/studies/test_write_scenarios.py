"""Scenarios side by side."""

from pathlib import Path

import openpyxl

from planner.domain.outcome.search import Found, Tried
from planner.workbook.results.studies.write_scenarios import write_scenarios, write_search
from tests.builders import rota, world
from tests.plans import plan


def test_one_sheet_lines_up_and_a_summary_follows_for_each(tmp_path: Path) -> None:
    """The first sheet has charts and a line for each plan; names that Excel refuses are mended."""
    one, two = plan(world(days=2), rota("Ann E E")), plan(world(days=2), rota("Ann E E\nBob L L"))
    write_scenarios({"as it is": one, "more/less: [a very long name of a scenario]": two}, tmp_path / "s.xlsx")
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    assert book.sheetnames[0] == "Scenarios"
    assert len(book.sheetnames) == 4
    assert book.sheetnames[-1] == "Data"
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheetnames)
    cells = {cell.value for row in book["Scenarios"].iter_rows() for cell in row}
    assert {"as it is", "more/less: [a very long name of a scenario]"} <= cells
    assert len(book["Scenarios"]._charts) == 2  # type: ignore[attr-defined]


def test_a_search_has_its_answer_on_the_first_page_and_its_plans_beside_the_base(tmp_path: Path) -> None:
    """The page of the search, the comparison, and a summary of the base and of the team that was planned."""
    base = plan(world(days=1), rota("Ann E"))
    made = plan(world(days=1), rota("Ann E\nBob L"))
    tried = (Tried("2 heads", True, "planned", "kept", made), Tried("1 head", False, "bound", "too few"))
    write_search(Found("How few?", "2 heads do.", (), tried, base), tmp_path / "s.xlsx")
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    assert book.sheetnames[:4] == ["Search", "Scenarios", "1 as it is", "2 2 heads"]
    assert book["Search"]["A2"].value == "2 heads do."
