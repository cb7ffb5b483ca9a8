"""Wishes of the Wishes sheet, standing ones spread over the plan."""

from datetime import date, timedelta

from planner.domain.roster.people import Leave, Wish
from planner.domain.roster.shifts import Shift
from planner.workbook.input.wished import wishes_of
from planner.workbook.sheets.wishes import WISHES, WishRow
from scheduling.rules.wishes.wishes import Wishes
from tests.builders import MONDAY, SHIFTS, world
from tests.planner.workbook.workbooks import row
from tests.scheduling.judge import said


def wished(**cells: object) -> WishRow:
    """Return a row of Ann."""
    wish: WishRow = row(WISHES, Name="Ann", **cells)
    return wish


def on(number: int) -> date:
    """Return a day of the plan, 0 the Monday it starts on."""
    return MONDAY + timedelta(days=number)


def test_every_tuesday_off() -> None:
    """In two weeks there are two Tuesdays, and one in the week after, into which nothing should reach."""
    assert wishes_of(world(days=14), [wished(Wish="off", Days="Tue")]) == (
        Wish("Ann", on(1), on(1), "off"),
        Wish("Ann", on(8), on(8), "off"),
        Wish("Ann", on(15), on(15), "off"),
    )


def test_no_nights_is_a_wish_for_each_night_shift() -> None:
    """For the whole plan, less two days of leave: no night of either kind."""
    two = (*SHIFTS, Shift("X", 20 * 60, 8 * 60, "Long night", kind="night"))
    inputs = world(days=7, shifts=two, leave=(Leave("Ann", on(2), on(3)),))
    spans = [(on(0), on(1)), (on(4), on(6))]
    expected = [Wish("Ann", a, b, wish, "strong") for wish in ("not N", "not X") for a, b in spans]
    assert list(wishes_of(inputs, [wished(Wish="no nights", Strength="strong")])) == expected


def test_early_on_fridays_only_where_it_runs() -> None:
    """A shift that does not run on the first Friday is not wished then."""
    from_monday = Shift("E", 7 * 60, 15 * 60, "Early", days=frozenset({0, 1, 2, 3}))
    assert wishes_of(world(days=7, shifts=(from_monday,)), [wished(Wish="E", Days="Fri")]) == ()
    assert wishes_of(world(days=7), [wished(Wish="E", Days="Fri")]) == (Wish("Ann", on(4), on(4), "E"),)


def test_a_dated_wish_is_as_it_was_written() -> None:
    """Also where it reaches beyond the plan."""
    rows = [wished(Wish="off", First_day=on(5), Last_day=on(9))]
    assert wishes_of(world(days=7), rows) == (Wish("Ann", on(5), on(9), "off"),)


def test_the_checker_judges_standing_wishes() -> None:
    """Ann works on the second Tuesday and a night on Friday: two wishes are refused, worked out by hand."""
    base = world(days=14)
    rows = [wished(Wish="off", Days="Tue"), wished(Wish="no nights")]
    inputs = world(days=14, wishes=wishes_of(base, rows))
    assert said(Wishes, inputs, "Ann E - E E N - - E L E E E - -") == [
        "Ann wishes off on Tue 9 Jun (normal) and has L",
        "Ann wishes not N on Fri 5 Jun (normal) and has N",
    ]
