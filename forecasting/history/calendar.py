"""What kind of day each day is: ordinary, holiday, bridge, eve, the day after; and what the planner knows of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from planner.domain.inputs import Inputs

ONE_DAY = timedelta(days=1)


class DayKind(IntEnum):
    """The classes of days; a day belongs to the first that fits, in this order of the checks of `_kind`."""

    ORDINARY = 0
    HOLIDAY = 1
    OPTIONAL = 2
    BRIDGE = 3
    EVE = 4
    AFTER = 5
    SEASON = 6


SEASON_DAYS = 4
"""Optional holidays of one name for four days in a row are a season, such as the days between two feasts: work is
slower, but hardly anybody shuts for all of it."""

BETWEEN_DAYS = 6
"""Three to six days between two public holidays, as between Christmas and New Year, are a season too."""

YEAR_DAYS = 366
"""With fewer days no such season can be seen and come again: its days are taken as others are."""


@dataclass(frozen=True, eq=False)
class Days:
    """A run of days with weekday (0-6), kind, the name of the holiday that made it so, and the known volume factor."""

    first: date
    weekday: NDArray[np.int64]
    kind: NDArray[np.int64]
    names: tuple[str, ...]
    factor: NDArray[np.float64]

    def __len__(self) -> int:
        """How many days there are."""
        return len(self.weekday)

    def __getitem__(self, part: slice) -> "Days":
        """Return some of the days in a row."""
        start = part.indices(len(self))[0]
        return Days(
            self.first + start * ONE_DAY, self.weekday[part], self.kind[part], self.names[part], self.factor[part]
        )


def describe_days(inputs: Inputs, first: date, count: int, rest: frozenset[int]) -> Days:
    """Return what is known of `count` days from `first` on: holidays, and the Calendar sheet's volume changes.

    `rest` are the weekdays on which little comes; they have no eves, bridges and days after. A volume change that the
    planner gives stands in place of what would be learnt: such a day is ordinary, times it.
    """
    changes = {
        entry.day: max(0.0, 1 + entry.volume_change) for entry in inputs.calendar if entry.volume_change is not None
    }
    public = {day: name for day, name in inputs.holidays.items() if day not in changes}
    optional = {day: name for day, name in inputs.optional_holidays.items() if day not in changes and day not in public}
    days = [first + offset * ONE_DAY for offset in range(count)]
    seasons = _seasons(public, rest) if count > YEAR_DAYS else {}
    kinds = [(DayKind.ORDINARY, "") if day in changes else _kind(day, public, optional, rest, seasons) for day in days]
    return Days(
        first,
        np.array([day.weekday() for day in days], np.int64),
        np.array([int(kind) for kind, _ in kinds], np.int64),
        tuple(name for _, name in kinds),
        np.array([changes.get(day, 1.0) for day in days]),
    )


def _kind(
    day: date,
    public: Mapping[date, str],
    optional: Mapping[date, str],
    rest: frozenset[int],
    seasons: Mapping[date, str],
) -> tuple[DayKind, str]:
    """Return the kind of a day and the holiday it owes it to."""
    if day in public:
        return DayKind.HOLIDAY, public[day]
    if day in optional:
        return (DayKind.SEASON if _run(day, optional) >= SEASON_DAYS else DayKind.OPTIONAL), optional[day]
    if day.weekday() in rest:
        return DayKind.ORDINARY, ""
    if day in seasons:
        return DayKind.SEASON, seasons[day]

    def idle(other: date) -> bool:
        return other.weekday() in rest or other in public

    before, after = day - ONE_DAY, day + ONE_DAY
    if before in public or before in optional:
        name = public.get(before) or optional[before]
        if idle(after):
            return DayKind.BRIDGE, name
    if (after in public or after in optional) and idle(before):
        return DayKind.BRIDGE, public.get(after) or optional[after]
    if after in public:
        return DayKind.EVE, public[after]
    if before in public:
        return DayKind.AFTER, public[before]
    return DayKind.ORDINARY, ""


def _seasons(public: Mapping[date, str], rest: frozenset[int]) -> dict[date, str]:
    """Name the days between two public holidays that are near each other, where some of them work."""
    found: dict[date, str] = {}
    holidays = sorted(public)
    for before, after in pairwise(holidays):
        days = [before + offset * ONE_DAY for offset in range(1, (after - before).days)]
        if len(days) <= BETWEEN_DAYS and sum(day.weekday() not in rest for day in days) >= 3:
            found |= dict.fromkeys(days, f"between {public[before]} and {public[after]}")
    return found


def _run(day: date, named: Mapping[date, str]) -> int:
    """Return how many days in a row, this one among them, bear its name."""
    first = last = day
    while named.get(first - ONE_DAY) == named[day]:
        first -= ONE_DAY
    while named.get(last + ONE_DAY) == named[day]:
        last += ONE_DAY
    return (last - first).days + 1
