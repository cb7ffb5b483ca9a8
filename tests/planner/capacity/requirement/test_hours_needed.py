"""Laws of the hours a day needs."""

import numpy as np
import pytest

from planner.capacity.requirement.hours_needed import delivery_of
from planner.domain.outcome.needs import Waiting
from planner.domain.tickets.demand import NEVER, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.builders import person
from tests.planner.capacity.small_desk import desk, forecast_of, requirement_of


def test_work_becomes_hours_on_duty_by_what_an_hour_delivers() -> None:
    """Twelve tickets of an hour a day take twelve hours of work, and more on shift for breaks and meetings."""
    inputs = desk(days=2, meetings=0.2)
    forecast = forecast_of(inputs, {("P3", "desk"): [1] * 12 + [0] * 36})
    (row,) = requirement_of(inputs, forecast).needs.days
    breaks = (30 + 30 + 60) / (480 + 480 + 540)
    assert row.work == 720
    assert row.on_duty == pytest.approx(720 / (0.8 * (1 - breaks)), abs=1)
    assert row.floor == 0
    assert "P3 12 h of work on average" in row.because
    assert "an hour on shift gives 44 min of it" in row.because


def test_floors_are_people_hours_of_the_day() -> None:
    """Somebody who must always be there is 24 people-hours a day, and the row says so."""
    service, handling = (ServiceTarget("P1", 30, 0.9),), (Handling("P1", "desk", 10),)
    inputs = desk(service=service, handling=handling, days=2)
    forecast = forecast_of(inputs, {("P1", "desk"): [1] * 48})
    rows = requirement_of(inputs, forecast).needs.days
    assert [row.floor for row in rows] == [24 * 60] * 2
    assert "must be there or on call for 24 h" in rows[0].because


def test_slower_people_deliver_less() -> None:
    """The mean speed of those who hold the skill lowers what an hour gives, and is named."""
    inputs = desk(people=(person("Ann", skills={"desk": 0.5}), person("Bob")), shifts=())
    delivery = delivery_of(inputs, "desk")
    assert (delivery.breaks, delivery.speed, delivery.share) == (0, 0.75, 0.75)


def test_what_waits_at_the_start_is_work_of_the_first_day() -> None:
    """Three open tickets of an hour, half of whose kind takes a day to resolve: three hours more on the first day."""
    first = desk().horizon.start
    opened = np.array([first - 5000, first - 4000, first - 3000, first - 60, first - 50, first - 40], np.int64)
    resolved = np.array([first - 3560, first - 2560, first - 1560, NEVER, NEVER, NEVER], np.int64)
    text = np.full(6, "P3"), np.full(6, "desk")
    inputs = desk(days=2, tickets=Tickets(opened, *text, resolved, np.full(6, np.nan)))
    needs = requirement_of(inputs, forecast_of(inputs, {("P3", "desk"): [0] * 48})).needs
    assert needs.waiting == (Waiting("P3", "desk", 3, 180),)
    (row,) = needs.days
    assert (row.day, row.work) == (inputs.horizon.first_day, 180)
    assert "P3 3 h (3 h of it waiting since before) of work on average" in row.because


def test_minutes_on_shift_are_spread_like_the_work_comes_in() -> None:
    """One ticket in each of eight hours, three in the ninth: the ninth has three of eleven parts."""
    inputs = desk(days=1)
    (row,) = requirement_of(inputs, forecast_of(inputs, {("P3", "desk"): [1] * 8 + [3] + [0] * 15})).needs.days
    assert sum(row.spread) == row.on_duty
    assert row.spread[8] == pytest.approx(3 / 11 * row.on_duty, abs=1)
    assert row.spread[:8] == pytest.approx([row.on_duty / 11] * 8, abs=1)
    assert row.spread[9:] == (0,) * 15
