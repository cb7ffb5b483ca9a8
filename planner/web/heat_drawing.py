"""A heat map as coloured stretches: days across, times of day down, trouble with its number in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day
from planner.reports.page import Heat, Scalar

CELL_WIDTH, DAY_HEIGHT, LEFT, TOP = 22, 192, 46, 34
"""The width of a day, the height of all its times and the margins, in units of the drawing."""

LABELLED = 6
"""Hours between two labels of the time of day."""

Level = Literal["short", "enough", "spare", "plenty"]


MOST_SHOWN = 6
"""Heat maps that are shown at once; the others are opened by a click and not printed."""


@dataclass(frozen=True)
class HeatMaps:
    """The heat maps of a page, those with trouble first."""

    heats: tuple[Heat, ...]

    @classmethod
    def of(cls, heats: Iterable[Heat]) -> "HeatMaps":
        """Put the heat maps with the most trouble first; the others stay in their order."""
        return cls(tuple(sorted(heats, key=_trouble)))

    @property
    def shown(self) -> tuple["HeatDrawing", ...]:
        """The first of them."""
        return tuple(map(HeatDrawing, self.heats[:MOST_SHOWN]))

    @property
    def folded(self) -> tuple["HeatDrawing", ...]:
        """All others."""
        return tuple(map(HeatDrawing, self.heats[MOST_SHOWN:]))


def _trouble(heat: Heat) -> float:
    return sum(value - heat.low for row in heat.values for value in row if value is not None and value < heat.low)


@dataclass(frozen=True)
class Stretch:
    """Times of one day that follow each other with the same value."""

    x: float
    y: float
    height: float
    level: Level
    text: str
    says: str


class HeatDrawing:
    """The shapes of a heat map; `sentence` says in words where trouble is."""

    def __init__(self, heat: Heat) -> None:
        self.title, self.heat = heat.title, heat
        self.row_height = DAY_HEIGHT / max(1, len(heat.down))
        self.width = LEFT + CELL_WIDTH * len(heat.across) + 4
        self.height = TOP + DAY_HEIGHT + 4

    @property
    def days(self) -> Iterator[tuple[float, str, str, bool]]:
        """The middle of each day, its weekday's letter, its number, and whether it is of a weekend."""
        for index, day in enumerate(self.heat.across):
            if isinstance(day, date):
                yield LEFT + (index + 0.5) * CELL_WIDTH, f"{day:%a}"[:2], str(day.day), day.weekday() > 4

    @property
    def times(self) -> Iterator[tuple[float, str]]:
        """The times that are labelled."""
        every = max(1, len(self.heat.down) * LABELLED // 24)
        for index in range(0, len(self.heat.down), every):
            yield TOP + index * self.row_height + 9, self.heat.down[index]

    @property
    def stretches(self) -> Iterator[Stretch]:
        """What is drawn, day by day."""
        for column, day in enumerate(self.heat.across):
            values = [row[column] for row in self.heat.values]
            start = 0
            for value, run in groupby(values):
                length = len(list(run))
                if value is not None:
                    yield self._stretch(column, day, start, length, value)
                start += length

    def _stretch(self, column: int, day: Scalar, start: int, length: int, value: float) -> Stretch:
        short = value < self.heat.low
        name = say_day(day) if isinstance(day, date) else str(day)
        return Stretch(
            LEFT + column * CELL_WIDTH,
            round(TOP + start * self.row_height, 1),
            round(length * self.row_height, 1),
            "short" if short else _level(value),
            f"{value:g}" if short and length * self.row_height >= 10 else "",
            f"{name} {self.heat.down[start]}: {value:+g}",
        )

    @property
    def sentence(self) -> str:
        """Where people are missing, for those who cannot see it."""
        cells = [
            (value, day, time)
            for time, row in zip(self.heat.down, self.heat.values, strict=True)
            for day, value in zip(self.heat.across, row, strict=True)
            if value is not None
        ]
        short = [(value, day, time) for value, day, time in cells if value < self.heat.low]
        if not short:
            return "Nobody is missing at any time."
        value, day, time = min(short, key=lambda cell: cell[0])
        when = say_day(day) if isinstance(day, date) else str(day)
        times = say_count(len(short), "time is", "times are")
        return f"{times} short of people, the worst {value:+g} on {when} at {time}."


def _level(value: float) -> Level:
    return "enough" if value < 1 else "spare" if value < 3 else "plenty"
