"""Offsets of rotation patterns decided first: by cover and contract hours alone, while all work their patterns.

A whole model with free offsets is hard to search: to move a crew changes all its days at once. With offsets decided,
each day of a pattern is a plain wish, which all parts of the engine can take.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ortools.sat.python import cp_model

from scheduling.checking.desk import Desk
from scheduling.facts.pattern_days import choosing_groups, chosen_offsets
from scheduling.facts.rota_view import RotaView
from scheduling.model.cp_sat import new_solver
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule
from scheduling.rules.eligibility.available import Available
from scheduling.rules.eligibility.fixed_duties import FixedDuties
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.hours.contract_hours import ContractHours
from scheduling.rules.runs.follow_the_pattern import FollowThePattern

SECONDS = 10.0
"""Deterministic seconds for the search; the best offsets found by then are good enough to start from."""

KEPT = (Available, FixedDuties, OneDutyAtATime, ContractHours, FollowThePattern)
"""The rules besides those on cover that the search for offsets looks at."""


def with_offsets(desk: Desk, seconds: float = SECONDS) -> Desk:
    """Return the desk with an offset for everybody whose offset is to be chosen.

    It is the same desk where nobody's is, nobody has to follow a pattern, or patterns and what is decided clash.
    """
    following = (rule.people for rule in desk.rules if isinstance(rule, FollowThePattern))
    choosing = choosing_groups(desk.inputs.person[name] for people in following for name in people)
    offsets = _offsets(desk, seconds) if choosing else {}
    if not offsets:
        return desk
    people = tuple(replace(one, offset=offsets.get(one.name, one.offset)) for one in desk.inputs.people)
    return Desk.of(replace(desk.inputs, people=people), desk.requirement)


def _offsets(desk: Desk, seconds: float) -> Mapping[str, int]:
    """Return the offsets with the best cover in a model in which a pattern is a must."""
    model = RotaModel(desk.inputs, desk.requirement, tuple(_rules(desk)))
    solver = new_solver(seconds)
    if solver.solve(model.cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {}
    return chosen_offsets(RotaView(desk.inputs, desk.requirement, model.rota(solver)))


def _rules(desk: Desk) -> Iterator[Rule]:
    """Yield the rules that offsets are chosen by: patterns are a must, cover and contract hours have a price."""
    for rule in desk.rules:
        if isinstance(rule, FollowThePattern):
            yield replace(rule, mode="must")
        elif isinstance(rule, KEPT):
            yield rule
        elif rule.level == "cover":
            yield replace(rule, mode="should")
