"""Columns of dates and times as text, understood as whole columns: no row is ever guessed by itself."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.demand import NEVER
from planner.domain.instants import DAY, instant

DateOrder = Literal["automatic", "day first", "month first"]

PLACEHOLDERS = frozenset(
    {"", "?", "-", "--", "n/a", "na", "none", "null", "(empty)", "(none)", "unknown", "nan", "nat"}
)
"""What exports write where there is nothing, without capitals."""

_NUMBERS = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$")
_DAY_NAMED_MONTH = re.compile(r"^(\d{1,2})[ /.-]*([^\W\d_]{3,})[ /.,-]*(\d{4}|\d{2})$")
_NAMED_MONTH_DAY = re.compile(r"^([^\W\d_]{3,})[ .]*(\d{1,2})[ ,]+(\d{4}|\d{2})$")
_TIME = re.compile(
    r"^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)? ?([ap])?\.?m?\.? ?(z|utc|[+-]\d{2}:?\d{2})?$", re.IGNORECASE
)
_BARE = re.compile(r"^\d+(\.\d+)?$")
_SERIAL = (20_000, 80_000)
_SERIAL_EPOCH = date(1899, 12, 30)
_MONTHS = {
    "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "fév": 2, "mar": 3, "mär": 3, "mrz": 3, "maa": 3, "mrt": 3,
    "apr": 4, "abr": 4, "avr": 4, "may": 5, "mai": 5, "mei": 5, "mag": 5, "jun": 6, "giu": 6, "jul": 7, "lug": 7,
    "aug": 8, "aoû": 8, "ago": 8, "sep": 9, "set": 9, "oct": 10, "okt": 10, "out": 10, "ott": 10, "nov": 11,
    "dec": 12, "dez": 12, "déc": 12, "dic": 12, "juin": 6, "juil": 7,
}  # fmt: skip


@dataclass(frozen=True)
class Times:
    """A column of instants (UTC minutes, `NEVER` where there is none) and what was odd about it.

    `unread` are the rows with text that is no time; `repeated` and `skipped` count times in the hour that a clock
    change repeats (the first is taken) or leaves out; `dates_only` those without a time of day.
    """

    at: NDArray[np.int64]
    unread: NDArray[np.bool_]
    repeated: int = 0
    skipped: int = 0
    dates_only: int = 0


@dataclass(frozen=True)
class SplitTimes:
    """A column taken apart into dates and times of day, each as codes into the few texts that occur."""

    day_codes: NDArray[np.intp]
    days: list[str]
    time_codes: NDArray[np.intp]
    times: list[str]


def split_times(column: "pd.Series[str]") -> SplitTimes:
    """Take a column apart, fast where all rows look like the first and one by one where they do not."""
    values = column.tolist()
    mark = _mark(next((value for value in values if value.strip().casefold() not in PLACEHOLDERS), ""))
    split = _coded([value.partition(mark)[::2] for value in values])
    odd = np.array([not _is_day(day) for day in split.days])[split.day_codes]
    odd |= np.array([_time(time) is None for time in split.times])[split.time_codes]
    if not odd.any():
        return split
    return _coded(
        [_split(value) if strange else value.partition(mark)[::2] for value, strange in zip(values, odd, strict=True)]
    )


def _mark(value: str) -> str:
    return "T" if "T" in value and " " not in value.strip() else " "


def _coded(pairs: Sequence[Sequence[str]]) -> SplitTimes:
    day_codes, days = pd.factorize(pd.Series([pair[0] for pair in pairs], dtype="object"))
    time_codes, times = pd.factorize(pd.Series([pair[1] for pair in pairs], dtype="object"))
    return SplitTimes(day_codes, list(days), time_codes, list(times))


def _is_day(text: str) -> bool:
    return any(form.match(text) for form in (_NUMBERS, _YEAR_FIRST, _DAY_NAMED_MONTH))


def is_day_first(columns: Iterable[SplitTimes]) -> bool | None:
    """Tell from all date columns of an export whether 03/04 is 3 April; None when nothing in them shows it.

    Raises
    ------
    ValueError
        When some dates can only be day first and others only month first.
    """
    day_first = month_first = doubtful = False
    for column in columns:
        for match in filter(None, map(_NUMBERS.match, column.days)):
            first, second = int(match[1]), int(match[2])
            if "." in match[0]:
                continue
            day_first |= first > 12
            month_first |= second > 12
            doubtful |= first <= 12 and second <= 12 and first != second
    if day_first and month_first:
        raise ValueError("some dates have the day first, others the month")
    return None if doubtful and not day_first and not month_first else not month_first


def read_times(column: SplitTimes, zone: str, day_first: bool) -> Times:
    """Return a column's instants; times without an offset are local to `zone`."""
    days = [_day(text, day_first) for text in column.days]
    times = [_time(text) for text in column.times]
    midnight = np.array([NEVER if day is None else day for day in days], np.int64)[column.day_codes]
    of_day = np.array([0 if time is None else time[0] for time in times], np.int64)[column.time_codes]
    offset = np.array([_NO_OFFSET if time is None else time[1] for time in times], np.int64)[column.time_codes]
    empty = np.array([text.strip().casefold() in PLACEHOLDERS for text in column.days])[column.day_codes]
    readable = np.array([day is not None for day in days])[column.day_codes]
    readable &= np.array([time is not None for time in times])[column.time_codes]
    bare = np.array([_BARE.match(text) is None for text in column.days])[column.day_codes]
    bare &= readable & np.array([text == "" for text in column.times])[column.time_codes]
    wall = midnight + of_day
    at, repeated, skipped = _localised(wall, readable & (offset == _NO_OFFSET), zone)
    at = np.where(readable & (offset != _NO_OFFSET), wall - offset, at)
    return Times(np.where(readable, at, NEVER), ~readable & ~empty, repeated, skipped, int(bare.sum()))


_NO_OFFSET = 10**6


def _split(value: str) -> tuple[str, str]:
    """Take a value apart into its date and its time of day, which starts with the digits before the first colon."""
    value = value.strip()
    colon = value.find(":")
    if colon < 1:
        return _since_1970(value) if value.isdigit() and len(value) in (10, 13) else (value, "")
    start = colon - 2 if colon >= 2 and value[colon - 2].isdigit() else colon - 1
    day = value[:start].rstrip(" ,")
    return (day[:-1] if day[-1:] == "T" and day[-2:-1].isdigit() else day), value[start:]


def _since_1970(value: str) -> tuple[str, str]:
    """Write seconds or milliseconds since 1970 as a date and a time of day in UTC."""
    moment = datetime.fromtimestamp(int(value[:10]), UTC)
    return moment.date().isoformat(), moment.strftime("%H:%MZ")


def _day(text: str, day_first: bool) -> int | None:
    """Return the minutes from the epoch to local midnight of a date, or to the moment of a serial number."""
    if _BARE.match(text):
        return _serial(float(text))
    if match := _YEAR_FIRST.match(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _NUMBERS.match(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        day, month = (first, second) if day_first or "." in text else (second, first)
    elif match := _DAY_NAMED_MONTH.match(text):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    elif match := _NAMED_MONTH_DAY.match(text):
        month, day, year = _month(match[1]), int(match[2]), int(match[3])
    else:
        return None
    try:
        return (date(year + 2000 if year < 100 else year, month, day) - date(1970, 1, 1)).days * DAY
    except ValueError:
        return None


def _month(name: str) -> int:
    folded = name.casefold()
    return _MONTHS.get(folded[:4], _MONTHS.get(folded[:3], 0))


def _serial(number: float) -> int | None:
    """Read a bare number as the day count of a spreadsheet, its fraction as the time of day."""
    if _SERIAL[0] <= number <= _SERIAL[1]:
        return (_SERIAL_EPOCH - date(1970, 1, 1)).days * DAY + round(number * DAY)
    return None


def _time(text: str) -> tuple[int, int] | None:
    """Return the minutes of a time of day and its offset from UTC, `_NO_OFFSET` when it has none."""
    if not text:
        return 0, _NO_OFFSET
    match = _TIME.match(text)
    if match is None or int(match[1]) > 24 or int(match[2]) > 59:
        return None
    hour, minute, half, offset = int(match[1]), int(match[2]), match[4], match[5]
    if half:
        hour = hour % 12 + (12 if half.casefold() == "p" else 0)
    return hour * 60 + minute, _offset(offset)


def _offset(text: str | None) -> int:
    if text is None:
        return _NO_OFFSET
    if text.casefold() in ("z", "utc"):
        return 0
    digits = text[1:].replace(":", "")
    return (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if text[0] == "-" else 1)


def _localised(wall: NDArray[np.int64], which: NDArray[np.bool_], zone: str) -> tuple[NDArray[np.int64], int, int]:
    """Turn wall-clock minutes into instants, and count those in a repeated and in a skipped hour."""
    at = np.full(len(wall), NEVER, np.int64)
    labels = pd.Series(wall[which].astype("datetime64[m]").astype("datetime64[s]"))
    sure = labels.dt.tz_localize(zone, ambiguous="NaT", nonexistent="NaT").to_numpy("datetime64[s]")
    first = labels.dt.tz_localize(zone, ambiguous=np.ones(len(labels), bool), nonexistent="NaT").to_numpy(
        "datetime64[s]"
    )
    found = sure.astype(np.int64) // 60
    for index in np.flatnonzero(np.isnat(sure)):
        moment = labels.iloc[index]
        found[index] = instant(moment.date(), moment.hour * 60 + moment.minute, zone)
    at[which] = found
    return at, int((np.isnat(sure) & ~np.isnat(first)).sum()), int(np.isnat(first).sum())
