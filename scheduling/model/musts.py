"""Whom the musts of a kind bind."""

from collections.abc import Iterable

from scheduling.rules.rule import Rule


def bound_by(kind: type[Rule], rules: Iterable[Rule]) -> frozenset[str]:
    """Return the people for whom a kind of rule is a must."""
    return frozenset(name for rule in rules if type(rule) is kind and rule.mode == "must" for name in rule.people)
