"""Reading the key figures of scenarios back from the workbook that compares them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from planner.reports.measures.key_figures import KeyFigures
from planner.workbook.stored import data_sheet
from planner.workbook.stored.book import StoredBook
from planner.workbook.stored.scenarios import SCENARIOS, scenarios_of


@dataclass(frozen=True)
class StoredScenarios:
    """Key figures by scenario, the plan without a change first, and why others have no plan."""

    figures: Mapping[str, KeyFigures]
    failed: Mapping[str, str]


def read_scenarios(path: Path) -> StoredScenarios | None:
    """Return the scenarios that `rotacast scenarios` has written with their figures; None for any other workbook.

    Raises
    ------
    InputFaults
        When the file cannot be read, or its Data sheet cannot be understood.
    """
    with StoredBook(path) as book:
        there = data_sheet.SHEET in book.titles
        tables = data_sheet.stored_rows(book.sheet(data_sheet.SHEET)) if there else {}
    if SCENARIOS not in tables:
        return None
    with data_sheet.stored_faults():
        return StoredScenarios(*scenarios_of(tables))
