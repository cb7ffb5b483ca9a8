"""A partial model for the column engine only, without the limits that the engine keeps inside its months.

Successions, runs and rests of a person are by far the most limits of a model; as inequalities, for a year of a large
team, they take many minutes to write. A partial model has the variables and all other limits; it is read, never solved.
"""

from collections.abc import Sequence

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.model.soft_limits import NONE_RELAXED, RelaxedMusts
from scheduling.rule.rule import Rule


def partial_model(
    inputs: Inputs, requirement: Requirement, rules: Sequence[Rule], relaxed: RelaxedMusts = NONE_RELAXED
) -> ReadableModel:
    """Return a model without the limits of musts that the month builder states in full."""
    musts = [rule for rule in rules if rule.mode == "must" and rule.people and not relaxed.allows(rule.name, ())]
    return ReadableModel(inputs, requirement, rules, relaxed, [rule for rule in musts if _in_month(inputs, rule)])


def _in_month(inputs: Inputs, rule: Rule) -> bool:
    """Test on an empty month whether the month builder states a rule in full."""
    days, symbols = len(inputs.horizon.days), len(inputs.shifts) + 1
    month = MonthBuilder(
        inputs, rule.people[0], False, np.zeros((days, symbols)), np.ones((days, symbols, symbols), np.bool_),
        np.zeros((days, symbols), np.int64), np.zeros(1), np.zeros(1),
    )  # fmt: skip
    return rule.add_to_month(month, np.inf)
