"""Rows of the Rules sheet, defaults and labour laws in a conflict."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import EVERYONE
from scheduling.checking.origin import Origin
from scheduling.conflicts.removable_row import Key, RemovableRow
from scheduling.conflicts.subproblem import Subproblem
from scheduling.rule.rule import Rule

LAW, LEGAL = 10.0, 4.0
"""Prices of a piece of a rule that the chosen law sets, and of any other legal rule; other rules have 1."""


def must_rows(problem: Subproblem) -> Iterator[RemovableRow]:
    """Yield the musts, without those that only enforce rows of other sheets: those rows are in the conflict instead."""
    for rule, origin in problem.musts:
        if not rule.enforces_rows:
            yield RemovableRow(
                _key(problem.inputs, rule, origin),
                _says(rule, origin),
                partial(_without, name=rule.name, origin=origin),
                enforced_by=rule.name,
                price=LAW if origin.by_law else LEGAL if rule.level == "legal" else 1.0,
            )


def _without(problem: Subproblem, name: str, origin: Origin) -> Subproblem:
    return replace(problem, musts=tuple(pair for pair in problem.musts if (pair[0].name, pair[1]) != (name, origin)))


def _key(inputs: Inputs, rule: Rule, origin: Origin) -> Key:
    if origin.by_law and origin.law == inputs.settings.labour_law:
        return ("Plan", "value", "labour_law", rule.name)
    if origin.by_law:
        return ("People", "rule_set", next(p.name for p in inputs.people if p.rule_set == origin.law), rule.name)
    whom = origin.row.applies_to if origin.row else EVERYONE
    return ("Rules", "limit" if rule.unit else "mode", rule.name, whom)


def _says(rule: Rule, origin: Origin) -> str:
    number = f", {rule.show_limit(rule.limit):g} {rule.unit}," if rule.unit else ""
    if origin.by_law:
        return f"{rule.name}{number} is a must by the chosen labour law"
    return f"{rule.name}{number} is a must for {origin.row.applies_to if origin.row else EVERYONE}"
