"""Wishes."""

from datetime import date

from planner.domain.roster.people import Leave, Wish
from scheduling.rules.wishes.wishes import Wishes
from tests.builders import FLEXIBLE, SHIFTS, world
from tests.scheduling.judge import amounts, said

FIRST, LAST = date(2026, 6, 1), date(2026, 6, 2)


def wished(wish: str, text: str) -> list[str]:
    """Return what is refused when Ann wishes something for Monday and Tuesday."""
    return said(Wishes, world(wishes=(Wish("Ann", FIRST, LAST, wish),)), text)


def test_each_kind_of_wish_day_by_day() -> None:
    """Off, work, a duty, not a duty."""
    assert wished("off", "Ann - E") == ["Ann wishes off on Tue 2 Jun (normal) and has E"]
    assert wished("work", "Ann L -") == ["Ann wishes work on Tue 2 Jun (normal) and has no duty"]
    assert wished("E", "Ann E L") == ["Ann wishes E on Tue 2 Jun (normal) and has L"]
    assert wished("not N", "Ann E N") == ["Ann wishes not N on Tue 2 Jun (normal) and has N"]


def test_a_wish_to_work_asks_nothing_of_a_day_of_leave() -> None:
    """Leave comes first."""
    inputs = world(wishes=(Wish("Ann", FIRST, LAST, "work"),), leave=(Leave("Ann", FIRST, LAST),))
    assert said(Wishes, inputs, "Bob E") == []


def test_only_the_days_of_the_plan_are_asked_for() -> None:
    """Of a wish from the day before the plan to the day after it, the seven days of the plan count."""
    wish = Wish("Ann", date(2026, 5, 31), date(2026, 6, 8), "E")
    assert amounts(Wishes, world(wishes=(wish,)), "Ann -") == [1] * 7


def test_a_wish_for_a_flexible_row_is_one_wish() -> None:
    """F is granted by any of its shifts, not F by none of them, and either counts once."""
    asked = (Wish("Ann", FIRST, FIRST, "F"), Wish("Ann", LAST, LAST, "not F"))
    inputs = world(wishes=asked, shifts=(*SHIFTS, *FLEXIBLE))
    assert amounts(Wishes, inputs, "Ann F6:30-11 E") == []
    assert said(Wishes, inputs, "Ann E F6:30-11") == [
        "Ann wishes F on Mon 1 Jun (normal) and has E",
        "Ann wishes not F on Tue 2 Jun (normal) and has F6:30-11",
    ]
