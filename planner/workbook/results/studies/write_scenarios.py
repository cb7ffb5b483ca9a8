"""Scenarios side by side as a workbook, and what a search has found as one of the same kind."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.search import Found
from planner.domain.scenario import BASE
from planner.reports import PAGES
from planner.reports.measures.key_figures import key_figures
from planner.reports.page import Page
from planner.reports.scenarios import scenarios_page
from planner.reports.search import search_page
from planner.workbook.excel.print_setup import stamp
from planner.workbook.excel.save import save_book
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.stored.data_sheet import SHEET, draw_data
from planner.workbook.stored.pages import pages_table
from planner.workbook.stored.scenarios import scenario_tables

MOST_COMPARED = 12
"""Plans of a search that are lined up and have a summary, the latest of them."""


def write_scenarios(plans: Mapping[str, Plan], path: Path, failed: Mapping[str, str] = MappingProxyType({})) -> None:
    """Write the comparison of plans, the base first, and the summary of each behind it.

    The scenarios that `failed` have a row with the reason.
    An old file stays whole until the new one is.
    """
    _write({"Scenarios": scenarios_page(plans, failed)}, plans, path, "scenarios", failed)


def write_search(found: Found, path: Path) -> None:
    """Write what a search has found so far: the answer first, then its plans beside the base as scenarios are."""
    planned = [(each.name, each.plan) for each in found.tried if each.plan is not None]
    plans = {BASE: found.base} | {n: plan for n, plan in planned[-MOST_COMPARED:] if plan is not found.base}
    pages = {"Search": search_page(found)}
    if len(plans) > 1:
        pages["Scenarios"] = scenarios_page(plans)
    _write(pages, plans, path, "search")


def _write(
    pages: Mapping[str, Page],
    plans: Mapping[str, Plan],
    path: Path,
    what: str,
    failed: Mapping[str, str] = MappingProxyType({}),
) -> None:
    mark = stamp(next(iter(plans.values())))
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, page in pages.items():
        draw_page(book.create_sheet(title), title, page, mark)
    for number, (name, plan) in enumerate(plans.items(), 1):
        sheet = book.create_sheet(_tab(number, name))
        draw_page(sheet, f"Summary, {name}", PAGES["Summary"](plan), stamp(plan))
    figures = scenario_tables({name: key_figures(plan) for name, plan in plans.items()}, failed)
    draw_data(book.create_sheet(SHEET), (pages_table(pages), *figures), mark)
    book.properties.creator = "Rotacast"
    book.properties.title = f"{mark.name}: {what}"
    save_book(book, path, {})


def _tab(number: int, name: str) -> str:
    """Return a name that a sheet may have: 31 characters, none of those Excel refuses, and none twice."""
    kept = "".join(" " if letter in "[]:*?/\\" else letter for letter in name)
    return f"{number} {kept}"[:31].strip().strip("'")
