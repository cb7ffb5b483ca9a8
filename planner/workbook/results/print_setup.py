"""How sheets print: paper, one page wide, and what stands on every page: title, status, when made, hash of the inputs."""

from typing import Literal

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
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


def _print(
    sheet: Worksheet, area: str, plan: Plan, paper: int, orientation: Literal["portrait", "landscape"], one_page: bool
) -> None:
    sheet.print_area = area
    sheet.page_setup.paperSize = paper
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.75, bottom=0.65, header=0.3, footer=0.3)
    made = plan.provenance
    name = plan.inputs.settings.plan_name.replace("&", "&&")
    sheet.oddHeader = _line(name, sheet.title, STATUS)
    made_at = made.made_at[:16].replace("T", " ")
    sheet.oddFooter = _line(f"made {made_at} UTC", f"inputs {made.input_hash[:12]}", "page &P of &N")


def _line(left: str, center: str, right: str) -> HeaderFooterItem:
    return HeaderFooterItem(*(_HeaderFooterPart(text, size=8) for text in (left, center, right)))
