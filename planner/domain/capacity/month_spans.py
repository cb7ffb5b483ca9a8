"""The months ahead of a plan: equal steps of a calendar month from its first day on."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise


@dataclass(frozen=True)
class MonthSpan:
    """The days of one month ahead, first to last."""

    first_day: date
    last_day: date

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the month."""
        return tuple(self.first_day + timedelta(days=i) for i in range((self.last_day - self.first_day).days + 1))


def month_spans(first: date, months: int) -> tuple[MonthSpan, ...]:
    """Return the next months from a day on; each begins on the same day of the month, or on the last where it has none.

    From 1 October that is October, November and so on; from 29 June it is 29 June to 28 July.
    """
    starts = [months_later(first, number) for number in range(months + 1)]
    return tuple(MonthSpan(start, after - timedelta(days=1)) for start, after in pairwise(starts))


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or its last day where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
