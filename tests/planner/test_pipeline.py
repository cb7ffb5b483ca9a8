"""The pipeline works out each fact of a plan once."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from forecasting.forecast import forecast_demand
from planner import pipeline
from planner.capacity.requirement import demand
from planner.capacity.service import service_terms, sla_clocks
from planner.domain.errors import NoRota
from planner.domain.outcome.breach import Breach
from planner.pipeline import make_plan
from planner.workbook.input.read_sheets import read_workbook
from scheduling.checking import active_rules
from scheduling.checking import desk as desks
from scheduling.checking.agreement import Difference, Disagreement
from scheduling.facts.rota_view import RotaView
from scheduling.rules.hours.contract_hours import ContractHours

SMALL_TEAM = Path(__file__).resolve().parents[2] / "samples" / "small-team.xlsx"


def count(monkeypatch: pytest.MonkeyPatch, calls: list[Any], modules: tuple[Any, ...], name: str) -> None:
    """Record the first argument of each call of a function that these modules look up."""
    real = getattr(modules[0], name)

    def counted(*arguments: Any, **named: Any) -> Any:
        calls.append(arguments[0])
        return real(*arguments, **named)

    for module in modules:
        monkeypatch.setattr(module, name, counted)


def test_a_plan_works_out_each_fact_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules, skill pools, service terms and workload of the small team come once, each SLA clock once by its name."""
    rules: list[Any] = []
    pools: list[Any] = []
    clocks: list[Any] = []
    handling: list[Any] = []
    work: list[Any] = []
    count(monkeypatch, rules, (desks, active_rules), "decide_rules")
    count(monkeypatch, pools, (desks, active_rules), "skill_pools")
    count(monkeypatch, clocks, (sla_clocks,), "compile_clock")
    count(monkeypatch, handling, (service_terms,), "handling_of")
    count(monkeypatch, work, (demand,), "workload_of")
    inputs = read_workbook(SMALL_TEAM)
    make_plan(inputs, seconds=2, deterministic=True)
    assert [len(calls) for calls in (rules, pools, handling, work)] == [1, 1, 1, 1]
    assert Counter(clocks) == Counter({target.clock for target in inputs.service} | {"open"})


def test_a_rota_on_which_model_and_checker_disagree_is_no_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule whose check finds a breach that its model does not count ends the plan with both counts."""
    real = ContractHours.check

    def one_more(rule: ContractHours, view: RotaView) -> Iterator[Breach]:
        yield from real(rule, view)
        yield rule.breach(("Nobody",), 60, "Nobody works an hour too much", unit="min")

    monkeypatch.setattr(ContractHours, "check", one_more)
    with pytest.raises(Disagreement, match="disagree about contract hours") as caught:
        make_plan(read_workbook(SMALL_TEAM), seconds=2, deterministic=True)
    assert caught.value.differences == (Difference("contract hours", ("Nobody",), 0, 60),)


def test_kernels_are_compiled_while_the_work_is_forecast(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes start before the forecast, and the rota waits for them."""
    happened: list[str] = []

    class Ahead:
        def __init__(self, *_: Any) -> None:
            happened.append("start")

        def wait(self, _: Any) -> None:
            happened.append("wait")

    def forecast(*arguments: Any) -> Any:
        happened.append("forecast")
        return forecast_demand(*arguments)

    def solve(*_: Any, **__: Any) -> Any:
        happened.append("rota")
        raise NoRota(("enough is seen",))

    monkeypatch.setattr(pipeline, "CompileAhead", SimpleNamespace(start=Ahead))
    monkeypatch.setattr(pipeline, "forecast_demand", forecast)
    monkeypatch.setattr(pipeline, "solve_and_simulate", solve)
    with pytest.raises(NoRota):
        make_plan(read_workbook(SMALL_TEAM))
    assert happened == ["start", "forecast", "wait", "rota"]
