"""The Guide sheet: what every sheet and column means, generated from the catalogues."""

from collections.abc import Iterator

from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.style import BODY, HEADER, NOTE, SECTION, TITLE, Style
from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.rules import BY_NAME, RULES_SHEET
from planner.workbook.sheets.sheet import Column
from planner.workbook.template.input_page import print_on_wide_pages

_HEADERS = ("Column", "Must be filled", "What it means", "What is accepted", "Example")
_RULE_HEADERS = ("Rule", "Usual mode", "What it means", "Usual limit")
_WIDTHS = (30, 15, 62, 58, 26)
_WRAPPED = Style(border=BODY.border, vertical="top", align="left", wrap=True)
_INTRODUCTION = (
    "Plan, People, Skills, Shifts and Service are needed; every other sheet can stay empty.",
    "Each row is one thing, and row 1 has the headers. Rows and columns may be in any order. Write a name the same "
    "way on all sheets.",
    "A column of your own may stand anywhere if its header is in brackets: (Phone). Hover over a header.",
    "rotacast check FILE lists what is wrong, by sheet and cell; rotacast plan FILE writes FILE.rota.xlsx beside it.",
)


def write_guide(page: Worksheet) -> None:
    """Write the guide."""
    pen = CellWriter(page)
    pen.widths(_WIDTHS)
    pen.put(1, 1, "How to fill this workbook", TITLE)
    for row, sentence in enumerate(_INTRODUCTION, 2):
        pen.put(row, 1, sentence, NOTE)
    row = len(_INTRODUCTION) + 3
    for sheet in SHEETS:
        pen.put(row, 1, sheet.title, SECTION)
        page.cell(row, 1).hyperlink = f"#'{sheet.title}'!A1"
        pen.put(row + 1, 1, sheet.about + ("" if sheet.required else " It may be empty or missing."), NOTE)
        pen.across(row + 2, 1, _HEADERS, HEADER)
        row += 3
        for name, column in sheet.row.columns().items():
            row = _write_row(pen, row, _help(column, sheet.row.must_fill(name)))
        row = _write_row(pen, row, _help(sheet.more, False)) if sheet.more else row
        row = _write_rules(pen, row + 1) if sheet is RULES_SHEET else row
        row += 1
    page.sheet_view.showGridLines = False
    page.freeze_panes = "A2"
    print_on_wide_pages(page)


def _help(column: Column, must: bool) -> Iterator[str]:
    example = "" if column.example is None else str(column.example)
    yield from (column.header, "yes" if must else "", column.help, column.kind.accepted, example)


def _write_row(pen: CellWriter, row: int, values: Iterator[str]) -> int:
    """Write a row high enough for its longest text, and return the next."""
    written = tuple(values)
    pen.across(row, 1, written, _WRAPPED)
    lines = max(len(text) // width for text, width in zip(written, _WIDTHS, strict=False)) + 1
    pen.sheet.row_dimensions[row].height = 14 * lines + 1
    return row + 1


def _write_rules(pen: CellWriter, row: int) -> int:
    pen.across(row, 1, _RULE_HEADERS, HEADER)
    row += 1
    for rule in BY_NAME.values():
        limit = f"{rule.show_limit(rule.default):g} {rule.unit}" if rule.unit else ""
        row = _write_row(pen, row, iter((rule.name, rule.default_mode, rule.sentence(), limit)))
    return row
