"""The Guide sheet: what every sheet and column means, generated from the catalogues."""

from openpyxl.worksheet.worksheet import Worksheet

from planner.workbook.sheets import SHEETS
from planner.workbook.sheets.rules import RULES_SHEET, default_rows
from planner.workbook.style import BODY, HEADER, NOTE, SECTION, TITLE, Style

_HEADERS = ("Column", "Must be filled", "What it means", "What is accepted", "Example")
_WIDTHS = (24, 15, 62, 58, 26)
_WRAPPED = Style(border=BODY.border, vertical="top", wrap=True)
_INTRODUCTION = (
    "Fill the sheets from left to right; only Plan, People, Skills, Shifts and Service are needed, the rest can be empty.",
    "One thing a row, the header in row 1. The order of rows and columns does not matter; names must be the same everywhere.",
    "Columns of your own are welcome when their header stands in brackets, such as (Phone). Hover over a header for its help.",
    "rotacast check FILE lists whatever is wrong, with sheet and cell; rotacast plan FILE writes FILE.rota.xlsx beside it.",
)


def write_guide(page: Worksheet) -> None:
    """Write the guide."""
    for column, width in zip("ABCDE", _WIDTHS, strict=True):
        page.column_dimensions[column].width = width
    _line(page, 1, TITLE, "How to fill this workbook")
    row = 2
    for sentence in _INTRODUCTION:
        _line(page, row, NOTE, sentence)
        row += 1
    for sheet in SHEETS:
        row = _write_sheet_help(page, row + 1, sheet.title, sheet.about, sheet.required)
        for name, column in sheet.row.columns().items():
            must = "yes" if sheet.row.must_fill(name) else ""
            row = _write_row(page, row, column.header, must, column.help, column.kind.accepted, column.example)
        if sheet.more:
            row = _write_row(page, row, sheet.more.header, "", sheet.more.help, sheet.more.kind.accepted, sheet.more.example)
        if sheet is RULES_SHEET:
            row = _write_rules(page, row)
    page.sheet_view.showGridLines = False
    page.freeze_panes = "A2"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


def _line(page: Worksheet, row: int, style: Style, text: str) -> None:
    cell = page.cell(row, 1, text)
    style.on(cell)


def _write_sheet_help(page: Worksheet, row: int, title: str, about: str, required: bool) -> int:
    _line(page, row, SECTION, title)
    page.cell(row, 1).hyperlink = f"#'{title}'!A1"
    need = "" if required else " The sheet may be empty or missing."
    _line(page, row + 1, NOTE, about + need)
    for at, header in enumerate(_HEADERS, 1):
        cell = page.cell(row + 2, at, header)
        HEADER.on(cell)
    return row + 3


def _write_row(page: Worksheet, row: int, *values: object) -> int:
    for at, value in enumerate(values, 1):
        cell = page.cell(row, at, value)
        _WRAPPED.on(cell)
    longest = max(len(str(value)) / _WIDTHS[at] for at, value in enumerate(values) if value is not None)
    page.row_dimensions[row].height = 15 * (int(longest) + 1)
    return row + 1


def _write_rules(page: Worksheet, row: int) -> int:
    """Write the catalogue of rules: name, usual mode, sentence, usual limit."""
    for at, header in enumerate(("Rule", "Usual mode", "What it means", "Usual limit"), 1):
        cell = page.cell(row, at, header)
        HEADER.on(cell)
    row += 1
    for rule in default_rows():
        limit = f"{rule['Limit']:g} {rule['Unit']}" if rule["Unit"] else ""
        row = _write_row(page, row, rule["Rule"], rule["Mode"], rule["What it means"], limit)
    return row
