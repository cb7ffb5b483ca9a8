"""How cells look: one palette of light fills that dark text can be read on, also by the colour-blind and in print."""

from dataclasses import dataclass

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

INK = "1F2933"
GREY_INK = "8A94A0"
LINE = "D5DAE0"
STRONG_LINE = "7B8794"

FILLS = {
    "heading": "1F3A5F",
    "band": "E8EDF3",
    "weekend": "EEF0F2",
    "holiday": "FBE9C6",
    "tail": "F5F6F7",
    "good": "DCEFE1",
    "warn": "FCEFC7",
    "bad": "F8D3CE",
    "quiet": "F5F6F7",
    "input": "FFFDF2",
    "leave": "DCDDE1",
    "on call": "E6DDF2",
}
"""What a fill means; whatever it means is also written in the cell."""

INKS = {"bad": "9C1C12", "good": "1B5E2A", "warn": "7A5300", "quiet": GREY_INK}

KIND_FILLS = {"day": "FFF2CC", "late": "DDEBF7", "night": "B4C7E7", "office": "E2EFDA"}
"""Fills of shifts for which the Shifts sheet names no colour."""

FORMS = {
    "text": "@",
    "whole": "#,##0",
    "signed": "+#,##0;-#,##0;0",
    "number": "#,##0.0",
    "hours": "#,##0.0",
    "share": "0.0%",
    "points": '+0.0" pts";-0.0" pts";0.0" pts"',
    "money": "#,##0",
    "day": "ddd d mmm yyyy",
    "time": "hh:mm",
    "moment": "ddd d mmm yyyy hh:mm",
}
"""Number formats by the form of a column."""


def fill(colour: str) -> PatternFill:
    """Return a solid fill by its meaning or six hexadecimal digits."""
    return PatternFill("solid", fgColor=FILLS.get(colour, colour))


def dxf_fill(colour: str) -> PatternFill:
    """Return the same fill as conditional formats want it, where the background is the colour."""
    return PatternFill("solid", bgColor=FILLS.get(colour, colour), fgColor=FILLS.get(colour, colour))


_THIN = Side("thin", LINE)
_STRONG = Side("medium", STRONG_LINE)
BOX = Border(_THIN, _THIN, _THIN, _THIN)
WEEK_START = Border(_STRONG, _THIN, _THIN, _THIN)
UNDER = Border(bottom=_STRONG)
MARKED = Border(*(Side("medium", INKS["bad"]),) * 4)


@dataclass(frozen=True)
class Style:
    """The look of a cell; `over` makes a variant, `on` puts it on a cell."""

    bold: bool = False
    size: float = 10
    ink: str = INK
    fill: str = ""
    align: str | None = None
    wrap: bool = False
    border: Border | None = None
    form: str = "General"
    italic: bool = False
    vertical: str = "center"
    indent: int = 0

    def on(self, cell: Cell | MergedCell) -> None:
        """Give a cell this look."""
        cell.font = Font("Calibri", self.size, bold=self.bold, italic=self.italic, color=self.ink)
        cell.alignment = Alignment(self.align, self.vertical, wrap_text=self.wrap, indent=self.indent)
        if self.fill:
            cell.fill = fill(self.fill)
        if self.border:
            cell.border = self.border
        if self.form != "General":
            cell.number_format = self.form


TITLE = Style(bold=True, size=16, ink="1F3A5F")
HEADLINE = Style(size=11, ink="3E4C59")
SMALL = Style(size=8, ink=GREY_INK)
SECTION = Style(bold=True, size=12, ink="1F3A5F")
HEADER = Style(bold=True, size=10, ink="FFFFFF", fill="heading", wrap=True, border=BOX)
BODY = Style(border=BOX, vertical="top")
NOTE = Style(italic=True, size=9, ink=GREY_INK, wrap=False, vertical="top")
