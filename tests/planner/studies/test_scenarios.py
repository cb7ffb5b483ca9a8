"""Scenarios are planned beside the plan as it is."""

from dataclasses import replace

import pytest

from planner.domain.errors import InputFaults, NoRota
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.domain.roster.rota import Rota
from planner.domain.scenario import Change, Scenario
from planner.studies import scenarios
from planner.studies.scenarios import Compared, compare
from planner.studies.tasks import one_by_one
from tests.planner.studies.changes.desks import desk
from tests.plans import plan


def test_no_scenarios_is_a_fault() -> None:
    """Comparing without any scenario is refused before anything is planned."""
    with pytest.raises(InputFaults, match="no scenario"):
        compare(desk())


def test_a_scenario_that_fails_is_told_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
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
    compared = compare(replace(desk(), scenarios=asked), run=one_by_one, done=so_far.append)
    assert list(compared.plans) == ["as it is", "more", "many"]
    assert compared.failed == {"fewer": "there is no one to plan"}
    assert [len(each.plans) + len(each.failed) for each in so_far] == [1, 2, 3, 4]


def test_a_scenario_starts_from_the_base_where_the_duties_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With more tickets or people it starts from the base's rota; with other turns on call it starts anew."""
    hints: dict[str, Rota | None] = {}

    def made(inputs: Inputs, hint: Rota | None = None, **_: object) -> Plan:
        hints[f"{len(inputs.people)} {inputs.tiers[0].turn} {len(inputs.volume_changes)}"] = hint
        return plan(inputs, Rota())

    monkeypatch.setattr(scenarios, "forecast_demand", lambda *_: None)
    monkeypatch.setattr(scenarios, "make_plan", made)
    changes = {
        "tickets": Change("volume", 0.1),
        "head": Change("people", 1, "desk"),
        "turns": Change("on-call turn", words="day"),
    }
    asked = tuple(Scenario(name, (change,)) for name, change in changes.items())
    compare(replace(desk(), scenarios=asked), run=one_by_one)
    assert hints == {"3 week 0": None, "3 week 1": Rota(), "4 week 0": Rota(), "3 day 0": None}


def test_a_base_that_fails_is_the_fault_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a rota of the plan as it is there is nothing to compare with: its own error is raised."""

    def made(*_: object, **__: object) -> Plan:
        raise NoRota(("there is no one to plan",))

    monkeypatch.setattr(scenarios, "forecast_demand", lambda *_: None)
    monkeypatch.setattr(scenarios, "make_plan", made)
    asked = (Scenario("more", (Change("people", 1, "desk"),)),)
    with pytest.raises(NoRota, match="no one to plan"):
        compare(replace(desk(), scenarios=asked), run=one_by_one)


def test_a_stop_before_the_base_leaves_the_base(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a stop during the forecast the plan as it is still ends with the best that there is."""
    progress = Progress()
    progress.stop.set()
    monkeypatch.setattr(scenarios, "forecast_demand", lambda *_: None)
    monkeypatch.setattr(scenarios, "make_plan", lambda inputs, **_: plan(inputs, Rota()))
    asked = (Scenario("more", (Change("people", 1, "desk"),)),)
    compared = compare(replace(desk(), scenarios=asked), run=one_by_one, progress=progress)
    assert list(compared.plans) == ["as it is"]
