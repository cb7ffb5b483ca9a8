"""Laws of the least that would have to be added to a team."""

from dataclasses import replace

from planner.capacity.baselines.extra_staff import TOO_CLOSE, extra_staff
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.outcome.promise import Promise
from planner.domain.roster.rota import Rota
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.builders import rota
from tests.planner.capacity.small_desk import desk, forecast_of
from tests.promises import simulated

NIGHTLY = ([0] * 3 + [1] + [0] * 20) * 7
"""A ticket at 03:00 of every day of a week."""


def said(attainment: float) -> str:
    """Return what is said of a desk that nobody attends, with a P1 at 03:00 every night."""
    service, handling = (ServiceTarget("P1", 30, attainment),), (Handling("P1", "desk", 10, 0),)
    inputs = desk(service=service, handling=handling, days=7, replications=5)
    forecast = forecast_of(inputs, {("P1", "desk"): NIGHTLY})
    terms = ServiceTerms.of(inputs, forecast.classes)
    return extra_staff(inputs, forecast, terms, Rota(), simulated(inputs, forecast, Rota()))


def test_no_shift_more_is_asked_for_than_it_takes() -> None:
    """Half of seven tickets are four nights of eight paid hours, though the first search adds six."""
    assert said(0.5) == (
        "P1 answers 0.0% in time, the target is 50%. 32 h more of desk (4 N; 0.8 heads at 40 h a week) would keep it."
    )


def test_what_no_shift_can_mend_is_said() -> None:
    """The night before the first day is not of this plan, so six of seven is the most; the target asks for all."""
    assert "With 48 h more of desk (6 N; 1.2 heads at 40 h a week), still P1 answers 85.7% in time" in said(0.9)


def test_a_target_missed_by_a_hair_asks_for_nobody() -> None:
    """The promise of many months is a hair below the target, and the months that compare teams keep it: add nothing."""
    service, handling = (ServiceTarget("P1", 30, 0.5),), (Handling("P1", "desk", 10, 0),)
    inputs = desk(service=service, handling=handling, days=7, replications=5)
    forecast = forecast_of(inputs, {("P1", "desk"): NIGHTLY})
    nights = rota("Ann N N N N N N -")
    promise = simulated(inputs, forecast, nights)
    hair = replace(promise, rows=tuple(replace(row, promised=row.target_share - 1e-4) for row in promise.rows))
    terms = ServiceTerms.of(inputs, forecast.classes)
    assert extra_staff(inputs, forecast, terms, nights, _missing(hair)).endswith(TOO_CLOSE)


def _missing(promise: Promise) -> Promise:
    """Return a promise in which the ticket of the fourth night is late."""
    late = {key: tuple(float(i == 3 * 24 + 3) for i in range(len(old))) for key, old in promise.missed.items()}
    return replace(promise, missed=late)
