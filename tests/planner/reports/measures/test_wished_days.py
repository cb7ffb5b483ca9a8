"""Wishes day by day."""

from datetime import timedelta

import pytest

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave, Wish
from planner.reports.measures.wished_days import wished_days
from tests.builders import MONDAY, rota, world


@pytest.mark.parametrize(
    ("wish", "cell", "granted"),
    [
        ("off", "-", True),
        ("off", "E", False),
        ("off", "P", False),
        ("work", "E", True),
        ("work", "P", False),
        ("N", "N", True),
        ("N", "L", False),
        ("not N", "L", True),
        ("not N", "N+P", False),
    ],
)
def test_a_wish_is_granted_as_it_is_meant(wish: str, cell: str, granted: bool) -> None:
    """Off is neither shift nor on call, work is a shift, a code is that duty, not CODE anything else."""
    inputs = world("Ann", days=1, tiers=(Tier("Primary", "P"),), wishes=(Wish("Ann", MONDAY, MONDAY, wish),))
    (each,) = wished_days(inputs)
    assert each.granted(inputs, rota(f"Ann {cell}")) is granted


def test_wishes_outside_the_plan_or_twice_are_asked_once_or_not() -> None:
    """Of ten days wished off twice, seven lie in the plan; to work while on leave asks nothing."""
    wish = Wish("Ann", MONDAY, MONDAY + timedelta(days=9), "off")
    work = Wish("Ann", MONDAY, MONDAY, "work")
    inputs = world("Ann", wishes=(wish, wish, work), leave=(Leave("Ann", MONDAY, MONDAY),))
    assert len(wished_days(inputs)) == 7
