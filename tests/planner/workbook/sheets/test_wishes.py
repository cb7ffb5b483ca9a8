"""The Wishes sheet."""

from datetime import date

from planner.workbook.sheets.wishes import WISHES, WishRow
from tests.planner.workbook.workbooks import objections, row

DAY = date(2026, 6, 3)


def days_of(wish: WishRow) -> list[date]:
    """Return the days of June 2026 that a wish is for."""
    return [day for day in (date(2026, 6, number) for number in range(1, 31)) if wish.is_for(day)]


def test_a_wish() -> None:
    """An empty last day is the first day; a wish is normal where the cell is empty."""
    wish = row(WISHES, Name="Ann", First_day=DAY, Wish="not N")
    assert (wish.wish, wish.strength, wish.is_standing) == ("not N", "normal", False)
    assert days_of(wish) == [DAY]


def test_a_wish_once() -> None:
    """The same wish twice, or one that ends before it starts, is refused."""
    cells = {"Name": "Ann", "First day": DAY, "Last day": None, "Wish": "off"}
    assert "duplicate name and first day and wish" in objections(WISHES, cells, cells)[0]
    assert "is before first day" in objections(WISHES, cells | {"Last day": date(2026, 6, 1)})[0]


def test_words_in_any_capitals() -> None:
    """Off, work and not are read whatever their capitals; a code keeps its own."""
    for typed, meant in {"Not N": "not N", "OFF": "off", "No Nights": "no nights", "not nights": "no nights"}.items():
        assert row(WISHES, Name="Ann", First_day=DAY, Wish=typed).wish == meant


def test_a_standing_wish_holds_on_its_days_of_every_week() -> None:
    """Every Tuesday, without and with a first day; June 2026 has Tuesdays on the 2nd, 9th, 16th, 23rd and 30th."""
    tuesdays = [date(2026, 6, day) for day in (2, 9, 16, 23, 30)]
    assert days_of(row(WISHES, Name="Ann", Wish="off", Days="Tue")) == tuesdays
    assert days_of(row(WISHES, Name="Ann", Wish="off", Days="Tue", First_day=DAY)) == tuesdays[1:]
    until = row(WISHES, Name="Ann", Wish="off", Days="Tue", First_day=DAY, Last_day=date(2026, 6, 16))
    assert days_of(until) == tuesdays[1:3]
    assert len(days_of(row(WISHES, Name="Ann", Wish="no nights"))) == 30


def test_every_other_week_counts_from_the_first_day_or_by_number() -> None:
    """From 3 June every other Friday: the 5th and 19th; in weeks of even number, 24 and 26: the 12th and 26th."""
    fridays = row(WISHES, Name="Ann", Wish="E", Days="Fri", Weeks="every other", First_day=DAY)
    assert days_of(fridays) == [date(2026, 6, 5), date(2026, 6, 19)]
    assert days_of(row(WISHES, Name="Ann", Wish="E", Days="Fri", Weeks="even")) == [date(2026, 6, d) for d in (12, 26)]
    assert days_of(row(WISHES, Name="Ann", Wish="E", Days="Fri", Weeks="odd")) == [date(2026, 6, d) for d in (5, 19)]
    (only,) = objections(WISHES, {"Name": "Ann", "Wish": "off", "Weeks": "every other"})
    assert "a first day, whose week counts" in only
