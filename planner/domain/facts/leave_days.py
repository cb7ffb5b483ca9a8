"""Approved leave by person and day."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

from planner.domain.roster.people import Leave

PersonDay = tuple[str, date]
"""A person's name and a day."""


class LeaveDays:
    """The approved rows of the Leave sheet, day by day."""

    def __init__(self, rows: Iterable[Leave]) -> None:
        self._rows = tuple(row for row in rows if row.approved)

    @cached_property
    def whole(self) -> Mapping[PersonDay, Leave]:
        """Leave of whole days."""
        return {key: leave for key, leave in self._days if not leave.part}

    @cached_property
    def part(self) -> Mapping[PersonDay, Leave]:
        """Leave of a part of a day; a day of whole leave is not among them."""
        return {key: leave for key, leave in self._days if leave.part and key not in self.whole}

    @property
    def _days(self) -> Iterator[tuple[PersonDay, Leave]]:
        for leave in self._rows:
            for i in range((leave.last_day - leave.first_day).days + 1):
                yield (leave.person, leave.first_day + timedelta(days=i)), leave
