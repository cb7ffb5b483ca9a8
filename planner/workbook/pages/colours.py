"""The colours of the rota grid: conditional formats, one per code over the whole grid, so a retyped code recolours."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.grid_notation import LOCK, OFF, out_sign
from planner.domain.inputs import Inputs
from planner.reports.measures.grid_cell import leave_codes
from planner.workbook.excel.highlight import highlight
from planner.workbook.excel.style import KIND_FILLS
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.rota_layout import RotaLayout

_FAINT = "B8C0C8"


def duty_fill(inputs: Inputs, code: str) -> str:
    """Return the fill of a duty code or of a flexible row: the Shifts sheet's, or that of its kind."""
    if code in inputs.tier:
        return "on call"
    shift = inputs.shift[inputs.codes_named(code)[0]]
    return shift.colour or KIND_FILLS[shift.kind]


def colour_grid(sheet: Worksheet, inputs: Inputs, layout: RotaLayout) -> None:
    """Add the conditional formats of the grid: too short a rest, shifts, on call, leave, off, locked.

    The most important stands first: some programs show only the first that is true.
    """
    first = layout.first_day_column - len(layout.tail_days)
    cell, previous = (f"{get_column_letter(column)}{at.FIRST_PERSON}" for column in (first, first - 1))
    grid = f"{cell}:{get_column_letter(layout.last_day_column)}{layout.last_person}"
    clashes = f"${get_column_letter(layout.clashes_column)}:${get_column_letter(layout.clashes_column)}"
    pair = f'{_shift(previous)}&">"&{_shift(cell)}'
    highlight(sheet, grid, f"COUNTIF({clashes},{pair})>0", "bad", bold=True)
    for row, (shift, *variants) in inputs.shift_rows.items():
        alike = f'{_shift(cell)}="{_quoted(shift.code)}"'
        if variants:
            alike = f"COUNTIF({layout.code_cells(row)},{_shift(cell)})>0"
        highlight(sheet, grid, alike, duty_fill(inputs, shift.code))
    for codes, colour in ((tuple(inputs.tier), "on call"), (tuple(leave_codes(inputs)), "leave")):
        if codes:
            one_of = ",".join(f'{_shift(cell)}="{_quoted(code)}"' for code in codes)
            highlight(sheet, grid, f"OR({one_of})", colour)
    highlight(sheet, grid, f'OR({_shift(cell)}="{OFF}",{_shift(cell)}="{out_sign(layout.duty_codes)}")', ink=_FAINT)
    highlight(sheet, grid, f'RIGHT({cell},1)="{LOCK}"', bold=True)


def _shift(cell: str) -> str:
    """Return the first code of a cell, its lock and on call cut off."""
    bare = f'SUBSTITUTE({cell},"{LOCK}","")'
    return f'LEFT({bare},FIND("+",{bare}&"+")-1)'


def _quoted(code: str) -> str:
    return code.replace('"', '""')
