"""Cells that hold days, times of day and lengths of time; the last two are read as whole minutes."""

from datetime import date, datetime, time, timedelta

from planner.domain.instants import DAY
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import amount

_DATE = "a date such as 2026-05-31"
_WRITTEN_DATES = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d %b %Y", "%d %B %Y", "%d-%b-%Y")
_UNITS = {"minutes": 1, "mins": 1, "min": 1, "m": 1, "hours": 60, "hour": 60, "hrs": 60, "h": 60}


def _written_date(value: str) -> date:
    for form in _WRITTEN_DATES:
        try:
            return datetime.strptime(value.strip(), form).date()
        except ValueError:
            continue
    if any(value.count(mark) == 2 for mark in "/.-"):
        raise Unreadable(
            f"{quote_value(value)} is text, and its day and month cannot be told apart", _DATE + ", or a date cell"
        )
    raise Unreadable(f"{quote_value(value)} is not a date")


def _date(value: object) -> date:
    if isinstance(value, str):
        found = _written_date(value)
    elif isinstance(value, datetime) and value.time() != time():
        raise Unreadable(f"{quote_value(value)} has a time of day", _DATE + " without a time")
    elif isinstance(value, date):
        found = value.date() if isinstance(value, datetime) else value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        raise Unreadable(f"{value:g} is a number, not a date", _DATE + "; give the cell a date format")
    else:
        raise Unreadable(f"{quote_value(value)} is not a date")
    if not 2000 <= found.year <= 2100:
        raise Unreadable(f"{quote_value(found)} is not between 2000 and 2100")
    return found


def calendar_day() -> Kind:
    """A calendar day: a date cell, or text that can only be read one way."""
    return Kind(_DATE, _date, "yyyy-mm-dd", 12)


def _minutes(value: object) -> float | None:
    """Return the minutes of a time or duration cell, or of text like 7:30; None for anything else."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute + value.second / 60
    if isinstance(value, timedelta):
        return value.total_seconds() / 60
    if isinstance(value, datetime) and value.year < 1901:  # how a length of over a day looks in a time format
        return (value - datetime(1899, 12, 31 if value < datetime(1900, 3, 1) else 30)).total_seconds() / 60
    if isinstance(value, str):
        parts = value.strip().split(":")
        if len(parts) in (2, 3) and all(part.isdigit() and len(part) <= 2 for part in parts) and int(parts[1]) < 60:
            return int(parts[0]) * 60 + int(parts[1])
    return None


def _time(value: object) -> int:
    minutes = _minutes(value)
    if minutes is None and isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        minutes = value * DAY
    if minutes is None:
        raise Unreadable(f"{quote_value(value)} is not a time of day")
    if not 0 <= minutes <= DAY:
        raise Unreadable(f"{quote_value(value)} is past 24:00")
    return round(minutes)


def time_of_day() -> Kind:
    """A time of day as minutes after midnight, up to 24:00."""
    return Kind("a time of day such as 22:00", _time, "[hh]:mm", 10, (), 0, 1, lambda typed: _time(typed) / DAY)


def _length(value: object) -> float:
    minutes = _minutes(value)
    if minutes is not None:
        return minutes
    if isinstance(value, str):
        raw = value.strip().lower().replace(" ", "")
        if raw.endswith(("d", "day", "days")):
            raise Unreadable(
                f"{quote_value(value)}: a day of 24 h or a working day?", "hours of the row's clock, such as 16 h"
            )
        for ending, factor in _UNITS.items():
            if raw.endswith(ending):
                return amount(raw.removesuffix(ending)) * factor
    return amount(value)


def duration(least: int, most: int) -> Kind:
    """A length of time: a plain number is minutes."""
    limits = f"from {least} min to {most // 60} h" if most >= 60 else f"from {least} to {most} min"
    accepted = f"minutes (30) or a length with its unit (30 min, 4 h), {limits}"

    def read(value: object) -> int:
        try:
            found = _length(value)
        except Unreadable as refusal:
            raise Unreadable(f"{quote_value(value)} is not a length of time", refusal.accepted or accepted) from None
        if not least <= found <= most:
            raise Unreadable(f"{quote_value(value)} is {found:g} minutes")
        return round(found)

    return Kind(accepted, read, "General", 13)
