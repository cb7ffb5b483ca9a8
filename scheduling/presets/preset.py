"""A labour law as data: every figure with its unit, article and date, and whether it was read back from the law."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.rules import Mode

Item = Literal[
    "daily rest",
    "weekly rest",
    "days in a row",
    "days in a week",
    "average week",
    "averaging period",
    "longest week",
    "longest day",
    "longest presence",
    "break",
    "night starts",
    "night ends",
    "night that makes a night duty",
    "night workers' average week",
    "night averaging period",
    "longest night",
    "free Sundays",
    "substitute for a Sunday",
    "substitute for a holiday",
    "standby that is work",
    "notice",
    "standby notice",
    "overtime after a week",
    "overtime after a day",
    "overtime on a seventh day",
    "overtime allowance",
    "overtime rate",
    "higher rate after a week",
    "higher rate after a day",
    "higher rate on a seventh day",
    "higher rate",
    "leave",
]
"""What laws set; the same words in every preset, so that presets can be read side by side."""

Unit = Literal["hours", "days", "weeks", "minutes", "o'clock", "times pay", "Sundays a year", "hours a quarter"]


@dataclass(frozen=True)
class Figure:
    """One number of a law; it may set a rule of the catalogue.

    `limit` is what `rule` is set to, in the rule's own measure, where that is not the figure itself. `beyond_minutes`
    is the length of duty from which a break is due. What is not `verified` was not read back from the text of the law.
    """

    item: Item
    value: float
    unit: Unit
    source: str
    rule: str = ""
    limit: int | None = None
    mode: Mode = "must"
    beyond_minutes: int = 0
    verified: bool = True
    as_of: date = date(2026, 11, 1)

    @property
    def minutes(self) -> int:
        """The figure in minutes, where it is a length or a time of day."""
        return round(self.value * (1 if self.unit == "minutes" else 60))

    @property
    def rule_limit(self) -> int:
        """The number the figure sets its rule to: minutes for hours, otherwise itself."""
        if self.limit is not None:
            return self.limit
        return self.minutes if self.unit == "hours" else round(self.value)


@dataclass(frozen=True)
class Preset:
    """A law by name, its figures, and in sentences what no rota can show about it; it is no legal advice.

    Averages are over any period of the length given or over whole calendar weeks, which start on `week_starts` (0 is
    Monday); days of leave are taken out of them, or count as the hours they stand for.
    """

    name: str
    title: str
    figures: tuple[Figure, ...]
    cannot_check: tuple[str, ...]
    week_starts: int = 0
    averages: Literal["any period", "calendar weeks"] = "any period"
    leave: Literal["taken out", "counted"] = "taken out"

    def figure(self, item: Item) -> Figure | None:
        """Return the figure of an item, None when this law does not set it."""
        return next((figure for figure in self.figures if figure.item == item), None)

    def required_figure(self, item: Item) -> Figure:
        """Return the figure of an item that this law is known to set."""
        return next(figure for figure in self.figures if figure.item == item)

    def break_minutes(self, length: int) -> int:
        """Return the break due in a duty of so many minutes."""
        due = (f.minutes for f in self.figures if f.item == "break" and length > f.beyond_minutes)
        return max(due, default=0)
