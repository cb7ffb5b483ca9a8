"""Runs of missing people."""

import numpy as np

from planner.domain.horizon import Horizon
from planner.reports.measures.cover import Cover, Group
from planner.reports.measures.shortages import shortages
from tests.builders import MONDAY


def test_runs_are_joined_and_ordered_by_size() -> None:
    """Missing 1, 2, 0, 1 people in four hours is a run of 3 person-hours and one of 1."""
    horizon = Horizon(MONDAY, MONDAY)
    required = np.array([1, 2, 0, 1] + [0] * 20)
    cover = Cover(Group(frozenset({"net"})), required, np.zeros(24, np.int64), (frozenset(),) * 24)
    first, second = shortages((cover,), horizon)
    assert (first.people, first.minutes, first.end - first.start) == (2, 180, 120)
    assert second.minutes == 60
    assert first.sentence("UTC") == "net: 2 people short, Mon 1 Jun 00:00 to 02:00"
