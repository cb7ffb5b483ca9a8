"""Independent parts of a desk: people that no need and no rule ties together can be planned apart, at no loss.

What rules tie together is read from the model itself, so a new rule needs to say nothing of it; one about the team
says whether it asks row by row. What is asked of the team row by row goes to the one part whose people can answer it,
so that the parts' objectives add up to the whole's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.rota import Rota
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.facts.observed_days import first_known_day
from scheduling.facts.skill_pools import Names, connected_groups, counts_for, has_staffing_limits, skill_pools

LEAST_CELLS = 150
"""People times days of the smallest part worth a process of its own; smaller ones are planned together."""


@dataclass(frozen=True, eq=False)
class Part:
    """Some people of a desk with all that is asked of them, as a desk of its own."""

    inputs: Inputs
    requirement: Requirement

    @property
    def cells(self) -> int:
        """People times days: what the part costs to plan grows with it."""
        return len(self.inputs.people) * len(self.inputs.horizon.days)

    def of(self, rota: Rota | None) -> Rota | None:
        """Return what a rota says of the people of this part."""
        return None if rota is None else Rota.of(a for a in rota.assignments if a.person in self.inputs.person)


def decompose(model: ReadableModel, least_cells: int = LEAST_CELLS) -> tuple[Part, ...]:
    """Return the independent parts of a model's desk, largest first; a desk that hangs together is one part."""
    names, days, ties = [p.name for p in model.inputs.people], len(model.days), list(_ties(model))
    if len(connected_groups(names, ties)) > 1:  # only then is it worth reading all that the rules say
        ties += _by_rules(model)
    teams = _gathered(connected_groups(names, ties), least_cells / days)
    return tuple(_part(model, set(team), first=team is teams[0]) for team in teams)


def _gathered(teams: Iterable[Names], least: float) -> list[Names]:
    """Return the teams, largest first, the smallest put together until none has fewer people than `least`."""
    found = sorted(teams, key=len, reverse=True)
    while len(found) > 1 and len(found[-1]) < least:
        last = found.pop()
        found[-1] = (*found[-1], *last)
        found.sort(key=len, reverse=True)
    return found


def _ties(model: ReadableModel) -> Iterator[Names]:
    """Yield groups of people that belong to one part by what they share, what the work needs, and rules of the team."""
    yield from skill_pools(model.inputs)
    for skills in model.requirement.skill_sets:
        yield tuple(person.name for person in model.inputs.people if person.proficiency(skills) > 0)
    holders = _holders(model)
    for code in _asked_codes(model.inputs):
        yield tuple(holders.get(code, ()))
    for rule in {posted.rule for posted in model.posted if posted.rule.of_team and not posted.rule.row_by_row}:
        yield rule.people


def _by_rules(model: ReadableModel) -> Iterator[Names]:
    """Yield, for each set of decisions that constraints tie together, the people it decides about."""
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
    """Return which constraint speaks of which variable, as pairs in two arrays.

    A constraint of a kind that no rule has used so far counts as one about everything: nothing is planned apart then.
    """
    rows: list[int] = []
    columns: list[int] = []
    for row, constraint in enumerate(cp.proto.constraints):
        said = [*constraint.enforcement_literal]
        if constraint.has_linear():
            said += constraint.linear.vars
        elif constraint.has_lin_max():
            said += constraint.lin_max.target.vars
            said += [index for expression in constraint.lin_max.exprs for index in expression.vars]
        elif constraint.has_bool_and():
            said += constraint.bool_and.literals
        elif constraint.has_bool_or():
            said += constraint.bool_or.literals
        else:
            said += range(len(cp.proto.variables))
        rows += [row] * len(said)
        columns += [literal if literal >= 0 else -literal - 1 for literal in said]
    return np.array(rows, np.int64), np.array(columns, np.int64)


def _holders(model: ReadableModel) -> dict[str, list[str]]:
    """Return who may have each duty code on some day."""
    found: dict[str, dict[str, None]] = {}
    for person, _, code in model.cells:
        found.setdefault(code, {})[person] = None
    return {code: list(people) for code, people in found.items()}


def _asked_codes(inputs: Inputs) -> list[str]:
    return [shift.code for shift in inputs.shifts if has_staffing_limits(inputs, shift)] + [
        tier.code for tier in inputs.tiers
    ]


def _part(model: ReadableModel, people: set[str], *, first: bool) -> Part:
    """Return the part of some people; what nobody can answer is asked of the first part."""
    inputs, holders = model.inputs, _holders(model)

    def asked(able: Iterable[str]) -> bool:
        names = set(able)
        return bool(names & people) or (first and not names)

    codes = {code for code in _asked_codes(inputs) if asked(holders.get(code, ()))}
    requirement = model.requirement
    skilled = {
        skills: asked(person.name for person in inputs.people if person.proficiency(skills) > 0)
        for skills in requirement.skill_sets
    }
    return Part(
        replace(
            inputs,
            people=tuple(person for person in inputs.people if person.name in people),
            leave=tuple(row for row in inputs.leave if row.person in people),
            wishes=tuple(row for row in inputs.wishes if row.person in people),
            fixed=tuple(row for row in inputs.fixed if row.person in people),
            previous=tuple(row for row in inputs.previous if row.person in people),
            known_from=first_known_day(inputs),
            ledger=tuple(row for row in inputs.ledger if row.person in people),
            cover=tuple(line for line in inputs.cover if asked(p.name for p in inputs.people if counts_for(line, p))),
            heads=tuple(row for row in inputs.heads if row.shift in codes),
            shifts=tuple(
                shift if shift.code in codes or shift.most == 0 else replace(shift, least=0, most=None)
                for shift in inputs.shifts
            ),
            tiers=tuple(tier if tier.code in codes else replace(tier, people=0) for tier in inputs.tiers),
            published=None if inputs.published is None else Rota.of(
                row for row in inputs.published.assignments if row.person in people
            ),
        ),
        Requirement(
            tuple(floor for floor in requirement.floors if skilled[floor.skills]),
            tuple(window for window in requirement.windows if skilled[window.skills]),
            requirement.productivity,
        ),
    )  # fmt: skip
