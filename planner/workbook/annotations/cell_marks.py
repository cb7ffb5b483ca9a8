"""The note, the colour and the font that a planner gave a cell."""

from collections.abc import Collection
from copy import copy
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment

from planner.workbook.excel.style import FILLS, KIND_FILLS

AUTHOR = "Rotacast"
"""Who writes the notes that are not a planner's."""

_OURS = {*FILLS.values(), *KIND_FILLS.values()}

AnyCell = Cell | MergedCell


@dataclass(frozen=True)
class Mark:
    """A planner's note, fill and font of one cell; None where there is none."""

    note: Comment | None = None
    fill: Any = None
    font: Any = None

    def __bool__(self) -> bool:
        """Tell whether there is any."""
        return any(part is not None for part in (self.note, self.fill, self.font))


def mark_of(cell: AnyCell, ours: Collection[str] = ()) -> Mark:
    """Return what a planner added to a cell; fills of the palette and those in `ours` (six digits) are not theirs."""
    note = cell.comment if cell.comment is not None and not _is_ours(cell.comment) else None
    colour = fill_colour(cell)
    fill = cell.fill if colour and colour not in _OURS and colour not in ours else None
    font = cell.font if cell.font.strike or cell.font.underline else None
    return Mark(note, fill, font)


def _is_ours(note: Comment) -> bool:
    return bool(note.author == AUTHOR)


def fill_colour(cell: AnyCell) -> str:
    """Return the colour of a cell as six digits, "theme" for one of the theme, "" for none."""
    if not cell.fill.fill_type:
        return ""
    colour = cell.fill.fgColor
    return str(colour.rgb)[-6:].upper() if colour.type == "rgb" else "theme"


def put_mark(cell: AnyCell, mark: Mark) -> None:
    """Give a cell what a planner had added to it; a note of ours there is replaced."""
    if mark.note is not None:
        note = Comment(mark.note.text, mark.note.author, mark.note.height, mark.note.width)
        cell.comment = note
    if mark.fill is not None:
        cell.fill = copy(mark.fill)
    if mark.font is not None:
        cell.font = copy(mark.font)


def put_value(cell: AnyCell, old: AnyCell) -> None:
    """Give a cell the value and the look of an old one."""
    cell.value = old.value
    for look in ("font", "alignment", "border", "fill", "number_format"):
        setattr(cell, look, copy(getattr(old, look)))
    put_mark(cell, Mark(note=old.comment))


def column_of(cell: AnyCell) -> int:
    """Return the number of a cell's column."""
    return int(cell.column or 0)


def row_of(cell: AnyCell) -> int:
    """Return the number of a cell's row."""
    return int(cell.row or 0)
