"""Laws of the least that would have to be added to a team."""

from planner.capacity.baselines.extra_staff import extra_staff
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.rota import Rota
from planner.domain.service import Handling, ServiceTarget
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
