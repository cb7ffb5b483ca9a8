"""The finished plan as a workbook: result sheets in front, the input sheets behind them as they were."""

from pathlib import Path

from openpyxl.workbook import Workbook

from planner.domain.outcome.plan import Plan
from planner.reports import PAGES
from planner.reports.measures.cover import covers
from planner.reports.measures.key_figures import key_figures
from planner.reports.summary import verdict
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.print_setup import STATUS, stamp
from planner.workbook.excel.save import open_source, save_book, stored_values
from planner.workbook.pages.coverage_sheet import draw_coverage
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.pages.rota_layout import RotaLayout
from planner.workbook.pages.rota_sheet import draw_rota
from planner.workbook.results.sync_people import sync_people
from planner.workbook.stored import data_sheet

RESULT_SHEETS = (*PAGES, data_sheet.SHEET)
"""The sheets of a result, in order."""

TAB = "1F3A5F"
"""The colour of the result sheets' tabs, apart from the planner's own."""


def write_plan(plan: Plan, source: Path, path: Path) -> None:
    """Write a plan to `path`: its result sheets, then the sheets of the workbook `source` that it was made from.

    `source` may be an earlier result, also the very file that is replaced: its result sheets are drawn anew. The file
    is written beside its place and then renamed, so an old result stays whole until the new one is.
    """
    kept = _kept(plan)
    redrawn = [name for name in RESULT_SHEETS if name not in kept]
    book = open_source(source, without=redrawn)
    stored = stored_values(source, book, without=redrawn)
    sync_people(book, plan.inputs)
    pens = _draw(plan, book)
    book.active = 0
    _describe(plan, book)
    save_book(book, path, {**stored, **{pen.sheet.title: pen.stored for pen in pens}})


def _kept(plan: Plan) -> tuple[str, ...]:
    """Return the sheets of an earlier result that stay: what needs tickets, when it was read back without them."""
    return () if len(plan.forecast.paths) else ("Forecast", "History")


def _draw(plan: Plan, book: Workbook) -> list[CellWriter]:
    found = covers(plan.inputs, plan.requirement, plan.rota)
    layout = RotaLayout(plan.inputs, tuple(cover.group for cover in found))
    pens = []
    for position, (name, page) in enumerate(PAGES.items()):
        if name in book.sheetnames:
            continue
        sheet = book.create_sheet(name, position)
        if name == "Rota":
            pens.append(draw_rota(sheet, plan, found, layout, verdict(plan, key_figures(plan))))
        elif name == "Coverage":
            pens.append(draw_coverage(sheet, plan, found, layout))
        else:
            pens.append(draw_page(sheet, name, page(plan), stamp(plan), layout))
        sheet.sheet_properties.tabColor = TAB
    data = book.create_sheet(data_sheet.SHEET, len(PAGES))
    pens.append(data_sheet.draw_data(data, data_sheet.plan_tables(plan), stamp(plan)))
    return pens


def _describe(plan: Plan, book: Workbook) -> None:
    made = plan.provenance
    about = book.properties
    about.title = f"{plan.inputs.settings.plan_name}: rota from {plan.inputs.settings.first_day}"
    about.creator = "Rotacast"
    about.contentStatus = STATUS
    about.version = made.versions.get("rotacast", "")
    about.description = f"Made {made.made_at} from inputs {made.input_hash}, seed {made.seed}."
