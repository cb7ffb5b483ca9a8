"""A labour law as data: figures with their units, articles and dates."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from planner.domain.roster.rules import Mode

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
    "longest work without a break",
    "hours between starts",
    "rest after nights",
    "nights in a row",
    "nights in a period",
    "period of nights",
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
    "overtime rate",
    "higher rate after a week",
    "higher rate after a day",
    "higher rate on a seventh day",
    "higher rate after overtime of a day",
    "higher rate for overtime on a Sunday",
    "higher rate",
    "night pay",
    "Saturday pay",
    "Sunday pay",
    "holiday pay",
    "standby pay",
    "leave",
]
"""The names of figures, the same in every preset, so that presets can be compared."""

Unit = Literal[
    "hours", "days", "weeks", "nights", "minutes", "o'clock", "times pay", "% on top", "Sundays a year"
]  # fmt: skip
"""The units of figures; "% on top" is what is paid beside plain pay, or for an hour of standby."""


SUNDAYS_A_YEAR = 52


@dataclass(frozen=True)
class Figure:
    """One number of a law; it may set a rule of the catalogue.

    `limit` is the number of `rule` in the unit of that rule, if it differs from the figure. `beyond_minutes` is the
    length of a duty above which a break is due. A figure that is not `verified` may differ from the text of the law.
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
        """The figure in minutes, if it is a length or a time of day."""
        return round(self.value * (1 if self.unit == "minutes" else 60))

    @property
    def rule_limit(self) -> int:
        """The number that the figure gives to its rule: minutes for hours, otherwise the figure itself."""
        if self.limit is not None:
            return self.limit
        return self.minutes if self.unit == "hours" else round(self.value)

    def limit_with(self, sundays: int) -> int:
        """Return the limit that the figure sets in a plan with this many Sundays: its share of the limit of a year."""
        if self.unit == "Sundays a year":
            return round(self.value * sundays / SUNDAYS_A_YEAR)
        return self.rule_limit


@dataclass(frozen=True)
class Preset:
    """A law by name, its figures, and sentences on what no rota can show; it is no legal advice.

    `left_to_house` are rules that are usually a must and of which this law says nothing: each employer decides, so they
    are shoulds.

    Averages are over any period of the right length or over whole calendar weeks, which start on `week_starts` (0 is
    Monday). Days of leave are excluded from averages, or count as hours of work. A public holiday from Monday to
    Saturday is a day of averages like others, or its hours are excluded: a sixth of the week less may be worked.

    `autumn_hour` tells whether the hour that the autumn clock change adds to a duty counts for its longest length; it
    always counts in weeks, averages and pay. `overtime_leave` tells whether hours of paid leave count for the overtime
    of a week. `premiums` are pay of nights, weekends and holidays: for all hours, or for hours that are no overtime.
    """

    name: str
    title: str
    figures: tuple[Figure, ...]
    cannot_check: tuple[str, ...]
    left_to_house: tuple[str, ...] = ()
    week_starts: int = 0
    averages: Literal["any period", "calendar weeks"] = "any period"
    leave: Literal["taken out", "counted"] = "taken out"
    holidays: Literal["counted", "taken out"] = "counted"
    autumn_hour: Literal["counted", "left out"] = "counted"
    overtime_leave: Literal["left out", "counted"] = "left out"
    premiums: Literal["all hours", "no overtime"] = "all hours"

    def figure(self, item: Item) -> Figure | None:
        """Return the figure of an item; None if this law does not set it."""
        return next((figure for figure in self.figures if figure.item == item), None)

    def figures_of(self, rule: str) -> tuple[Figure, ...]:
        """Return the figures that set a rule."""
        return tuple(figure for figure in self.figures if figure.rule == rule)

    def required_figure(self, item: Item) -> Figure:
        """Return the figure of an item that this law sets for certain."""
        return next(figure for figure in self.figures if figure.item == item)

    def break_minutes(self, length: int) -> int:
        """Return the minutes of break that are due in a duty; `length` is in minutes."""
        due = (f.minutes for f in self.figures if f.item == "break" and length > f.beyond_minutes)
        return max(due, default=0)
