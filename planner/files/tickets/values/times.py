"""Columns of dates and times as text, understood as whole columns: no row is ever guessed by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.instants import DAY, instant
from planner.domain.tickets.demand import NEVER
from planner.files.tickets.values.moments import (
    NO_OFFSET,
    clean,
    date_numbers,
    day_of,
    is_day,
    is_serial,
    split_moment,
    time_of,
)

DateOrder = Literal["automatic", "day first", "month first"]

PLACEHOLDERS = frozenset(
    {"", "?", "-", "--", "—", "n/a", "na", "none", "null", "(empty)", "(none)", "unknown", "nan", "nat", "#n/a", "nil",
     "(leer)", "(vide)", "(vacio)", "(blank)", "undefined", "no priority",
     "not set", "keine", "aucune", "ninguna", "nenhuma", "nessuna", "geen", "brak", "[]", "{}", "\\n"}
)  # fmt: skip
"""What exports write where there is nothing, without capitals."""

_ENOUGH_DAYS = 4
"""Different days in one month that show which number is the month."""


@dataclass(frozen=True)
class Times:
    """A column of instants (UTC minutes, `NEVER` where there is none) and what was odd about it.

    `unread` are the rows with text that is no time, `of_day` the minutes since local midnight as written, `dates_only`
    the rows without a time of day; `repeated` and `skipped` count times in the hour that a clock change repeats (the
    first is taken) or leaves out.
    """

    at: NDArray[np.int64]
    unread: NDArray[np.bool_]
    of_day: NDArray[np.int64]
    dates_only: NDArray[np.bool_]
    repeated: int = 0
    skipped: int = 0


@dataclass(frozen=True)
class SplitTimes:
    """A column taken apart into dates and times of day, each as codes into the few texts that occur."""

    day_codes: NDArray[np.intp]
    days: list[str]
    time_codes: NDArray[np.intp]
    times: list[str]


def split_times(column: "pd.Series[str]", clock: "pd.Series[str] | None" = None) -> SplitTimes:
    """Take a column apart, fast where all rows look like the first and one by one where they do not.

    `clock` is a column of times of day beside one of dates.
    """
    values = [value if value.isascii() else clean(value) for value in column.tolist()]
    mark = _mark(next((value for value in values if value.strip().casefold() not in PLACEHOLDERS), ""))
    split = _coded([value.partition(mark)[::2] for value in values])
    odd = np.array([not is_day(day) for day in split.days], bool)[split.day_codes]
    odd |= np.array([time_of(time) is None for time in split.times], bool)[split.time_codes]
    if odd.any():
        known: dict[str, tuple[str, str]] = {}
        for value in {value for value, strange in zip(values, odd.tolist(), strict=True) if strange}:
            known[value] = split_moment(value)
        split = _coded([known.get(value) or value.partition(mark)[::2] for value in values])
    return split if clock is None else _with_clock(split, clock)


def _with_clock(split: SplitTimes, clock: "pd.Series[str]") -> SplitTimes:
    """Return the dates with the times of day of another column."""
    times = split_times(clock)
    dates = [split.days[code] for code in split.day_codes.tolist()]
    hours = [times.times[code] for code in times.time_codes.tolist()]
    return _coded(list(zip(dates, hours, strict=True)))


def _mark(value: str) -> str:
    return "T" if "T" in value and " " not in value.strip() else " "


def _coded(pairs: Sequence[Sequence[str]]) -> SplitTimes:
    day_codes, days = pd.factorize(pd.Series([pair[0] for pair in pairs], dtype="object"))
    time_codes, times = pd.factorize(pd.Series([pair[1] for pair in pairs], dtype="object"))
    return SplitTimes(day_codes, list(days), time_codes, list(times))


def is_day_first(columns: Iterable[SplitTimes]) -> bool | None:
    """Tell from all date columns of an export whether 03/04 is 3 April; None when nothing in them shows it.

    Raises
    ------
    ValueError
        When some dates can only be day first and others only month first.
    """
    day_example = month_example = ""
    doubtful: set[tuple[int, int]] = set()
    for column in columns:
        for text in column.days:
            numbers = date_numbers(text)
            if numbers is None or "." in text:
                continue
            first, second = numbers
            day_example = day_example or (text if first > 12 else "")
            month_example = month_example or (text if second > 12 else "")
            if first <= 12 and second <= 12 and first != second:
                doubtful.add(numbers)
    if day_example and month_example:
        raise ValueError(f"some dates have the day first ({day_example}), others the month ({month_example})")
    if not doubtful or day_example or month_example:
        return not month_example
    return _by_the_month(doubtful)


def _by_the_month(dates: set[tuple[int, int]]) -> bool | None:
    """Tell the order by the number that never changes: it is the month, for tickets come on many days of one."""
    first, second = ({pair[place] for pair in dates} for place in (0, 1))
    if min(len(first), len(second)) > 1 or max(len(first), len(second)) < _ENOUGH_DAYS:
        return None
    return len(second) == 1


def with_hours(column: SplitTimes, rows: NDArray[np.bool_], minutes: NDArray[np.int64]) -> SplitTimes:
    """Return the column with other times of day (minutes since midnight) in some rows."""
    texts = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in minutes.tolist()]
    extra = len(column.times) + pd.factorize(np.array(texts, object))[0]
    codes = column.time_codes.copy()
    codes[rows] = extra
    return SplitTimes(column.day_codes, column.days, codes, [*column.times, *dict.fromkeys(texts)])


def read_times(column: SplitTimes, zone: str, day_first: bool) -> Times:
    """Return a column's instants; times without an offset are local to `zone`."""
    days = [day_of(text, day_first) for text in column.days]
    times = [time_of(text) for text in column.times]
    midnight = np.array([NEVER if day is None else day for day in days], np.int64)[column.day_codes]
    of_day = np.array([0 if time is None else time[0] for time in times], np.int64)[column.time_codes]
    offset = np.array([NO_OFFSET if time is None else time[1] for time in times], np.int64)[column.time_codes]
    empty = np.array([text.strip().casefold() in PLACEHOLDERS for text in column.days], bool)[column.day_codes]
    readable = np.array([day is not None for day in days], bool)[column.day_codes]
    readable &= np.array([time is not None for time in times], bool)[column.time_codes]
    bare = np.array([not is_serial(text) or float(text).is_integer() for text in column.days], bool)[column.day_codes]
    bare &= readable & np.array([text == "" for text in column.times], bool)[column.time_codes]
    wall = midnight + of_day
    at, repeated, skipped = _localised(wall, readable & (offset == NO_OFFSET), zone)
    at = np.where(readable & (offset != NO_OFFSET), wall - offset, at)
    return Times(np.where(readable, at, NEVER), ~readable & ~empty, wall % DAY, bare, repeated, skipped)


def share_of_times(column: "pd.Series[str]") -> tuple[float, float]:
    """Return the share of a column's filled cells that are dates, and the share that have a time of day as well."""
    filled = column[~column.str.strip().str.casefold().isin(PLACEHOLDERS)]
    if filled.empty:
        return 0.0, 0.0
    split = split_times(filled)
    dates = np.array([is_day(day) or is_serial(day) for day in split.days], bool)[split.day_codes]
    timed = np.array([time != "" and time_of(time) is not None for time in split.times], bool)[split.time_codes]
    timed |= np.array([is_serial(day) and not float(day).is_integer() for day in split.days], bool)[split.day_codes]
    return float(dates.mean()), float((dates & timed).mean())


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
