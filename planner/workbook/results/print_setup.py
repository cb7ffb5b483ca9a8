"""How sheets print: paper, one page wide, and what stands on every page: title, status, when made, hash of the inputs."""

from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.plan import Plan

A3, A4 = 8, 9
STATUS = "DRAFT"
"""A plan is a draft until it is published."""


def print_wide(sheet: Worksheet, area: str, plan: Plan, *, one_page: bool = False) -> None:
    """Print an area landscape on A3, one page wide, and on one page only if asked."""
    _print(sheet, area, plan, A3, "landscape", one_page)


def print_tall(sheet: Worksheet, area: str, plan: Plan, *, one_page: bool = False) -> None:
    """Print an area upright on A4, one page wide."""
    _print(sheet, area, plan, A4, "portrait", one_page)


def _print(sheet: Worksheet, area: str, plan: Plan, paper: int, orientation: str, one_page: bool) -> None:
    sheet.print_area = area
    sheet.page_setup.paperSize = paper
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom = 0.6, 0.55
    sheet.oddHeader.left.text = plan.inputs.settings.plan_name.replace("&", "&&")
    sheet.oddHeader.center.text = sheet.title
    sheet.oddHeader.right.text = STATUS
    made = plan.provenance
    sheet.oddFooter.left.text = f"made {made.made_at[:16].replace('T', ' ')} UTC"
    sheet.oddFooter.center.text = f"inputs {made.input_hash[:12]}"
    sheet.oddFooter.right.text = "page &P of &N"
