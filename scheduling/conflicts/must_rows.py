"""Rows of the Rules sheet, and laws, in a conflict."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from planner.domain.inputs import Inputs
from planner.domain.rules import EVERYONE, RuleSetting
from scheduling.checking.preset_rows import is_set_by_law
from scheduling.conflicts.removable_row import Key, RemovableRow
from scheduling.conflicts.subproblem import Subproblem
from scheduling.rule.rule import Rule

BACKING = {
    "one duty at a time",
    "available",
    "fixed duties",
    "on-call not on leave",
    "on-call by people with the skill",
    "cover by hand",
    "least and most per shift",
    "most of a shift",
    "not next day",
    "same shift in a row",
    "same shift in a row at least",
    "together",
    "apart",
    "on-call gap",
}
"""Rules that only say that rows of other sheets hold: it is those rows that stand in a conflict."""

LAW, LEGAL = 10.0, 4.0
"""Prices of a piece of what a chosen law sets, and of any other rule of health and law; of other rules it is 1."""


def must_rows(case: Subproblem) -> Iterator[RemovableRow]:
    """Yield the musts that are not only about rows of other sheets."""
    for rule, row in case.musts:
        if rule.name not in BACKING:
            law = row is not None and is_set_by_law(case.inputs, row)
            yield RemovableRow(
                _key(case.inputs, rule, row, law),
                _says(rule, row, law),
                partial(_without, name=rule.name, row=row),
                backing=rule.name,
                price=LAW if law else LEGAL if rule.level == "legal" else 1.0,
            )


def _without(case: Subproblem, name: str, row: RuleSetting | None) -> Subproblem:
    return replace(case, musts=tuple(pair for pair in case.musts if (pair[0].name, pair[1]) != (name, row)))


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
        return f"{rule.name}{number} is a must by the labour law chosen here"
    return f"{rule.name}{number} is a must for {row.applies_to if row else EVERYONE}"
