"""What a page is made of: words, key figures, tables and charts, without a thought of how they are drawn."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Scalar = str | int | float | date | datetime | None

Tone = Literal["", "good", "warn", "bad", "quiet"]
"""How a value is to be taken; the value itself says the same in words or sign, colour only repeats it."""

Form = Literal["text", "whole", "signed", "number", "hours", "share", "points", "money", "day", "time", "moment"]
"""How values of a column are written: hours with one decimal, a share as percentage, points as percentage points."""


@dataclass(frozen=True)
class Cell:
    """A value with its tone, and the person and day whose rota cell it speaks of (no day: the person's row)."""

    value: Scalar
    tone: Tone = ""
    goto: tuple[str, date | None] | None = None


@dataclass(frozen=True)
class Column:
    """A column of a table: its title, how its values are written, its width in characters, and what it means."""

    title: str
    form: Form = "text"
    width: int = 12
    help: str = ""


@dataclass(frozen=True)
class Table:
    """Rows under columns; `listed` marks a long list that a reader will want to filter."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | Scalar, ...], ...]
    note: str = ""
    listed: bool = False


@dataclass(frozen=True)
class Heat:
    """A matrix of numbers in which trouble must be seen at a glance: below `low` is bad, above `high` is plenty."""

    title: str
    across: tuple[Scalar, ...]
    down: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    low: float = 0
    high: float = 0
    note: str = ""


@dataclass(frozen=True)
class Tile:
    """One key figure: what it is, its value, and a remark in small print."""

    label: str
    value: Scalar
    form: Form = "text"
    remark: str = ""
    tone: Tone = ""


@dataclass(frozen=True)
class Tiles:
    """Key figures side by side."""

    items: tuple[Tile, ...]


@dataclass(frozen=True)
class Text:
    """Sentences, one per line, under a heading."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Series:
    """A column of the chart's table: bar, line, point, or the dash of a target; `low` and `high` name its range."""

    column: str
    drawn: Literal["bar", "line", "point", "target"] = "line"
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Chart:
    """A picture of columns of a table of the same page, against the column `x`."""

    title: str
    table: str
    x: str
    series: tuple[Series, ...]
    y_title: str = ""
    form: Form = "number"
    rows: int | None = None
    """How many rows of the table are drawn; None: all."""
    least: float | None = None
    """Where the value axis starts; None: wherever the program likes."""


Block = Text | Tiles | Table | Heat | Chart


@dataclass(frozen=True)
class Page:
    """A page of the result: a headline that is a sentence, and blocks from top to bottom; its name is in `PAGES`."""

    headline: str
    blocks: tuple[Block, ...] = field(default_factory=tuple)
    wide: bool = False
    """Whether it is printed landscape."""
    one_sheet: bool = False
    """Whether it must fit one sheet of paper."""
