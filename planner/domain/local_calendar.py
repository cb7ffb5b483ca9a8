"""The days as a person or a shift has them: by the clock, the weekend and the public holidays of a site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from planner.domain.instants import instant, local
from planner.domain.roster.site import WEEKEND

DayKind = Literal["weekday", "weekend", "holiday"]

Weekend = tuple[date, ...]
"""The days of one weekend in order."""


@dataclass(frozen=True)
class LocalCalendar:
    """A clock with the days off that go with it; `weekend` are weekdays (0 is Monday) in a row."""

    zone: str
    weekend: frozenset[int] = WEEKEND
    holidays: Mapping[date, str] = field(default_factory=dict, hash=False)

    def midnight(self, day: date) -> int:
        """Return the instant at which a day starts."""
        return instant(day, 0, self.zone)

    def span(self, first: date, last: date) -> tuple[int, int]:
        """Return the instants at which some days start and end."""
        return self.midnight(first), self.midnight(last + timedelta(days=1))

    def day_of(self, at: int) -> date:
        """Return the day of an instant."""
        return local(at, self.zone).date()

    def is_day_off(self, day: date) -> bool:
        """Tell whether a day is part of a weekend or a public holiday."""
        return self.is_weekend(day) or day in self.holidays

    def is_weekend(self, day: date) -> bool:
        """Tell whether a day is part of a weekend."""
        return day.weekday() in self.weekend

    def weekends(self, days: Iterable[date]) -> list[Weekend]:
        """Return every weekend that has at least one of some days, each with all its days."""
        firsts = {day - timedelta(days=self._since_first(day)) for day in days if self.is_weekend(day)}
        return [tuple(first + timedelta(days=i) for i in range(len(self.weekend))) for first in sorted(firsts)]

    def whole_weekends(self, days: Sequence[date]) -> list[Weekend]:
        """Return every weekend that lies inside a run of days."""
        return [weekend for weekend in self.weekends(days) if days[0] <= weekend[0] and weekend[-1] <= days[-1]]

    def kinds_of_day(self, start: int, end: int) -> Iterator[tuple[int, int, DayKind]]:
        """Yield the parts of [start, end) on each day with what the day is: a holiday, of a weekend, or a weekday."""
        while start < end:
            day = self.day_of(start)
            until = min(end, self.midnight(day + timedelta(days=1)))
            yield start, until, "holiday" if day in self.holidays else "weekend" if self.is_weekend(day) else "weekday"
            start = until

    def _since_first(self, day: date) -> int:
        """Return how many days a day of a weekend is after its first day."""
        return next(back for back in range(7) if (day.weekday() - back - 1) % 7 not in self.weekend)
