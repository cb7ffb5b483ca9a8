"""The key figures of scenarios come back from their workbook."""

from pathlib import Path

import openpyxl

from planner.reports.measures.key_figures import key_figures
from planner.workbook.results.studies.read_scenarios import StoredScenarios, read_scenarios
from planner.workbook.results.studies.write_scenarios import write_scenarios
from tests.plans import desk_plan


def test_figures_and_failures_come_back(tmp_path: Path) -> None:
    """All key figures of each plan as they were, and the reason of the scenario without a plan."""
    made, book = desk_plan(), tmp_path / "team.scenarios.xlsx"
    write_scenarios({"as it is": made, "two more": made}, book, {"no way": "nobody has the skill"})
    figures = key_figures(made)
    wanted = StoredScenarios({"as it is": figures, "two more": figures}, {"no way": "nobody has the skill"})
    assert read_scenarios(book) == wanted


def test_any_other_workbook_is_none(tmp_path: Path) -> None:
    """A workbook without stored scenarios."""
    book = tmp_path / "other.xlsx"
    openpyxl.Workbook().save(book)
    assert read_scenarios(book) is None
