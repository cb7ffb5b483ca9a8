"""Laws of what is told by week and hour."""

import numpy as np
import pytest

from planner.capacity.simulation.promise_slices import PromiseSlices


def test_shares_ranges_and_waits_of_a_slice() -> None:
    """Two months of one hour: one of two tickets in time, then both; waits of 0, 90, 10 and 20 minutes."""
    slices = PromiseSlices(np.array([8, 9]), 1, 1440)
    rank, there = np.zeros(2, np.int64), np.zeros(2, np.int64)
    slices.add(rank, there, np.array([0.0, 90.0]), np.array([True, False]))
    slices.add(rank, there, np.array([10.0, 20.0]), np.array([True, True]))
    found = slices.rows(["P1"])
    assert list(found) == [("P1", 8)]
    hour = found["P1", 8]
    assert (hour.promised, hour.mean_wait, hour.p90_wait, hour.tickets) == (0.75, 30, 90, 2)
    assert (hour.low, hour.high) == (pytest.approx(0.55), pytest.approx(0.95))


def test_priorities_and_times_are_kept_apart() -> None:
    """Each ticket counts in the slice of its priority and its interval's label."""
    slices = PromiseSlices(np.array([22, 23, 22]), 2, 60)
    slices.add(np.array([0, 1, 1]), np.array([0, 1, 2]), np.array([1.0, 2.0, 3.0]), np.array([True, False, True]))
    found = slices.rows(["P1", "P2"])
    assert {key: each.mean_wait for key, each in found.items()} == {("P1", 22): 1, ("P2", 22): 3, ("P2", 23): 2}
    assert {key: each.promised for key, each in found.items()} == {("P1", 22): 1, ("P2", 22): 1, ("P2", 23): 0}
