"""How sheets print: on which paper, one page wide, and the stamp that stands on every page."""

from dataclasses import dataclass
from typing import Literal

from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.outcome.plan import Plan

A3, A4, TABLOID, LETTER = 8, 9, 3, 1
LETTER_COUNTRIES = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE"
"""Countries that print on Letter and Tabloid paper, by the Unicode CLDR; the others have A4 and A3."""

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


def print_wide(sheet: Worksheet, area: str, mark: Stamp, *, one_page: bool = False) -> None:
    """Print an area landscape on A3 or Tabloid, one page wide, and on one page only if asked."""
    _print(sheet, area, mark, TABLOID if mark.letter else A3, "landscape", one_page)


def print_tall(sheet: Worksheet, area: str, mark: Stamp, *, one_page: bool = False) -> None:
    """Print an area upright on A4 or Letter, one page wide."""
    _print(sheet, area, mark, LETTER if mark.letter else A4, "portrait", one_page)


def _print(
    sheet: Worksheet, area: str, mark: Stamp, paper: int, orientation: Literal["portrait", "landscape"], one_page: bool
) -> None:
    sheet.print_area = area
    sheet.page_setup.paperSize = paper
    sheet.page_setup.orientation = orientation
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.75, bottom=0.65, header=0.3, footer=0.3)
    sheet.oddHeader = _line(mark.name.replace("&", "&&"), sheet.title, mark.status)
    sheet.oddFooter = _line(mark.made and f"made {mark.made}", mark.source, "page &P of &N")


def _line(left: str, center: str, right: str) -> HeaderFooterItem:
    parts = [_HeaderFooterPart(text, size=8) for text in (left, center, right)]
    return HeaderFooterItem(left=parts[0], center=parts[1], right=parts[2])
