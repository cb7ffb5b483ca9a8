"""A rota model for the column engine's eyes alone: what it holds in its months anyway is not written out.

Successions, runs and rests of a person are by far the most of what a model says, and on a year of a large team writing
them out as inequalities takes many minutes. An outline has the cells and all other limits; it is read, never solved.
"""

import numpy as np

from scheduling.columns.problem.month_builder import Draft
from scheduling.columns.translation.reading import ReadableModel
from scheduling.model.rota_model import AddedRule
from scheduling.rule.rule import Rule


class Outline(ReadableModel):
    """A readable model without the musts that the vocabulary of a month says in full."""

    def _hear(self, rule: AddedRule) -> None:
        if not (
            isinstance(rule, Rule)
            and rule.mode == "must"
            and rule.people
            and not self.relaxed.lets(rule.name, ())
            and self._said(rule)
        ):
            super()._hear(rule)

    def _said(self, rule: Rule) -> bool:
        """Try on an empty month whether the vocabulary says a rule in full."""
        days, symbols = len(self.days), len(self.inputs.shifts) + 1
        month = Draft(
            self.inputs, rule.people[0], False, np.zeros((days, symbols)), np.ones((days, symbols, symbols), np.bool_),
            np.zeros((days, symbols), np.int64), np.zeros(1), np.zeros(1),
        )  # fmt: skip
        return rule.add_to_month(month, np.inf)
