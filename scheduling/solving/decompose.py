"""Decomposition: groups of people that no need and no rule ties together are parts, solved apart without any loss.

The ties come from the constraints of the model, so a new rule needs no declaration; a rule about the team only tells
whether it applies row by row. Each need and each such row goes to the one part whose people can meet it, so the
objective of the desk is the sum of the objectives of its parts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from planner.domain.connected_groups import connected_groups
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.facts.skill_pools import Names, counts_for, has_least_or_most_people

LEAST_CELLS = 150
"""People times days of the smallest part that is worth a process of its own; smaller parts are joined."""


@dataclass(frozen=True, eq=False)
class Part:
    """Some people of a desk with all needs and rules that concern them, as a desk of its own."""

    inputs: Inputs
    requirement: Requirement

    @property
    def cells(self) -> int:
        """The size of the part in person-days; a larger part takes longer to solve."""
        return len(self.inputs.people) * len(self.inputs.horizon.days)

    def of(self, rota: Rota | None) -> Rota | None:
        """Return the assignments of a rota to the people of this part."""
        return None if rota is None else Rota.of(a for a in rota.assignments if a.person in self.inputs.person)


def decompose(model: ReadableModel, pools: Iterable[Names], least_cells: int = LEAST_CELLS) -> tuple[Part, ...]:
    """Return the independent parts of a model's desk with some skill pools, largest first.

    A desk where all is tied together is one part.
    """
    names, days, ties = [p.name for p in model.inputs.people], len(model.days), [*pools, *_ties(model)]
    if len(connected_groups(names, ties)) > 1:  # only then is it worth reading every constraint
        ties += _by_rules(model)
    teams = _join_small(connected_groups(names, ties), least_cells / days)
    return tuple(_part(model, set(team), first=team is teams[0]) for team in teams)


def _join_small(teams: Iterable[Names], least: float) -> list[Names]:
    """Return the teams, largest first, the smallest ones joined until none has fewer people than `least`."""
    found = sorted(teams, key=len, reverse=True)
    while len(found) > 1 and len(found[-1]) < least:
        last = found.pop()
        found[-1] = (*found[-1], *last)
        found.sort(key=len, reverse=True)
    return found


def _ties(model: ReadableModel) -> Iterator[Names]:
    """Yield groups of people who belong to one part because of needs or rules about the team."""
    for skills in model.requirement.skill_sets:
        yield tuple(person.name for person in model.inputs.people if person.proficiency(skills) > 0)
    holders = _holders(model)
    for code in _needed_codes(model.inputs):
        yield tuple(holders.get(code, ()))
    for rule in {posted.rule for posted in model.posted if posted.rule.of_team and not posted.rule.row_by_row}:
        yield rule.people


def _by_rules(model: ReadableModel) -> Iterator[Names]:
    """Yield, for each set of variables that constraints connect, the people of these variables."""
    rows, columns = _incidence(model.cp)
    variables = len(model.cp.proto.variables)
    size = variables + len(model.cp.proto.constraints)
    links = coo_array((np.ones(len(rows), np.int8), (variables + rows, columns)), shape=(size, size))
    _, group = connected_components(links, directed=False)
    people: dict[int, set[str]] = {}
    for (person, _, _), variable in model.cells.items():
        people.setdefault(int(group[variable.index]), set()).add(person)
    return (tuple(sorted(names)) for names in people.values())


def _incidence(cp: cp_model.CpModel) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which constraint has which variable, as pairs in two arrays.

    A constraint of a kind that no rule uses so far counts as one with every variable, so that nothing is solved apart.
    """
    rows: list[int] = []
    columns: list[int] = []
    for row, constraint in enumerate(cp.proto.constraints):
        literals = [*constraint.enforcement_literal]
        if constraint.has_linear():
            literals += constraint.linear.vars
        elif constraint.has_lin_max():
            literals += constraint.lin_max.target.vars
            literals += [index for expression in constraint.lin_max.exprs for index in expression.vars]
        elif constraint.has_bool_and():
            literals += constraint.bool_and.literals
        elif constraint.has_bool_or():
            literals += constraint.bool_or.literals
        elif constraint.has_at_most_one():
            literals += constraint.at_most_one.literals
        elif constraint.has_exactly_one():
            literals += constraint.exactly_one.literals
        else:
            literals += range(len(cp.proto.variables))
        rows += [row] * len(literals)
        columns += [literal if literal >= 0 else -literal - 1 for literal in literals]
    return np.array(rows, np.int64), np.array(columns, np.int64)


def _holders(model: ReadableModel) -> dict[str, list[str]]:
    """Return who may have each duty code on some day."""
    found: dict[str, dict[str, None]] = {}
    for person, _, code in model.cells:
        found.setdefault(code, {})[person] = None
    return {code: list(people) for code, people in found.items()}


def _needed_codes(inputs: Inputs) -> list[str]:
    return [shift.code for shift in inputs.shifts if has_least_or_most_people(inputs, shift)] + [
        tier.code for tier in inputs.tiers
    ]


def _part(model: ReadableModel, people: set[str], *, first: bool) -> Part:
    """Return the part of some people; needs that nobody can meet go to the first part."""
    inputs, holders = model.inputs, _holders(model)

    def concerns(able: Iterable[str]) -> bool:
        names = set(able)
        return bool(names & people) or (first and not names)

    codes = {code for code in _needed_codes(inputs) if concerns(holders.get(code, ()))}
    cover = tuple(line for line in inputs.cover if concerns(p.name for p in inputs.people if counts_for(line, p)))
    skilled = {
        skills for skills in model.requirement.skill_sets
        if concerns(person.name for person in inputs.people if person.proficiency(skills) > 0)
    }  # fmt: skip
    own = replace(inputs.of_people(people), cover=cover)
    return Part(_with_codes(own, codes), _with_skills(model.requirement, skilled))


def _with_codes(inputs: Inputs, codes: set[str]) -> Inputs:
    """Return the inputs with limits and turns only for some duty codes; all shifts stay, to be worked."""
    shifts = (
        shift if shift.code in codes or shift.most == 0 else replace(shift, least=0, most=None)
        for shift in inputs.shifts
    )  # fmt: skip
    return replace(
        inputs,
        shifts=tuple(shifts),
        heads=tuple(row for row in inputs.heads if row.shift in codes),
        tiers=tuple(tier if tier.code in codes else replace(tier, people=0) for tier in inputs.tiers),
    )


def _with_skills(requirement: Requirement, skilled: set[frozenset[str]]) -> Requirement:
    """Return the needs for some sets of skills."""
    return Requirement(
        tuple(floor for floor in requirement.floors if floor.skills in skilled),
        tuple(window for window in requirement.windows if window.skills in skilled),
        requirement.productivity,
    )
