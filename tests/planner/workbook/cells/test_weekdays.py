"""Cells that hold weekdays."""

import pytest

from planner.workbook.cells.kind import Unreadable
from planner.workbook.cells.weekdays import opening_days, weekday, weekdays


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mon-Fri", {0, 1, 2, 3, 4}),
        ("Fri-Mon", {4, 5, 6, 0}),
        ("sat, Sunday", {5, 6}),
        ("every day", set(range(7))),
        ("weekend; Wed", {2, 5, 6}),
        ("Tu", {1}),
        ("Mon–Wed", {0, 1, 2}),
    ],
)
def test_several_weekdays(text: str, days: set[int]) -> None:
    """Ranges may pass the weekend, names be short or long, dashes of either kind."""
    assert weekdays().read(text) == days


@pytest.mark.parametrize("text", ["Mon-Fry", "M", "8", "Lundi"])
def test_what_is_no_weekday(text: str) -> None:
    """A letter or another language is no weekday."""
    with pytest.raises(Unreadable, match="is not a weekday"):
        weekdays().read(text)


def test_one_weekday() -> None:
    """One weekday is its number, Monday first."""
    assert weekday().read("sunday") == 6


def test_holidays_may_be_open() -> None:
    """The Hours sheet knows the word holiday beside the weekdays."""
    assert opening_days().read("Holiday") == "holiday"
    assert opening_days().read("Mon") == {0}


def test_no_day_at_all_is_refused() -> None:
    """A cell that holds separators only names no day."""
    with pytest.raises(Unreadable, match="names no day"):
        weekdays().read(";")
