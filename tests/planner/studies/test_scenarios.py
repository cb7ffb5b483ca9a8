"""Scenarios change the inputs and nothing else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from planner.domain.errors import InputFaults, NoRota
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.people import Wish
from planner.domain.roster.rota import Rota
from planner.domain.scenario import Change, Scenario
from planner.domain.tickets.contracts import Contract, handling_by_promise, with_contracts
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies import scenarios
from planner.studies.scenarios import Compared, apply, compare
from tests.builders import MONDAY, person, world
from tests.plans import plan


@pytest.fixture
def desk() -> Inputs:
    """Three on the desk, two of them also on the network, one of those part-time."""
    return replace(
        world(),
        skills=("desk", "net"),
        people=(person("Ann"), person("Bob", skills="desk net"), person("Cy", 20, skills="desk net")),
        service=(ServiceTarget("P1", 30, 0.95), ServiceTarget("P3", 240, 0.9)),
        handling=(Handling("P1", "net", 60), Handling("P3", "desk", 20)),
        wishes=(Wish("Ann", MONDAY, MONDAY, "off"),),
    )


def _under(desk: Inputs, *changes: Change) -> Inputs:
    return apply(Scenario("what if", changes), desk)


def test_more_people_are_like_the_typical_one(desk: Inputs) -> None:
    """Two more with the network skill have the skills and contract of the typical holder, and new names."""
    more = _under(desk, Change("people", 2, "net"))
    assert [p.name for p in more.people[3:]] == ["New 4 (net)", "New 5 (net)"]
    assert dict(more.people[3].skills) == {"desk": 1.0, "net": 1.0}


def test_fewer_people_go_with_all_that_is_theirs(desk: Inputs) -> None:
    """One fewer on the desk is the one with the fewest other skills, and the wish goes with the person."""
    fewer = _under(desk, Change("people", -1, "desk"))
    assert [p.name for p in fewer.people] == ["Bob", "Cy"]
    assert fewer.wishes == ()


def test_leaving_later_sets_the_last_day(desk: Inputs) -> None:
    """A head that goes from a day on works until the day before."""
    day = MONDAY + timedelta(days=3)
    fewer = _under(desk, Change("people", -1, "desk", start=day))
    assert fewer.people[0].last_day == day - timedelta(days=1)


def test_handle_time_and_targets(desk: Inputs) -> None:
    """Handle time changes by a share, targets are set."""
    changed = _under(
        desk,
        Change("handle time", -0.1, "P3"),
        Change("response target", 15, "P1"),
        Change("attainment", 0.99, "P1"),
    )
    assert [row.minutes for row in changed.handling] == [60, 18]
    assert (changed.service[0].response_minutes, changed.service[0].attainment) == (15, 0.99)
    assert changed.service[1] == desk.service[1]


def test_a_change_of_a_priority_or_level_is_for_all_promises_of_it(desk: Inputs) -> None:
    """P2 is promised at two sites of Gold and to Tin: P2 changes three promises, Gold two, P2 Tin one."""
    rows = (ServiceTarget("P2", 60, 0.9, "office", level="Gold"), ServiceTarget("P2", 240, 0.9, "office", level="Tin"))
    contracts = (Contract("a", "Gold", "Denver"), Contract("b", "Gold"), Contract("c", "Tin"))
    service = with_contracts(rows, contracts)
    levels = replace(desk, service=service, handling=handling_by_promise((Handling("P2", "desk", 20),), service))
    more = _under(levels, Change("volume", 0.1, "P2"), Change("volume", 0.2, "Gold"), Change("volume", 0.3, "desk"))
    assert [(change.applies_to, change.amount) for change in more.volume_changes] == [
        ("P2 Gold Denver", 0.1),
        ("P2 Gold", 0.1),
        ("P2 Tin", 0.1),
        ("P2 Gold Denver", 0.2),
        ("P2 Gold", 0.2),
        ("desk", 0.3),
    ]
    assert [row.minutes for row in _under(levels, Change("handle time", 0.5, "Gold")).handling] == [30, 30, 20]
    assert [row.response_minutes for row in _under(levels, Change("response target", 30, "P2 Tin")).service] == [
        60,
        60,
        30,
    ]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change("people", 1, "cobol"), "nobody has the skill"),
        (Change("people", -9, "net"), "there are 2"),
        (Change("volume", 0.1, "cobol"), "neither a priority nor a skill"),
        (Change("handle time", 0.1, "P9"), "no row of the Handling sheet"),
        (Change("attainment", 0.9, "P9"), "not a priority"),
        (Change("attainment", 1.5, "P1"), "not between 0 and 1"),
    ],
)
def test_what_cannot_be_is_refused(desk: Inputs, change: Change, why: str) -> None:
    """A change that leads nowhere is an input fault that says what was asked and why it cannot be."""
    with pytest.raises(InputFaults, match=why):
        _under(desk, change)


def test_no_scenarios_is_a_fault(desk: Inputs) -> None:
    """Comparing without any scenario is refused before anything is planned."""
    with pytest.raises(InputFaults, match="no scenario"):
        compare(desk)


def test_a_scenario_that_fails_is_told_and_the_others_go_on(desk: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second of three scenarios has no rota: what is there is handed on after each plan, with its reason."""

    def made(inputs: Inputs, **_: object) -> Plan:
        if len(inputs.people) == 2:
            raise NoRota(("there is no one to plan",))
        return plan(inputs, Rota())

    monkeypatch.setattr(scenarios, "forecast_demand", lambda *_: None)
    monkeypatch.setattr(scenarios, "make_plan", made)
    names = {"more": 1, "fewer": -1, "many": 2}
    asked = tuple(Scenario(name, (Change("people", heads, "desk"),)) for name, heads in names.items())
    so_far: list[Compared] = []
    compared = compare(replace(desk, scenarios=asked), done=so_far.append)
    assert list(compared.plans) == ["as it is", "more", "many"]
    assert compared.failed == {"fewer": "there is no one to plan"}
    assert [len(each.plans) + len(each.failed) for each in so_far] == [1, 2, 3, 4]
