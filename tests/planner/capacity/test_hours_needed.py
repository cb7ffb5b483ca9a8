"""Laws of the hours a day needs."""

import pytest

from planner.capacity.hours_needed import delivery_of, hours_needed
from planner.capacity.requirement import require
from planner.domain.requirement import Productivity
from planner.domain.service import Handling, ServiceTarget
from tests.builders import person
from tests.planner.capacity.small_desk import desk, forecast_of


def test_work_becomes_hours_on_duty_by_what_an_hour_delivers() -> None:
    """Twelve tickets of an hour a day take twelve hours of work, and more on shift for breaks and meetings."""
    inputs = desk(days=2, meetings=0.2)
    forecast = forecast_of(inputs, {("P3", "desk"): [1] * 12 + [0] * 36})
    (row,) = hours_needed(inputs, forecast, require(inputs, forecast))
    breaks = (30 + 30 + 60) / (480 + 480 + 540)
    assert row.work == 720
    assert row.on_duty == pytest.approx(720 / (0.8 * (1 - breaks)), abs=1)
    assert row.floor == 0
    assert "P3 12 h of work on average" in row.because and "meetings 20%" in row.because


def test_floors_are_people_hours_of_the_day() -> None:
    """Somebody who must always be there is 24 people-hours a day, and the row says so."""
    service, handling = (ServiceTarget("P1", 30, 0.9),), (Handling("P1", "desk", 10),)
    inputs = desk(service=service, handling=handling, days=2)
    forecast = forecast_of(inputs, {("P1", "desk"): [1] * 48})
    rows = hours_needed(inputs, forecast, require(inputs, forecast))
    assert [row.floor for row in rows] == [24 * 60] * 2
    assert "must be there or on call for 24 h" in rows[0].because


def test_slower_people_deliver_less() -> None:
    """The mean speed of those who hold the skill lowers what an hour gives, and is named."""
    inputs = desk(people=(person("Ann", skills={"desk": 0.5}), person("Bob")), shifts=())
    delivery = delivery_of(inputs, Productivity(), "desk")
    assert delivery.share == 0.75
    assert "75% of full speed" in str(delivery)
