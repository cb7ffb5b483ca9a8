"""Laws of the tickets of a replication."""

import numpy as np
import pytest

from planner.capacity.simulation.arrivals import (
    BACKLOG,
    arrivals_before,
    arrivals_of,
    arrivals_that_came,
    drift_factor,
    handling_minutes,
    joined,
)
from planner.domain.tickets.demand import Forecast, Tickets
from tests.builders import world

HORIZON = world(days=2).horizon
CLASSES = (("P1", "desk"), ("P2", "desk"))
KINDS = np.array([0, 1])


def forecast(path: np.ndarray) -> Forecast:
    """Return a forecast of one path."""
    return Forecast(HORIZON, CLASSES, path.astype(float), path[None].astype(np.uint16), "by hand", "")


def test_a_replication_has_the_tickets_of_its_path() -> None:
    """Each class and interval has as many as the path says, at moments inside the interval."""
    path = np.random.default_rng(1).poisson(3, (2, 48))
    found = arrivals_of(forecast(path), KINDS, 1, 0)
    counted = np.zeros_like(path)
    np.add.at(counted, (found.kind, (found.at // 60).astype(int)), 1)
    assert (counted == path).all()


def test_arrivals_lie_evenly_in_their_interval() -> None:
    """The mean of ten thousand minutes of the hour is 30."""
    found = arrivals_of(forecast(np.full((2, 48), 105)), KINDS, 1, 0)
    assert (found.at % 60).mean() == pytest.approx(30, abs=0.7)


def test_more_tickets_leave_those_that_came_anyway_as_they_are() -> None:
    """Common random numbers: a larger path has the tickets of the smaller one, and more."""
    few = arrivals_of(forecast(np.full((2, 48), 2)), KINDS, 1, 0)
    many = arrivals_of(forecast(np.full((2, 48), 3)), KINDS, 1, 0)
    assert set(few.at.tolist()) < set(many.at.tolist())


def test_a_class_without_a_target_is_left_out() -> None:
    """Its index is negative."""
    assert set(arrivals_of(forecast(np.full((2, 48), 2)), np.array([-1, 0]), 1, 0).kind.tolist()) == {0}


def test_real_tickets_come_at_their_own_minute() -> None:
    """Tickets of before and after the horizon, and of unknown classes, are left out."""
    opened = HORIZON.start + np.array([-5, 10, 20, 5000], np.int64)
    never = np.full(4, -1, np.int64)
    tickets = Tickets(opened, np.array(["P1", "P1", "P9", "P1"]), np.array(["desk"] * 4), never, np.full(4, np.nan))
    found = arrivals_that_came(tickets, {("P1", "desk"): 0}, HORIZON)
    assert (found.at.tolist(), found.kind.tolist()) == ([10], [0])


def test_the_backlog_is_there_at_the_start() -> None:
    """It stands before what comes, and is known as backlog."""
    both = joined(arrivals_before({CLASSES[1]: 2}, {CLASSES[1]: 1}), arrivals_of(forecast(np.eye(2, 48)), KINDS, 1, 0))
    assert both.at[:2].tolist() == [0, 0]
    assert (both.place == BACKLOG).tolist() == [True, True, False, False]


def test_handling_times_hang_on_the_ticket() -> None:
    """The same ticket takes as long when others come beside it; another replication draws anew."""
    few = arrivals_of(forecast(np.full((2, 48), 2)), KINDS, 1, 0)
    mean, spread = np.array([10.0, 20.0]), np.array([1.0, 0.0])
    minutes = handling_minutes(few, mean, spread, 1, 0)
    part = few.take(np.arange(0, len(few.at), 3))
    assert (handling_minutes(part, mean, spread, 1, 0) == minutes[::3]).all()
    assert (minutes[few.kind == 1] == 20).all()
    assert (handling_minutes(few, mean, spread, 1, 1)[few.kind == 0] != minutes[few.kind == 0]).all()


def test_handling_times_of_a_month_drift_together() -> None:
    """Over many months the factor has the mean 1 and the spread asked for; without a drift it is 1."""
    factors = [drift_factor(0.1, 3, replication) for replication in range(4000)]
    assert np.mean(factors) == pytest.approx(1.0, abs=0.005)
    assert np.std(factors) == pytest.approx(0.1, rel=0.05)
    assert drift_factor(0.0, 3, 1) == 1.0
