"""Scenarios side by side as a workbook."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from planner.reports import PAGES
from planner.reports.measures.key_figures import key_figures
from planner.reports.scenarios import scenarios_page
from planner.workbook.excel.print_setup import stamp
from planner.workbook.excel.save import save_book
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.stored.data_sheet import SHEET, draw_data
from planner.workbook.stored.pages import pages_table
from planner.workbook.stored.scenarios import scenario_tables


def write_scenarios(plans: Mapping[str, Plan], path: Path, failed: Mapping[str, str] = MappingProxyType({})) -> None:
    """Write the comparison of plans, the base first, and the summary of each behind it.

    The scenarios that `failed` have a row with the reason.
    An old file stays whole until the new one is.
    """
    mark = stamp(next(iter(plans.values())))
    book = Workbook()
    book.remove(book.worksheets[0])
    page = scenarios_page(plans, failed)
    draw_page(book.create_sheet("Scenarios"), "Scenarios", page, mark)
    for number, (name, plan) in enumerate(plans.items(), 1):
        sheet = book.create_sheet(_tab(number, name))
        draw_page(sheet, f"Summary, {name}", PAGES["Summary"](plan), stamp(plan))
    figures = scenario_tables({name: key_figures(plan) for name, plan in plans.items()}, failed)
    draw_data(book.create_sheet(SHEET), (pages_table({"Scenarios": page}), *figures), mark)
    book.properties.creator = "Rotacast"
    book.properties.title = f"{mark.name}: scenarios"
    save_book(book, path, {})


def _tab(number: int, name: str) -> str:
    """Return a name that a sheet may have: 31 characters, none of those Excel refuses, and none twice."""
    kept = "".join(" " if letter in "[]:*?/\\" else letter for letter in name)
    return f"{number} {kept}"[:31].strip().strip("'")
