"""Turns on call decided before anybody has a shift."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Literal

import pytest

from planner.domain.instants import instant
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.on_call_tier import Tier
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.solving.on_call_first import bound_on_call, decide_on_call
from tests.builders import MONDAY, person, world


@pytest.mark.parametrize("turn", ["day", "week"])
def test_who_answers_all_that_is_asked_for_is_on_call(turn: Literal["day", "week"]) -> None:
    """Work at night in two skills that on-call may answer: Cid holds both, and nobody has to come in."""
    people = (person("Ann", skills="net"), person("Bob", skills="desk"), person("Cid", skills="desk net"))
    tier = Tier("Primary", "P", turn=turn)
    inputs = world(days=7, people=people, skills=("desk", "net"), tiers=(tier,))
    start, end = instant(MONDAY, 23 * 60, "UTC"), instant(MONDAY, 26 * 60, "UTC")
    floors = (Floor(frozenset({skill}), start, end, 1, "P1", frozenset("P")) for skill in ("desk", "net"))
    model = ReadableModel(inputs, Requirement(tuple(floors)), rules_in_force(inputs))
    calls = decide_on_call(model)
    assert {entry.person for entry in calls.rota.assignments if entry.day == MONDAY} == {"Cid"}
    assert calls.bound == pytest.approx(
        decide_on_call(ReadableModel(inputs, Requirement(), rules_in_force(inputs))).bound
    )


def test_three_leads_share_a_month_as_evenly_as_whole_weeks_allow() -> None:
    """Turns of October 2026 are 4, 7, 7, 7 and 6 days: 13, 11 and 7 days is the most even split, not 17, 7 and 7."""
    people = tuple(person(name) for name in ("Ann", "Bob", "Cid"))
    tier = Tier("Lead", "P", gap_days=7)
    inputs = world(people=people, days=31, first=date(2026, 10, 1), tiers=(tier,))
    calls = decide_on_call(ReadableModel(inputs, Requirement(), rules_in_force(inputs)))
    days = Counter(entry.person for entry in calls.rota.assignments)
    assert sorted(days.values()) == [7, 11, 13]


def test_a_known_bound_is_taken_over_for_the_same_turns_only() -> None:
    """With a requirement that no turn answers the problem of turns is the same; with a person less it is another."""
    people = tuple(person(name) for name in ("Ann", "Bob", "Cid"))
    inputs = world(people=people, days=14, tiers=(Tier("Lead", "P", gap_days=7),))
    known: dict[str, float] = {}
    bound = decide_on_call(ReadableModel(inputs, Requirement(), rules_in_force(inputs)), known=known).bound
    start, end = instant(MONDAY, 10 * 60, "UTC"), instant(MONDAY, 12 * 60, "UTC")
    need = Requirement((Floor(frozenset({"desk"}), start, end, 1, "P1"),))
    model = ReadableModel(inputs, need, rules_in_force(inputs))
    assert bound_on_call(model, known=dict.fromkeys(known, 7.0)).bound == pytest.approx(7.0 / model.unit_price)
    assert bound_on_call(model).bound * model.unit_price == pytest.approx(next(iter(known.values())))
    fewer = replace(inputs, people=people[:2])
    other = ReadableModel(fewer, Requirement(), rules_in_force(fewer))
    assert bound_on_call(other, known=dict.fromkeys(known, 7.0)).bound == pytest.approx(bound_on_call(other).bound)
    assert bound >= 0
