"""The finished plan as a workbook: result sheets in front, the input sheets behind them as they were."""

from pathlib import Path

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan
from planner.reports import PAGES
from planner.reports.measures.cover import covers
from planner.reports.measures.key_figures import key_figures
from planner.reports.parts.verdict import verdict
from planner.workbook.annotations.annotations import ANNOTATED, Annotations, Stored, read_annotations
from planner.workbook.annotations.drawn_rows import DrawnRows, drawn_rows_table
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.print_setup import STATUS, stamp
from planner.workbook.excel.save import open_source, save_book, stored_values
from planner.workbook.pages.coverage_sheet import draw_coverage
from planner.workbook.pages.page_sheet import draw_page
from planner.workbook.pages.rota_layout import RotaLayout
from planner.workbook.pages.rota_sheet import draw_rota
from planner.workbook.pages.rules_column import write_rules_column
from planner.workbook.results.sync_people import sync_people
from planner.workbook.stored import data_sheet
from planner.workbook.stored.data_table import DataTable

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
    annotations = read_annotations(source, plan.inputs, [name for name in redrawn if name != data_sheet.SHEET])
    book = open_source(source, without=redrawn)
    stored = stored_values(source, book, without=redrawn)
    sync_people(book, plan.inputs)
    write_rules_column(book, plan.inputs, plan.assessment.rules)
    pens, own = _draw(plan, book, annotations)
    book.active = 0
    _describe(plan, book)
    drawn = {pen.sheet.title: {**pen.stored, **own.get(pen.sheet.title, {})} for pen in pens}
    save_book(book, path, {**stored, **drawn}, plan.provenance.made_at if plan.provenance.deterministic else "")


def _kept(plan: Plan) -> tuple[str, ...]:
    """Return the sheets of an earlier result that stay: what needs tickets, when it was read back without them."""
    return () if len(plan.forecast.paths) else ("Forecast", "History")


def _draw(plan: Plan, book: Workbook, annotations: Annotations) -> tuple[list[CellWriter], Stored]:
    """Draw the result sheets with what planners added; return their writers, and the values of own formulas."""
    found = covers(plan.inputs, plan.requirement, plan.rota)
    layout = RotaLayout(plan.inputs, tuple(cover.group for cover in found), annotations.rows)
    pens = []
    for position, (name, page) in enumerate(PAGES.items()):
        if name in book.sheetnames:
            continue
        sheet = book.create_sheet(name, position)
        if name == "Rota":
            pens.append(draw_rota(sheet, plan, found, layout, verdict(key_figures(plan))))
        elif name == "Coverage":
            pens.append(draw_coverage(sheet, plan, found, layout))
        else:
            pens.append(draw_page(sheet, name, page(plan), stamp(plan), layout))
        sheet.sheet_properties.tabColor = TAB
    drawn = _drawn_rows([pen.sheet for pen in pens], annotations)
    own = annotations.put(book, layout)
    data = book.create_sheet(data_sheet.SHEET, len(PAGES))
    pens.append(data_sheet.draw_data(data, data_sheet.plan_tables(plan, drawn), stamp(plan)))
    return pens, own


def _drawn_rows(sheets: list[Worksheet], annotations: Annotations) -> DataTable:
    """Return the table of the rows just drawn, and of the sheets that stay as they were."""
    titles = {sheet.title for sheet in sheets}
    kept = {title: keys for title, keys in annotations.drawn.keys.items() if title not in titles | {ANNOTATED}}
    if annotations.any():
        kept[ANNOTATED] = frozenset({(1, 0)})
    return drawn_rows_table(sheets, DrawnRows(kept))


def _describe(plan: Plan, book: Workbook) -> None:
    made = plan.provenance
    about = book.properties
    about.title = f"{plan.inputs.settings.plan_name}: rota from {plan.inputs.settings.first_day}"
    about.creator = "Rotacast"
    about.contentStatus = STATUS
    about.version = made.versions.get("rotacast", "")
    about.description = f"{made.origin}, seed {made.seed}."
