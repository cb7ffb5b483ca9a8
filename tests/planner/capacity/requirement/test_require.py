"""Laws of the requirement as a whole."""

from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.planner.capacity.small_desk import desk, forecast_of, requirement_of


def test_live_work_makes_floors_and_all_work_makes_windows() -> None:
    """P1 asks for somebody there; P1 and P3 together ask for hours; what lowers delivery is handed on."""
    service = (ServiceTarget("P1", 30, 0.9), ServiceTarget("P3", 240, 0.9))
    handling = (Handling("P1", "desk", 30), Handling("P3", "desk", 60))
    inputs = desk(service=service, handling=handling, days=2, meetings=0.1)
    forecast = forecast_of(inputs, {("P1", "desk"): [1] * 48, ("P3", "desk"): [2] * 48})
    requirement = requirement_of(inputs, forecast)
    assert {floor.skills for floor in requirement.floors} == {frozenset({"desk"})}
    assert any("P1" in window.because and "P3" in window.because for window in requirement.windows)
    assert requirement.productivity.share == 0.9


def test_a_quiet_month_needs_nothing() -> None:
    """Without any tickets there is neither floor nor window."""
    inputs = desk()
    requirement = requirement_of(inputs, forecast_of(inputs, {("P3", "desk"): [0] * 24}))
    assert (requirement.floors, requirement.windows) == ((), ())
