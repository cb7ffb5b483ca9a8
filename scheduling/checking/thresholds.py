"""The hours after which a labour law pays overtime."""

from dataclasses import dataclass
from typing import NamedTuple

from scheduling.presets.preset import Item, Preset

NEVER = 10**9
"""A threshold in minutes that no week reaches, for a law that sets none."""


class OvertimeOfDay(NamedTuple):
    """Minutes of overtime of a day: beyond the day's hours, beyond the week's, and the part of both that costs more.

    The overtime of a seventh day is in the first number.
    """

    daily: int
    weekly: int
    higher: int


@dataclass(frozen=True)
class Thresholds:
    """The minutes after which a law pays overtime and the higher rate, for a day, a seventh day and a week.

    A minute is paid once: overtime of a day does not count again for the week. A seventh day is the last day of a week
    with work on all its days. `after` are the minutes of overtime of one day after which the rate is the higher one;
    with `sunday` all overtime of a Sunday is paid at it.
    """

    day: tuple[int, int] = (NEVER, NEVER)
    seventh: tuple[int, int] = (NEVER, NEVER)
    week: tuple[int, int] = (NEVER, NEVER)
    after: int = NEVER
    sunday: bool = False

    @classmethod
    def of(cls, law: Preset) -> "Thresholds":
        """Return the thresholds of a law; without figures for a seventh day it is a day like others."""

        def pair(overtime: Item, higher: Item) -> tuple[int, int]:
            return _minutes(law, overtime), _minutes(law, higher)

        day = pair("overtime after a day", "higher rate after a day")
        seventh = pair("overtime on a seventh day", "higher rate on a seventh day")
        return cls(
            day,
            seventh if law.figure("overtime on a seventh day") else day,
            pair("overtime after a week", "higher rate after a week"),
            _minutes(law, "higher rate after overtime of a day"),
            law.figure("higher rate for overtime on a Sunday") is not None,
        )

    def by_day(self, minutes: list[int], leave: int = 0, sunday: int | None = None) -> list[OvertimeOfDay]:
        """Return the overtime of each day of a week.

        `leave` are the minutes of leave that count for the hours of the week, `sunday` is the place of the Sunday.
        """
        found = []
        straight = leave
        for number, worked in enumerate(minutes):
            first, second = self.seventh if number == 6 and all(minutes) else self.day
            higher = max(0, worked - second)
            overtime = max(0, worked - higher - first)
            plain = worked - higher - overtime
            beyond = _beyond(straight, plain, self.week[0])
            dearer = higher + _beyond(straight, plain, self.week[1])
            straight += plain
            free = 0 if self.sunday and number == sunday else self.after
            dearer = max(dearer, overtime + higher + beyond - free)
            found.append(OvertimeOfDay(overtime + higher, beyond, dearer))
        return found


def _minutes(law: Preset, item: Item) -> int:
    figure = law.figure(item)
    return NEVER if figure is None else figure.minutes


def _beyond(before: int, more: int, threshold: int) -> int:
    """Return how many of `more` minutes, which follow `before`, exceed a threshold."""
    return max(0, min(more, before + more - threshold))
