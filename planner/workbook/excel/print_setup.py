"""How sheets print: on which paper, one page wide, and the stamp that stands on every page."""

from dataclasses import dataclass
from typing import Literal

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan
from planner.workbook.excel.print_scale import A3, A4, LETTER, TABLOID, area_size, enlarge_small_letters, printed_scale

LETTER_COUNTRIES = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
"""Countries that print on Letter and Tabloid paper, by the Unicode CLDR; the others have A4 and A3."""

READABLE = 0.75
"""The scale below which the smallest letters of most pages, of 8 points, print with less than 6."""

READABLE_ON_ONE = 0.6
"""The scale below which the usual letters, of 10 points, print with less than 6."""

STATUS = "DRAFT"
"""A plan is a draft until it is published."""


@dataclass(frozen=True)
class Stamp:
    """What stands on every printed page: name of the plan, status, when it was made, if that is told, and from what.

    `letter` tells whether its country prints on Letter and Tabloid paper.
    """

    name: str
    made: str
    input_hash: str
    status: str = STATUS
    letter: bool = False

    @property
    def source(self) -> str:
        """The hash of the inputs of the plan; empty on the page for leadership."""
        return f"inputs {self.input_hash}" if self.input_hash else ""


def stamp(plan: Plan) -> Stamp:
    """Return the stamp of a plan."""
    settings, made = plan.inputs.settings, plan.provenance
    letter = settings.country in LETTER_COUNTRIES.split()
    return Stamp(settings.plan_name, made.shown_time, made.input_hash[:12], letter=letter)


def print_wide(sheet: Worksheet, areas: str, mark: Stamp, *, one_page: bool = False) -> None:
    """Print areas landscape on A3 or Tabloid, one page wide, and on one page if asked and if it can be read there.

    Several areas are separated by commas; each begins a page.
    """
    paper, widest = TABLOID if mark.letter else A3, _widest(sheet, areas)
    _print(sheet, areas, mark, paper, "landscape", one_page)
    if one_page and printed_scale(sheet, widest) < READABLE_ON_ONE:
        _print(sheet, areas, mark, paper, "landscape", False)
    _enlarge(sheet, areas, widest)


def print_tall(sheet: Worksheet, areas: str, mark: Stamp, *, one_page: bool = False) -> None:
    """Print areas on A4 or Letter, one page wide: upright, or on its side where letters would be too small.

    Several areas are separated by commas; each begins a page.
    """
    paper, widest = LETTER if mark.letter else A4, _widest(sheet, areas)
    _print(sheet, areas, mark, paper, "portrait", one_page)
    if not one_page and printed_scale(sheet, widest) < READABLE:
        _print(sheet, areas, mark, paper, "landscape", one_page)
    _enlarge(sheet, areas, widest)


def _widest(sheet: Worksheet, areas: str) -> str:
    """Return the area that decides the scale: all areas of a sheet print at one."""
    return max(areas.split(","), key=lambda area: area_size(sheet, area)[0])


def _enlarge(sheet: Worksheet, areas: str, widest: str) -> None:
    for area in areas.split(","):
        enlarge_small_letters(sheet, area, printed_scale(sheet, widest))


def _print(
    sheet: Worksheet,
    areas: str,
    mark: Stamp,
    paper: int,
    orientation: Literal["portrait", "landscape"],
    one_page: bool,
) -> None:
    sheet.print_area = areas
    sheet.page_setup.paperSize = paper
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.75, bottom=0.65, header=0.3, footer=0.3)
    sheet.oddHeader = _line(mark.name.replace("&", "&&"), sheet.title, mark.status)
    sheet.oddFooter = _line(mark.made and f"made {mark.made}", mark.source, "page &P of &N")
    sheet.HeaderFooter.scaleWithDoc = False


def _line(left: str, center: str, right: str) -> HeaderFooterItem:
    parts = [_HeaderFooterPart(text, size=8) for text in (left, center, right)]
    return HeaderFooterItem(left=parts[0], center=parts[1], right=parts[2])
