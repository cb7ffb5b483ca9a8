"""The columns of a sheet that all blocks of a page share, and which of them each column of a block takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from planner.reports.page import Heat, Page, Table, Tiles

LABEL, NARROW = 8.0, 4.2
"""Widths, in characters, of the label and of a day in a heat map."""

TILE_WISHES = (22.0, 16.0)
"""Widths of the label and of the figure of a tile; its remark runs on to the right."""

_EMPTY_PAGE = 100.0


@dataclass(frozen=True)
class Span:
    """The first and the last column of a sheet that one column of a block takes, counted from 1."""

    first: int
    last: int


@dataclass(frozen=True)
class ColumnGrid:
    """The widths of a page's columns in characters.

    A heat map needs many narrow columns of one width. Where a page has one, `fine` is true: a column of a table then
    takes as many of them as its width needs, so that neither decides how the other looks.
    """

    widths: tuple[float, ...]
    fine: bool

    @classmethod
    def of(cls, page: Page) -> "ColumnGrid":
        """Return the grid on which all blocks of a page can be drawn."""
        wishes = [_wishes(block) for block in page.blocks if isinstance(block, Table | Tiles)]
        days = max((len(block.across) for block in page.blocks if isinstance(block, Heat)), default=0)
        if not days:
            most = max(map(len, wishes), default=0)
            widest = (max(wish[at] for wish in wishes if at < len(wish)) for at in range(most))
            return cls(tuple(widest) or (_EMPTY_PAGE,), fine=False)
        narrow = cls((LABEL,), fine=True)
        needed = max((narrow.spans(wish)[-1].last for wish in wishes), default=1)
        return cls((LABEL, *[NARROW] * max(days, needed - 1)), fine=True)

    def spans(self, wished: Sequence[float]) -> tuple[Span, ...]:
        """Return the columns that columns of the wished widths, in characters, take side by side from the left."""
        if not self.fine:
            return tuple(Span(at, at) for at in range(1, len(wished) + 1))
        found: list[Span] = []
        for width in wished:
            first = found[-1].last + 1 if found else 1
            rest = width - (LABEL if first == 1 else NARROW)
            found.append(Span(first, first + max(0, round(rest / NARROW))))
        return tuple(found)

    def width(self, span: Span) -> float:
        """Return the width of a span in characters."""
        return sum(self.widths[span.first - 1 : span.last])


def _wishes(block: Table | Tiles) -> tuple[float, ...]:
    return TILE_WISHES if isinstance(block, Tiles) else tuple(float(column.width) for column in block.columns)
