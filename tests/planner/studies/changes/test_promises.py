"""A priority or a service level stands for several promises where customers have contracts."""

from dataclasses import replace

from planner.domain.inputs import Inputs
from planner.domain.scenario import Change
from planner.domain.tickets.contracts import Contract, handling_by_promise, with_contracts
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies.changes.demand import change_handle_time, change_volume
from planner.studies.changes.targets import set_response
from tests.planner.studies.changes.desks import desk


def _levels() -> Inputs:
    """Return a desk that promises P2 at two sites of Gold, and to Tin."""
    rows = (ServiceTarget("P2", 60, 0.9, "office", level="Gold"), ServiceTarget("P2", 240, 0.9, "office", level="Tin"))
    contracts = (Contract("a", "Gold", "Denver"), Contract("b", "Gold"), Contract("c", "Tin"))
    service = with_contracts(rows, contracts)
    handling = handling_by_promise((Handling("P2", "desk", 20),), service)
    return replace(desk(), service=service, handling=handling)


def _volumes(*changes: Change) -> list[tuple[str, float]]:
    inputs = _levels()
    for change in changes:
        inputs = change_volume(inputs, change)
    return [(change.applies_to, change.amount) for change in inputs.volume_changes]


def test_volume_changes_every_promise_of_a_priority_or_level() -> None:
    """P2 is three promises, Gold is two, a skill is none."""
    assert _volumes(Change("volume", 0.1, "P2"), Change("volume", 0.2, "Gold"), Change("volume", 0.3, "desk")) == [
        ("P2 Gold Denver", 0.1),
        ("P2 Gold", 0.1),
        ("P2 Tin", 0.1),
        ("P2 Gold Denver", 0.2),
        ("P2 Gold", 0.2),
        ("desk", 0.3),
    ]


def test_a_level_and_a_skill_hold_together() -> None:
    """Gold tickets of the desk: two promises, each with the skill."""
    assert _volumes(Change("volume", 0.2, "Gold; desk")) == [("P2 Gold Denver; desk", 0.2), ("P2 Gold; desk", 0.2)]


def test_handle_time_and_targets_of_a_level() -> None:
    """Half as much work again for Gold alone; a target for Tin alone."""
    assert [row.minutes for row in change_handle_time(_levels(), Change("handle time", 0.5, "Gold")).handling] == [
        30,
        30,
        20,
    ]
    tin = set_response(_levels(), Change("response target", 30, "P2 Tin"))
    assert [row.response_minutes for row in tin.service] == [60, 60, 30]
