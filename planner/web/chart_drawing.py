"""A chart of a page as shapes with coordinates: bars, lines, points with their range, dashes of targets, and axes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import ceil, floor, log10

from planner.reports.page import Cell, Chart, Form, Scalar, Series, Table
from planner.web.value_text import value_text

HEIGHT, TOP, LEFT, RIGHT, BOTTOM = 230, 12, 58, 12, 44
"""The size of a drawing and its margins, in units of the drawing."""

TURNED_BOTTOM = 108
"""The margin below labels that are turned because they are long."""

LEAST_WIDTH, STEP, TURNED_STEP, LEAST_BAR = 440, 74, 24, 6
MOST_LABELS = 40

LINE_LETTERS, LETTER, MOST_UPRIGHT = 10, 7.2, 16
"""Letters of a label that stays on one line, the width of a letter, and labels that fit upright."""

TICKS = 5


@dataclass(frozen=True)
class Label:
    """A text at a place."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Mark:
    """A drawn value: a bar down to `base`, or a point or dash with its range from `low` to `high` (None: no range)."""

    x: float
    y: float
    width: float
    base: float
    low: float | None
    high: float | None
    says: str


@dataclass(frozen=True)
class DrawnSeries:
    """A series: its marks, and the points of its lines, a line for each of its own values and the ends of its range."""

    title: str
    drawn: str
    colour: int
    marks: tuple[Mark, ...]
    lines: tuple[str, ...]


class ChartDrawing:
    """The shapes of a chart over its table; `sentence` says in words what it shows."""

    def __init__(self, chart: Chart, table: Table) -> None:
        self.title, self.chart = chart.title, chart
        self._titles = [column.title for column in table.columns]
        self._rows = table.rows if chart.rows is None else table.rows[: chart.rows]
        self._forms = {column.title: column.form for column in table.columns}
        self.labels = [_label(self._of(row, chart.x)) for row in self._rows]
        widest = max((len(line) for label in self.labels for line in two_lines(label)), default=0)
        upright = max(STEP, (LEAST_WIDTH - LEFT - RIGHT) / max(1, len(self.labels)))
        self.turned = widest * LETTER > upright or len(self.labels) > MOST_UPRIGHT
        bars = sum(series.drawn == "bar" for series in chart.series)
        step = max(TURNED_STEP if self.turned else STEP, bars * LEAST_BAR + 4)
        self.height = HEIGHT + (TURNED_BOTTOM if self.turned else BOTTOM)
        self.width = max(LEAST_WIDTH, LEFT + RIGHT + step * len(self._rows))
        self.bottom = HEIGHT

    def _of(self, row: tuple[Cell | Scalar, ...], title: str) -> Scalar:
        value = row[self._titles.index(title)]
        return value.value if isinstance(value, Cell) else value

    def _number(self, row: tuple[Cell | Scalar, ...], title: str) -> float | None:
        value = self._of(row, title) if title else None
        return float(value) if isinstance(value, int | float) else None

    @cached_property
    def _axis(self) -> tuple[float, float, float]:
        """The least and largest value of the axis, and the distance of its ticks."""
        names = [n for series in self.chart.series for n in (series.column, series.low, series.high) if n]
        values = [v for row in self._rows for n in names if (v := self._number(row, n)) is not None]
        least = self.chart.least if self.chart.least is not None else min(0.0, *values, 0.0)
        most = 1.0 if self.chart.form == "share" else max((*values, least), default=1.0)
        span = most - least or 1.0
        size = 10.0 ** floor(log10(span / TICKS))
        tick = next(size * times for times in (1, 2, 5, 10) if size * times * TICKS >= span * 0.999)
        if self.chart.form == "whole":
            tick = max(1.0, tick)
        return least, least + tick * ceil((span - 1e-9) / tick) if self.chart.form != "share" else 1.0, tick

    def _y(self, value: float) -> float:
        least, most, _ = self._axis
        share = (min(max(value, least), most) - least) / (most - least)
        return round(self.bottom - share * (self.bottom - TOP), 1)

    @cached_property
    def _slot(self) -> float:
        return (self.width - LEFT - RIGHT) / max(1, len(self._rows))

    @property
    def ticks(self) -> Iterator[Label]:
        """The values of the axis."""
        least, most, tick = self._axis
        for number in range(round((most - least) / tick) + 1):
            value = least + number * tick
            yield Label(LEFT - 8, self._y(value), self._tick(value, tick))

    def _tick(self, value: float, tick: float) -> str:
        if self.chart.form == "share":
            return f"{round(100 * value)}%"
        return f"{value:,.0f}" if tick >= 1 else f"{value:,.2g}"

    @property
    def names(self) -> Iterator[Label]:
        """The labels under the axis; of many only some."""
        every = ceil(len(self.labels) / MOST_LABELS) if len(self._rows) * self._slot > 0 else 1
        every = every if self._slot < TURNED_STEP / 2 else 1
        for index, text in enumerate(self.labels):
            if index % every == 0:
                yield Label(round(LEFT + (index + 0.5) * self._slot, 1), self.bottom + 18, text)

    @cached_property
    def series(self) -> tuple[DrawnSeries, ...]:
        """Everything that is drawn, bars first."""
        ordered = sorted(self.chart.series, key=lambda series: series.drawn != "bar")
        bars = sum(series.drawn == "bar" for series in ordered)
        return tuple(self._series(series, place, bars) for place, series in enumerate(ordered))

    def _series(self, series: Series, place: int, bars: int) -> DrawnSeries:
        marks = tuple(
            self._mark(series, index, value, place, bars)
            for index, row in enumerate(self._rows)
            if (value := self._number(row, series.column)) is not None
        )
        names = (series.column, series.low, series.high) if series.drawn == "line" else ()
        lines = tuple(part for name in names if name for part in self._lines(name))
        return DrawnSeries(series.column, series.drawn, place, marks, lines)

    def _mark(self, series: Series, index: int, value: float, place: int, bars: int) -> Mark:
        middle, wide = LEFT + (index + 0.5) * self._slot, self._slot * 0.7
        if series.drawn == "bar":
            wide /= bars
            middle += (place - (bars - 1) / 2) * wide
        row = self._rows[index]
        low, high = (self._number(row, name) for name in (series.low, series.high))
        says = f"{self.labels[index]}, {series.column}: {value_text(value, self._form(series))}"
        return Mark(
            round(middle, 1),
            self._y(value),
            round(wide, 1),
            self._y(max(0.0, self._axis[0])),
            None if low is None else self._y(low),
            None if high is None else self._y(high),
            says,
        )

    def _lines(self, name: str) -> Iterator[str]:
        """Yield the points of a line; where a value is missing it ends and a new one begins."""
        points: list[str] = []
        for index, row in enumerate(self._rows):
            value = self._number(row, name)
            if value is not None:
                points.append(f"{LEFT + (index + 0.5) * self._slot:.1f},{self._y(value)}")
            if points and (value is None or index == len(self._rows) - 1):
                yield " ".join(points)
                points = []

    def _form(self, series: Series) -> Form:
        return self._forms[series.column]

    @property
    def sentence(self) -> str:
        """What the chart shows, for those who cannot see it: the lowest and highest value of every series."""
        parts = []
        for series in self.chart.series:
            found = [
                (value, self.labels[index])
                for index, row in enumerate(self._rows)
                if (value := self._number(row, series.column)) is not None
            ]
            if found:
                (low, least), (high, most) = min(found), max(found)
                form = self._form(series)
                parts.append(
                    f"{series.column} from {value_text(low, form)} ({least}) to {value_text(high, form)} ({most})"
                )
        table = "" if not parts else f" The table {self.chart.table} has the figures."
        return f"{self.title}. {'; '.join(parts)}.{table}" if parts else f"{self.title}: no values."


def _label(value: Scalar) -> str:
    if isinstance(value, date):
        return f"{value.day} {value:%b}"
    return value_text(value)


def two_lines(text: str) -> list[str]:
    """Return a label on one line, or on two that are about equally long."""
    words = text.split(" ")
    if len(text) <= LINE_LETTERS or len(words) == 1:
        return [text]
    cuts = ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words)))
    return list(min(cuts, key=lambda lines: max(map(len, lines))))
