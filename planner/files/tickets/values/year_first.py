"""Dates whose two-digit year stands first, as 26-08-03 for 3 August 2026: only a whole column can tell."""

import re

from planner.files.tickets.values.times import SplitTimes

_SHORT = re.compile(r"^(\d{2})([-/.])(\d{2})\2(\d{2})$")
_ENOUGH_DAYS = 4


def with_whole_years(column: SplitTimes) -> SplitTimes:
    """Return the column with such dates in full; the number that hardly changes is the year, the other one the day."""
    dates = [match for text in column.days if (match := _SHORT.match(text))]
    first, last = {match[1] for match in dates}, {match[4] for match in dates}
    changes = len(last) >= _ENOUGH_DAYS and len(first) * 3 <= len(last)
    if not changes or any(not "00" < day <= "31" for day in last):
        return column
    days = [f"20{match[1]}-{match[3]}-{match[4]}" if (match := _SHORT.match(text)) else text for text in column.days]
    return SplitTimes(column.day_codes, days, column.time_codes, column.times)
