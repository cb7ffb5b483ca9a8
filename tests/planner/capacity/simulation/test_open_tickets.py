"""Laws of open tickets at the end of days."""

from datetime import timedelta

import numpy as np
import pytest

from planner.capacity.simulation.open_tickets import OpenTickets
from tests.builders import MONDAY, world


def test_open_tickets_are_counted_and_aged_at_midnight() -> None:
    """Of tickets at 12:00 and 18:00 the first is done at 23:00, the other the next noon; one of 20:00 never."""
    found = OpenTickets(world(days=2).horizon)
    found.add(np.array([720.0, 1080.0, 1200.0]), np.array([1380.0, 2160.0, np.nan]))
    first, second = found.by_day().values()
    assert (first.tickets, first.age_minutes) == (2, (360 + 240) / 2)
    assert (second.tickets, second.age_minutes) == (1, 1680)


def test_replications_are_averaged() -> None:
    """Two open tickets in one month and none in another are one; ages are of the tickets, not of the months."""
    found = OpenTickets(world(days=2).horizon)
    found.add(np.array([0.0, 720.0]), np.array([np.nan, np.nan]))
    found.add(np.array([60.0]), np.array([70.0]))
    assert found.by_day()[MONDAY].tickets == 1
    assert found.by_day()[MONDAY].age_minutes == pytest.approx((1440 + 720) / 2)


def test_random_months_agree_with_counting_ticket_by_ticket() -> None:
    """A loop over tickets and days gives the same numbers."""
    horizon = world(days=5).horizon
    rng = np.random.default_rng(3)
    came = rng.uniform(0, 5 * 1440, 300)
    done = np.where(rng.uniform(size=300) < 0.1, np.nan, came + rng.exponential(900, 300))
    found = OpenTickets(horizon)
    found.add(came, done)
    for number, each in enumerate(found.by_day().values(), 1):
        at = number * 1440
        ages = [at - a for a, d in zip(came, done, strict=True) if a < at and not d < at]
        assert each.tickets == len(ages)
        assert each.age_minutes == pytest.approx(sum(ages) / len(ages))
    assert list(found.by_day()) == [MONDAY + timedelta(days=n) for n in range(5)]
