"""Fair wishes."""

from datetime import date

from planner.domain.roster.people import Wish
from planner.domain.roster.rules import LedgerLine
from scheduling.rules.fairness.fair_wishes import FairWishes
from tests.builders import FLEXIBLE, SHIFTS, world
from tests.scheduling.judge import amounts, said


def wishes(*asked: tuple[str, int, int, str]) -> tuple[Wish, ...]:
    """Return wishes of a name, from and to a day of June."""
    return tuple(Wish(name, date(2026, 6, a), date(2026, 6, b), wish) for name, a, b, wish in asked)


def test_refusals_are_shared() -> None:
    """Ann's four days off are all refused, Bob's night is granted: two are her share, one more is allowed."""
    inputs = world(wishes=wishes(("Ann", 1, 4, "off"), ("Bob", 2, 2, "N")))
    assert said(FairWishes, inputs, "Ann E E E E\nBob - N", 1) == [
        "Ann has 4 wishes refused, the fair share is 2.0; 1 more is allowed"
    ]


def test_every_kind_of_wish_is_understood() -> None:
    """Off, work, a duty and not a duty: refused on the first plan, granted on the second; Bob's evens the share out."""
    asked = [
        ("Ann", 1, 1, "off"),
        ("Ann", 2, 2, "work"),
        ("Ann", 3, 3, "N"),
        ("Ann", 4, 4, "not E"),
        ("Bob", 1, 1, "off"),
    ]
    inputs = world(wishes=wishes(*asked))
    assert amounts(FairWishes, inputs, "Ann E - L E", 0) == [20]
    assert amounts(FairWishes, inputs, "Ann - E N L", 0) == []


def test_who_was_refused_before_is_not_refused_again() -> None:
    """Two refusals of last month and one of now against none of Bob."""
    inputs = world(wishes=wishes(("Ann", 1, 1, "off"), ("Bob", 1, 1, "off")), ledger=(LedgerLine("Ann", "wishes", 3),))
    assert amounts(FairWishes, inputs, "Ann E") == []
    assert amounts(FairWishes, inputs, "Ann E", 1) == [10]


def test_wishes_for_days_outside_the_plan_do_not_count() -> None:
    """Of Ann's nine days of work asked for, the plan has seven: half of them are her share."""
    asked = (Wish("Ann", date(2026, 5, 31), date(2026, 6, 8), "work"), *wishes(("Bob", 1, 1, "off")))
    assert amounts(FairWishes, world(wishes=asked), "Ann -", 0) == [35]


def test_a_wish_for_a_flexible_row_is_refused_once() -> None:
    """Ann has F twice against her wish and Bob not once: one more than the fair share of one, in tenths."""
    asked = wishes(("Ann", 1, 2, "not F"), ("Bob", 1, 2, "not F"))
    inputs = world(days=2, wishes=asked, shifts=(*SHIFTS, *FLEXIBLE))
    assert amounts(FairWishes, inputs, "Ann F6-10 F6:30-11\nBob E E", 0) == [10]
    assert amounts(FairWishes, inputs, "Ann F6-10 E\nBob E F6-10", 0) == []
