"""Laws of Erlang C with pooled skills in the desk's own shifts."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from planner.capacity.baselines import pooled_staffing as pooled
from planner.capacity.baselines.pooled_staffing import cover_by_shifts, pooled_staffing, shift_coverage, skill_groups
from planner.capacity.baselines.usual_staffing import erlang_staffing
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.builders import person, world
from tests.planner.capacity.small_desk import forecast_of


def test_people_tie_their_skills_together() -> None:
    """Ann ties desk and net, Bob net and web: one pool; Cid alone does phone."""
    people = (person("Ann", skills="desk net"), person("Bob", skills="net web"), person("Cid", skills="phone"))
    inputs = world(people=people, skills=("desk", "net", "web", "phone"))
    assert skill_groups(inputs) == (frozenset({"desk", "net", "web"}), frozenset({"phone"}))


def test_a_need_is_covered_by_the_shifts_with_the_least_hours() -> None:
    """Somebody at every hour takes an early, a late and a night a day; two at noon take one early more."""
    inputs = world(days=7)
    days = tuple((shift, day) for day in inputs.horizon.days for shift in inputs.shifts)
    need = np.ones(inputs.horizon.intervals)
    need[12] = 2
    found = dict(zip(days, cover_by_shifts(inputs, days, shift_coverage(inputs, days), need), strict=True))
    early, late, night = inputs.shifts
    assert found[early, inputs.horizon.first_day] == 2
    assert all(found[shift, day] == 1 for shift in (late, night) for day in inputs.horizon.days)
    assert sum(found.values()) == 22


def test_a_search_that_finds_nothing_in_time_covers_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every shift then has as many people as its busiest hour needs: two in the early of noon, one in each other."""
    inputs = world(days=7)
    days = tuple((shift, day) for day in inputs.horizon.days for shift in inputs.shifts)
    need = np.ones(inputs.horizon.intervals)
    need[12] = 2
    monkeypatch.setattr(pooled, "milp", lambda *_, **__: SimpleNamespace(x=None))
    found = dict(zip(days, cover_by_shifts(inputs, days, shift_coverage(inputs, days), need), strict=True))
    assert found.pop((inputs.shifts[0], inputs.horizon.first_day)) == 2
    assert {*found.values()} == {1}


def test_pooled_skills_need_fewer_hours_than_each_alone() -> None:
    """A ticket an hour of either of two skills: one person who does both is enough, where each alone takes two."""
    people = (person("Ann", skills="desk net"), person("Bob", skills="desk net"))
    facts: dict[str, Any] = {"unplanned_absence": 0.0, "meetings": 0.0, "occupancy_cap": 1.0}
    inputs = world(
        people=people,
        skills=("desk", "net"),
        service=(ServiceTarget("P1", 60, 0.9),),
        handling=(Handling("P1", "desk", 10, 0), Handling("P1", "net", 10, 0)),
        **facts,
    )
    hourly = {("P1", "desk"): [1] * inputs.horizon.intervals, ("P1", "net"): [1] * inputs.horizon.intervals}
    start = inputs.horizon.start
    opened = np.repeat(np.arange(start, start + 7 * 1440, 60), 2)
    skill = np.tile(["desk", "net"], len(opened) // 2)
    nothing = np.full(len(opened), -1, np.int64)
    came = Tickets(opened, np.full(len(opened), "P1"), skill, nothing, np.full(len(opened), np.nan))
    forecast = forecast_of(inputs, hourly)
    service = {"P1": 0.9}
    terms = ServiceTerms.of(inputs, forecast.classes)
    together = pooled_staffing(inputs, forecast, terms, came, service, Rota())
    alone = erlang_staffing(inputs, forecast, terms, came, service)
    assert together.gives(service)
    assert alone.gives(service)
    assert (together.hours, alone.hours) == (161, 336)
