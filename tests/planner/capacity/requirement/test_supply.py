"""Laws of what a rota delivers."""

import numpy as np
import pytest

from planner.capacity.requirement.supply import Supply
from planner.domain.outcome.requirement import Productivity, Window
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from tests.builders import MONDAY, person, rota, world


def test_productive_minutes_run_with_the_shifts() -> None:
    """An early shift of 8 h with 30 min break at half speed and 80% productivity delivers 3 h, evenly."""
    inputs = world(people=(person("Ann", skills={"desk": 0.5}), person("Bob")), days=1, tiers=(Tier("Primary", "P"),))
    supply = Supply.of(inputs, Productivity(occupancy_cap=0.8), rota("Ann E\nBob P"))
    start = inputs.horizon.start
    up_to = supply.up_to(frozenset({"desk"}), start + 60 * np.array([0, 7, 11, 15, 24]))
    assert up_to.tolist() == pytest.approx([0, 0, 90, 180, 180])
    assert supply.delivered(Window(frozenset({"desk"}), start + 7 * 60, start + 11 * 60, 0, "")) == 90
    assert supply.up_to(frozenset({"net"}), np.array([start, start + 1440])).tolist() == [0, 0]


def test_last_months_night_reaches_into_the_plan() -> None:
    """A night that began the day before the first delivers its hours after midnight."""
    before = MONDAY.replace(day=31, month=5)
    inputs = world(days=1, previous=(Assignment("Ann", before, "N"),))
    supply = Supply.of(inputs, Productivity(), rota(""))
    start = inputs.horizon.start
    delivered = np.diff(supply.up_to(frozenset({"desk"}), np.array([start, start + 1440])))[0]
    assert delivered == pytest.approx(7 * 60 * (1 - 60 / 540))
