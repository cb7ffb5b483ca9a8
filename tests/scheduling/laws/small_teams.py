"""Desks of two small teams whose best rota CP-SAT proves in no time."""

from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.roster.people import Fixed, Leave, Wish
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.active_rules import rules_in_force
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.soft_limits import RelaxedMusts
from tests.builders import MONDAY, person, world

SETTINGS = (
    RuleSetting("days in a row", "should", 2),
    RuleSetting("days off in a row", "should", 1),
    RuleSetting("nights in a row at least", "should", 2),
    RuleSetting("whole weekends", "should"),
    RuleSetting("same shift in a row", "should"),
    RuleSetting("fair nights", "should", 0),
    RuleSetting("rest between duties", "must", 12 * 60),
    RuleSetting("contract hours", "must", 2 * 60),
)


class Desk(NamedTuple):
    """A desk and what it requires."""

    inputs: Inputs
    requirement: Requirement


@st.composite
def two_teams(draw: DrawFn) -> Desk:
    """Draw a team for the desk and one for the network, who share no work, for three or four days."""
    names = {"desk": ("Ann", "Bob")[: draw(st.integers(1, 2))], "net": ("Cem", "Dee")[: draw(st.integers(1, 2))]}
    everyone = [name for team in names.values() for name in team]
    hours = st.sampled_from((8, 16, 24))
    people = tuple(person(name, draw(hours), skill) for skill, team in names.items() for name in team)
    days = draw(st.integers(3, 4))
    base = world("", days, MONDAY + timedelta(days=draw(st.integers(2, 4))), people=people, skills=("desk", "net"))
    name, day = st.sampled_from(everyone), st.sampled_from(base.horizon.days)
    had = st.builds(Assignment, name, st.just(base.horizon.first_day - timedelta(days=1)), st.sampled_from("ELN"))
    wishes = st.tuples(name, day, st.sampled_from(("off", "work", "N", "not E")))
    inputs = replace(
        base,
        leave=tuple(Leave(who, when, when) for who, when in draw(st.lists(st.tuples(name, day), max_size=1))),
        wishes=tuple(Wish(who, when, when, wish) for who, when, wish in draw(st.lists(wishes, max_size=3))),
        fixed=tuple(draw(st.lists(st.builds(Fixed, name, day, st.sampled_from("ELN")), max_size=1))),
        previous=tuple(draw(st.lists(had, max_size=2, unique_by=lambda row: row.person))),
        rules=tuple(draw(st.lists(st.sampled_from(SETTINGS), max_size=3, unique_by=lambda row: row.rule))),
    )
    floors = st.builds(_floor, st.sampled_from(inputs.skills), st.sampled_from(inputs.horizon.days).map(
        inputs.horizon.midnight), st.sampled_from((8, 15, 23)), st.integers(1, 2))  # fmt: skip
    return Desk(inputs, Requirement(tuple(draw(st.lists(floors, min_size=1, max_size=4)))))


def _floor(skill: str, midnight: int, hour: int, least: int) -> Floor:
    return Floor(frozenset({skill}), midnight + 60 * hour, midnight + 60 * hour + 180, least, "x")


def solved(model: ReadableModel) -> Solved:
    """Return the optimum of a model, proven by CP-SAT; every must has its price, so that there is one."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    value = solver.objective_value * model.unit_price
    rota = Rota.of(Assignment(*cell) for cell, variable in model.cells.items() if solver.value(variable))
    return Solved(rota, "optimal", value, value, 1.0, 0.0)


def model_of(inputs: Inputs, requirement: Requirement) -> ReadableModel:
    """Return the model of a desk with a price on every must."""
    rules = rules_in_force(inputs)
    return ReadableModel(inputs, requirement, rules, RelaxedMusts.all_of(rules))
