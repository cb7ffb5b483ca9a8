"""Values as text, written as the number formats of the workbook write them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from planner.reports.page import Form, Scalar

WRITERS: Mapping[Form, Callable[[float], str]] = {
    "whole": lambda value: f"{_rounded(value, 0):,}",
    "signed": lambda value: f"{_rounded(value, 0):+,}" if _rounded(value, 0) else "0",
    "number": lambda value: f"{_rounded(value, 1):,}",
    "hours": lambda value: f"{_rounded(value, 1):,}",
    "share": lambda value: f"{_rounded(100 * value, 1)}%",
    "points": lambda value: f"{_rounded(value, 1):+} pts" if _rounded(value, 1) else "0.0 pts",
    "money": lambda value: f"{_rounded(value, 0):,}",
}
"""How the numbers of each form are written; of any other form they stand as they are."""


def value_text(value: Scalar, form: Form = "text") -> str:
    """Write a value: halves are rounded away from zero as in a spreadsheet; no value is an empty text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, datetime):
        return f"{value:%H:%M}" if form == "time" else f"{_day(value)} {value:%H:%M}"
    if isinstance(value, date):
        return _day(value)
    return WRITERS.get(form, str)(value)


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def _rounded(value: float, places: int) -> Decimal:
    """Round the fifteen digits that a spreadsheet keeps; a zero has no sign."""
    kept = Decimal(f"{value:.15g}").quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return kept if kept else abs(kept)
