"""What the first rows of a table tell of its columns: dates, times of day, priorities, groups, or nothing."""

import re
from collections.abc import Collection, Iterable
from functools import cached_property

import pandas as pd

from planner.files.tickets.languages.language import Field, folded
from planner.files.tickets.values.moments import time_of
from planner.files.tickets.values.priorities import level_of
from planner.files.tickets.values.times import PLACEHOLDERS, share_of_times

_MOST = 0.6
"""The share of filled cells that must fit for a header to be believed."""

_NEARLY_ALL = 0.95
"""The share of cells that must fit for a column to be taken without a header that says so."""

_MOST_PRIORITIES = 9
_INSTANTS = frozenset({"opened", "resolved", "closed", "updated", "responded", "date"})


class Content:
    """The first rows of a table; a table without rows tells nothing and fits everything."""

    def __init__(self, head: pd.DataFrame, groups: Collection[str], priorities: Collection[str]) -> None:
        self.head = head
        self.groups = {folded(group) for group in groups}
        self.priorities = {folded(name) for name in priorities}

    @cached_property
    def times(self) -> dict[str, tuple[float, float]]:
        """The share of dates, and of dates with a time of day, of every column."""
        return {str(header): share_of_times(self.head[header]) for header in self.head.columns}

    def _filled(self, header: str) -> "pd.Series[str]":
        column = self.head[header].str.strip()
        return column[~column.str.casefold().isin(PLACEHOLDERS)]

    def fits(self, name: Field, header: str) -> bool:
        """Tell whether a column can be what its header says."""
        filled = self._filled(header)
        if filled.empty:
            return name != "opened" or self.head.empty
        if name in _INSTANTS:
            return self.times[header][0] >= _MOST or name == "opened"
        if name == "time":
            return float(filled.map(lambda text: time_of(text.split(" ")[-1]) is not None).mean()) >= _MOST
        return True

    def best_header(self, name: Field, headers: list[str]) -> str:
        """Return the header to take: of dates one with times of day, of groups one with names the planner uses."""
        if self.head.empty:
            return headers[0]
        if name == "opened":
            return max(headers, key=lambda header: self.times[header][0] >= _MOST)
        if name == "group" and self.groups:
            return max(headers, key=lambda header: (self._known_groups(header) >= 0.5, self._is_filled(header)))
        return max(headers, key=self._is_filled)

    def _is_filled(self, header: str) -> bool:
        return not self._filled(header).empty

    def first_filled(self, headers: list[str]) -> str | None:
        """Return the first header with content, else the first, None when there is none."""
        return max(headers, key=self._is_filled) if headers else None

    def is_date_only(self, header: str) -> bool:
        """Tell whether a column of dates has no times of day, or midnight in every row."""
        dates, timed = self.times[header] if not self.head.empty else (0.0, 0.0)
        midnight = self._filled(header).str.contains(r"[ T]00:00(?::00)?$", regex=True)
        return dates > 0 and (timed == 0 or bool(midnight.all()))

    def guess(self, name: str, taken: Collection[str]) -> str | None:
        """Return the column that must be the opening time, the priority or the group by its content alone."""
        free = [str(header) for header in self.head.columns if header not in taken]
        if self.head.empty:
            return None
        if name == "opened":
            return self._earliest(header for header in free if self._is_full_of_dates(header))
        fits = self._are_priorities if name == "priority" else self._are_groups
        found = [header for header in free if fits(header)]
        return found[0] if len(found) == 1 or (found and name == "group") else None

    def _is_full_of_dates(self, header: str) -> bool:
        filled = self._filled(header)
        written = filled.str.contains(r"\d[/.: -]\d|[^\W\d_]{3}", regex=True)
        enough = len(filled) >= _NEARLY_ALL * len(self.head) and self.times[header][0] >= _NEARLY_ALL
        return enough and bool(written.all())

    def _earliest(self, headers: Iterable[str]) -> str | None:
        """Return the first column of dates, the ones with times of day before others."""
        found = sorted(headers, key=lambda header: self.times[header][1] < _NEARLY_ALL)
        return found[0] if found else None

    def _are_priorities(self, header: str) -> bool:
        words = {folded(text) for text in self._filled(header)}
        if not 2 <= len(words) <= _MOST_PRIORITIES or all(re.fullmatch(r"[\d.]+", word) for word in words):
            return False
        return all(word in self.priorities or level_of(word) is not None for word in words)

    def _are_groups(self, header: str) -> bool:
        return bool(self.groups) and self._known_groups(header) >= _MOST

    def _known_groups(self, header: str) -> float:
        filled = self._filled(header)
        return 0.0 if filled.empty else float(filled.map(lambda text: folded(text) in self.groups).mean())
