"""The Wishes sheet."""

from datetime import date

from planner.domain.roster.people import Wish
from planner.workbook.sheets.wishes import WISHES
from tests.planner.workbook.workbooks import objections, row

DAY = date(2026, 6, 3)


def test_a_wish() -> None:
    """An empty last day is the first day; a wish is normal unless said otherwise."""
    assert row(WISHES, Name="Ann", First_day=DAY, Wish="not N").person_wish() == Wish("Ann", DAY, DAY, "not N")


def test_a_wish_once() -> None:
    """The same wish twice, or one that ends before it starts, is refused."""
    cells = {"Name": "Ann", "First day": DAY, "Last day": None, "Wish": "off"}
    assert "duplicate name and first day and wish" in objections(WISHES, cells, cells)[0]
    assert "is before first day" in objections(WISHES, cells | {"Last day": date(2026, 6, 1)})[0]


def test_words_in_any_capitals() -> None:
    """Off, work and not are read whatever their capitals; a code keeps its own."""
    assert row(WISHES, Name="Ann", First_day=DAY, Wish="Not N").person_wish().wish == "not N"
    assert row(WISHES, Name="Ann", First_day=DAY, Wish="OFF").person_wish().wish == "off"
