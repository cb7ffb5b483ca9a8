"""Dates of which a spreadsheet has exchanged day and month in a part of the rows."""

import numpy as np
from numpy.typing import NDArray

from planner.files.tickets.values.moments import date_numbers
from planner.files.tickets.values.times import SplitTimes

_ENOUGH_SWAPPED = 3
"""Different dates of either form that show a column of which a spreadsheet swapped a part."""


def swapped_days(column: SplitTimes) -> NDArray[np.bool_]:
    """Tell which of a column's `days` a spreadsheet has read with day and month the wrong way round.

    It turns what it can read into dates, all of them with a day up to 12, and leaves the rest as text, all of it with
    a day above 12.
    """
    turned = [len(text) >= 10 and text[:4].isdigit() and text[4] == "-" for text in column.days]
    numbers = [date_numbers(text) for text in column.days]
    left = [pair for pair in numbers if pair is not None]
    dates = [text for text, is_turned in zip(column.days, turned, strict=True) if is_turned]
    none = np.zeros(len(column.days), bool)
    if min(len(left), len(dates)) < _ENOUGH_SWAPPED or any(not text[8:10].isdigit() for text in dates):
        return none
    if all(max(pair) > 12 for pair in left) and all(int(text[8:10]) <= 12 for text in dates):
        return np.array(turned, bool)
    return none


def unswapped(column: SplitTimes) -> SplitTimes:
    """Return the column with day and month of the swapped dates exchanged."""
    days = [
        f"{text[:5]}{text[8:10]}-{text[5:7]}" if is_swapped else text
        for text, is_swapped in zip(column.days, swapped_days(column).tolist(), strict=True)
    ]
    return SplitTimes(column.day_codes, days, column.time_codes, column.times)
