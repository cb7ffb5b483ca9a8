"""The cells that a repair may change grow around what is broken."""

from datetime import timedelta

from planner.domain.outcome.breach import Breach
from scheduling.repair.neighbourhood import neighbourhoods
from tests.builders import MONDAY, world


def test_breaches_far_from_each_other_are_searched_apart_and_decided_cells_stay() -> None:
    """A gap on the first and on the twelfth day: two parts of everybody's days around each, but for one typed cell."""
    inputs = world("Ann Bob", days=14)
    days = inputs.horizon.days
    gaps = [Breach("floors", "should", (), 60, "min", "", day=day) for day in (days[0], days[11])]
    first, second = neighbourhoods(inputs, gaps, {("Ann", days[1])}, reach=1)
    assert first == {("Ann", days[0]), ("Bob", days[0]), ("Bob", days[1])}
    assert second == {(name, day) for name in ("Ann", "Bob") for day in days[10:13]}


def test_a_person_whose_rule_is_broken_may_change_a_week_around_it() -> None:
    """Ann rests too little on the tenth day: her days from the second on are open, Bob's only near it."""
    inputs = world("Ann Bob", days=14)
    day = MONDAY + timedelta(days=9)
    [free] = neighbourhoods(inputs, [Breach("rest", "must", (), 60, "min", "", "Ann", day)], (), reach=1)
    assert {day for name, day in free if name == "Ann"} == set(inputs.horizon.days[1:])
    assert {day for name, day in free if name == "Bob"} == set(inputs.horizon.days[8:11])
