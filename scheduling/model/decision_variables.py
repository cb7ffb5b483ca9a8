"""The decisions of a rota: one for each cell that somebody can fill at all."""

from collections.abc import Iterable, Iterator
from datetime import date

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from scheduling.model.modelled_rule import ModelledRule

DecisionVariables = dict[tuple[str, date, str], cp_model.IntVar]
"""The decision of every open cell, by person, day and duty code; the days of an on-call turn share one."""


def decision_variables(model: cp_model.CpModel, inputs: Inputs, rules: Iterable[ModelledRule]) -> DecisionVariables:
    """Make the decisions of a rota in a model.

    A cell that a must closes (leave, not employed, a shift the person does not work or that does not run) gets none.
    A person and an on-call turn make one decision, so the same people hold a turn on all its days.
    """
    closing = [rule for rule in rules if rule.closes_cells and rule.mode == "must"]
    decisions = list(_decisions(inputs))
    cells: DecisionVariables = {}
    for person in inputs.people:
        own = [rule for rule in closing if person.name in rule.people]
        for days, code in decisions:
            if not any(rule.closes(inputs, person.name, day, code) for day in days for rule in own):
                decision = model.new_bool_var("")
                cells.update({(person.name, day, code): decision for day in days})
    return cells


def _decisions(inputs: Inputs) -> Iterator[tuple[tuple[date, ...], str]]:
    """Yield what one person can decide, a shift of a day or a turn of a tier, by its days and its code."""
    for day in inputs.horizon.days:
        for shift in inputs.shifts:
            yield (day,), shift.code
    for tier in inputs.tiers:
        for turn in inputs.turns(tier):
            yield turn, tier.code
