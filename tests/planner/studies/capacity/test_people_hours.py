"""The hours people can be rostered for: contract less leave, leavers, and what newcomers cannot do yet."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.capacity.assumption import Assumption
from planner.domain.capacity.month_spans import month_spans
from planner.domain.roster.people import Leave
from planner.studies.capacity.assumptions import Assumptions
from planner.studies.capacity.people_hours import held_hours, hire_hours, people_hours, usual_contract
from tests.builders import person, world

FIRST = date(2026, 6, 1)
JUNE, JULY = month_spans(FIRST, 2)
NO_ONE_LEAVES = Assumption("attrition a year", 0.0)
NO_LEAVE = Assumption("leave days a year", 0.0)


def test_contract_less_leave() -> None:
    """June 2026 has 22 weekdays: 176 hours of 40 a week; a twelfth of 24 days of leave takes 16 of them."""
    inputs = world("Ann")
    assumed = Assumptions((NO_ONE_LEAVES, Assumption("leave days a year", 24)))
    assert people_hours(inputs, assumed, JUNE, FIRST)["Ann"] == pytest.approx(176 - 16)


def test_known_leave_counts_where_it_is_more() -> None:
    """Four weeks of parental leave on the Leave sheet take more than the month's usual share."""
    inputs = world("Ann", leave=(Leave("Ann", date(2026, 6, 1), date(2026, 6, 26)),))
    assumed = Assumptions((NO_ONE_LEAVES, Assumption("leave days a year", 24)))
    assert people_hours(inputs, assumed, JUNE, FIRST)["Ann"] == pytest.approx(16)
    assert people_hours(inputs, assumed, JULY, FIRST)["Ann"] == pytest.approx(23 * 8 - 16)


def test_leavers_in_a_year() -> None:
    """With an attrition of a fifth a year, a person counts 0.8 in the month a year later."""
    inputs = world("Ann")
    assumed = Assumptions((NO_LEAVE, Assumption("attrition a year", 0.2)))
    later = month_spans(FIRST, 13)[-1]
    hours = people_hours(inputs, assumed, later, date(2026, 6, 16))["Ann"]
    full = people_hours(inputs, Assumptions((NO_LEAVE, NO_ONE_LEAVES)), later, FIRST)["Ann"]
    assert hours / full == pytest.approx(0.8, abs=0.001)


def test_somebody_new_learns_evenly() -> None:
    """Over a ramp-up of 30 days a newcomer gives about half of June, and all of July."""
    inputs = world("Ann")
    assumed = Assumptions((NO_LEAVE, NO_ONE_LEAVES, Assumption("ramp-up", 30 / 7)))
    assert hire_hours(inputs, assumed, JUNE, 2400, FIRST, "desk") == pytest.approx(176 * 15.5 / 30)
    assert hire_hours(inputs, assumed, JULY, 2400, FIRST, "desk") == pytest.approx(184)
    assert hire_hours(inputs, assumed, JUNE, 2400, date(2026, 7, 1), "desk") == 0


def test_a_faster_holder_has_more_hours() -> None:
    """Hours count by the best speed in the skills; nobody counts without one of them."""
    inputs = replace(world("Ann"), skills=("desk", "net"), people=(person("Ann", skills={"desk": 0.5, "net": 1.2}),))
    assert held_hours(inputs, {"Ann": 100}, frozenset({"desk"})) == 50
    assert held_hours(inputs, {"Ann": 100}, frozenset({"desk", "net"})) == 120
    assert held_hours(inputs, {"Ann": 100}, frozenset()) == 0


def test_the_usual_contract() -> None:
    """The contract that most people have; without any, a full week."""
    people = [person("Ann", 40), person("Bob", 20), person("Cem", 20), person("Dan", 0)]
    assert usual_contract(people) == 1200
    assert usual_contract([]) == 2400
