"""Laws of the search for the least staffing that gives a service."""

import pytest

from planner.capacity.baselines.least_staffing import MOST, Staffing, least_staffing


def scaled(factor: float) -> Staffing:
    """Return a hundred hours a unit of load, which answers half of the tickets at a load of one, all at two."""
    return Staffing("made up", 100 * factor, {"P1": min(1.0, factor / 2)})


def test_the_least_multiple_that_gives_the_service_is_found() -> None:
    """90% take 1.8 times the load, or 1.79 with half a point for noise; the search ends within a fiftieth of it."""
    found = least_staffing(scaled, {"P1": 0.9})
    assert found.gives({"P1": 0.9})
    assert found.hours == pytest.approx(179, rel=0.02)


def test_what_nothing_gives_ends_with_the_most_that_was_looked_at() -> None:
    """A priority that is never answered in time stays so at the largest multiple."""
    never = least_staffing(lambda factor: Staffing("none", factor, {"P1": 0.0}), {"P1": 0.5})
    assert (never.hours, never.gives({"P1": 0.5})) == (MOST, False)


def test_a_priority_that_did_not_come_asks_for_nothing() -> None:
    """Only priorities with tickets are looked at."""
    assert scaled(2).gives({"P1": 0.9, "P2": 0.99})
