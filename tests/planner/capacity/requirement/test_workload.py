"""Laws of the work that will come."""

import numpy as np
import pytest

from planner.domain.roster.on_call_tier import Tier
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from tests.planner.capacity.small_desk import arrivals, desk, forecast_of, work_of


def test_arrivals_are_spread_over_their_interval() -> None:
    """Work of the hour from 08:00, due in 4 h and done in 5 h, falls due in four parts, all by 14:00."""
    inputs = desk(response=240, minutes=60)
    (work,) = work_of(inputs, forecast_of(inputs, {("P3", "desk"): arrivals(inputs, h8=2)})).classes
    assert work.minutes[9].tolist() == [120.0]
    assert work.released[9] == 8
    assert work.due[:, 9].tolist() == [14, 14, 14, 14]
    half_past = desk(response=240, minutes=30)
    (work,) = work_of(half_past, forecast_of(half_past, {("P3", "desk"): arrivals(half_past, h8=2)})).classes
    assert work.due[:, 9].tolist() == [13, 13, 14, 14]


def test_work_drawn_has_the_spread_of_a_compound_poisson() -> None:
    """The total of Poisson tickets with spread s has mean n m and variance n m^2 (1 + s^2)."""
    inputs = desk(minutes=30, spread=1.5)
    tickets = np.random.default_rng(5).poisson(0.5, (4000, 24))
    (work,) = work_of(inputs, forecast_of(inputs, {("P3", "desk"): tickets}, paths=4000)).classes
    totals = work.minutes.sum(axis=0)
    assert totals.mean() == pytest.approx(12 * 30, rel=0.03)
    assert totals.var() == pytest.approx(12 * 30**2 * (1 + 1.5**2), rel=0.1)


def test_what_people_on_call_take_is_not_work_for_shifts() -> None:
    """Out of hours a class left to on call makes no work on shift; in hours it does."""
    target = ServiceTarget("P3", 60, 0.9, out_of_hours="on call")
    inputs = desk(service=(target,), tiers=(Tier("Primary", "P"),), openings=(Opening("office", 0, 480, 1080),))
    (work,) = work_of(inputs, forecast_of(inputs, {("P3", "desk"): [1] * 24})).classes
    assert (np.flatnonzero(work.minutes[1:, 0]) == np.arange(8, 18)).all()


def test_backlog_is_work_that_is_there_at_the_start() -> None:
    """A ticket opened shortly before the plan and not resolved is work from the first minute on, due afresh."""
    inputs = desk()
    start = inputs.horizon.start
    opened = np.array([start - 5000, start - 4000, start - 60])
    resolved = np.array([start - 4700, start - 3700, NEVER])
    text = np.array(["P3"] * 3)
    tickets = Tickets(opened, text, np.array(["desk"] * 3), resolved, np.full(3, np.nan))
    inputs = desk(tickets=tickets)
    workload = work_of(inputs, forecast_of(inputs, {("P3", "desk"): [0] * 24}))
    (work,) = workload.classes
    assert work.minutes[0].tolist() == [60.0]
    assert (work.released[0], set(work.due[:, 0].tolist())) == (0, {5})
    assert workload.skills == ("desk",)


def test_the_same_seed_draws_the_same_work() -> None:
    """Work is drawn by the plan's seed and the class alone."""
    inputs = desk(handling=(Handling("P3", "desk", 30, 1.0),))
    forecast = forecast_of(inputs, {("P3", "desk"): [1] * 24})
    one, two = (work_of(inputs, forecast).classes[0].minutes for _ in range(2))
    np.testing.assert_array_equal(one, two)
