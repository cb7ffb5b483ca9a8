"""Rows of the Rules sheet, defaults and labour laws in a conflict."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import EVERYONE, RuleSetting
from scheduling.checking.preset_rows import is_set_by_law
from scheduling.conflicts.removable_row import Key, RemovableRow
from scheduling.conflicts.subproblem import Subproblem
from scheduling.rule.rule import Rule

LAW, LEGAL = 10.0, 4.0
"""Prices of a piece of a rule that the chosen law sets, and of any other legal rule; other rules have 1."""


def must_rows(problem: Subproblem) -> Iterator[RemovableRow]:
    """Yield the musts, without those that only enforce rows of other sheets: those rows are in the conflict instead."""
    for rule, row in problem.musts:
        if not rule.enforces_rows:
            law = row is not None and is_set_by_law(problem.inputs, row)
            yield RemovableRow(
                _key(problem.inputs, rule, row, law),
                _says(rule, row, law),
                partial(_without, name=rule.name, row=row),
                enforced_by=rule.name,
                price=LAW if law else LEGAL if rule.level == "legal" else 1.0,
            )


def _without(problem: Subproblem, name: str, row: RuleSetting | None) -> Subproblem:
    return replace(problem, musts=tuple(pair for pair in problem.musts if (pair[0].name, pair[1]) != (name, row)))


def _key(inputs: Inputs, rule: Rule, row: RuleSetting | None, law: bool) -> Key:
    whom = row.applies_to if row else EVERYONE
    if law and whom == EVERYONE:
        return ("Plan", "value", "labour_law", rule.name)
    if law:
        return ("People", "rule_set", next(p.name for p in inputs.people if p.rule_set == whom), rule.name)
    return ("Rules", "limit" if rule.unit else "mode", rule.name, whom)


def _says(rule: Rule, row: RuleSetting | None, law: bool) -> str:
    number = f", {rule.show_limit(rule.limit):g} {rule.unit}," if rule.unit else ""
    if law:
        return f"{rule.name}{number} is a must by the chosen labour law"
    return f"{rule.name}{number} is a must for {row.applies_to if row else EVERYONE}"
