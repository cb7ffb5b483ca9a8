"""A partial model for the column engine only, without the limits that the engine keeps inside its months.

Successions, runs and rests of a person are by far the most limits of a model; as inequalities, for a year of a large
team, they take many minutes to write. A partial model has the variables and all other limits; it is read, never solved.
"""

import numpy as np

from scheduling.columns.problem.month_builder import Draft
from scheduling.columns.translation.reading import ReadableModel
from scheduling.rules.rule import Rule


class Outline(ReadableModel):
    """A readable model without the musts that the month builder states in full."""

    def _hear(self, rule: Rule) -> None:
        if not (rule.mode == "must" and rule.people and not self.relaxed.lets(rule.name, ()) and self._said(rule)):
            super()._hear(rule)

    def _said(self, rule: Rule) -> bool:
        """Test on an empty month whether the month builder states a rule in full."""
        days, symbols = len(self.days), len(self.inputs.shifts) + 1
        month = Draft(
            self.inputs, rule.people[0], False, np.zeros((days, symbols)), np.ones((days, symbols, symbols), np.bool_),
            np.zeros((days, symbols), np.int64), np.zeros(1), np.zeros(1),
        )  # fmt: skip
        return rule.shape(month, np.inf)
