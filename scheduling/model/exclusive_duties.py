"""Who never has two duties at a time, so that counts of their duties are plain sums."""

from collections.abc import Iterable
from typing import NamedTuple

from scheduling.model.modelled_rule import ModelledRule
from scheduling.model.soft_limits import RelaxedMusts


class ExclusiveDuties(NamedTuple):
    """Who never has more than one duty on a day, and who of them never has duties of two days that share time."""

    on_a_day: frozenset[str]
    across_days: frozenset[str]


def exclusive_duties(rules: Iterable[ModelledRule], relaxed: RelaxedMusts) -> ExclusiveDuties:
    """Return for whom musts that are not relaxed forbid two duties at a time."""
    musts = [rule for rule in rules if rule.exclusive and rule.mode == "must"]
    if any(rule.name in relaxed.rules for rule in musts):
        return ExclusiveDuties(frozenset(), frozenset())
    somewhere_relaxed = {at[0] for _, at in relaxed.at}
    on_a_day = _people(rule for rule in musts if rule.exclusive == "on a day") - somewhere_relaxed
    return ExclusiveDuties(on_a_day, on_a_day & _people(rule for rule in musts if rule.exclusive == "across days"))


def _people(rules: Iterable[ModelledRule]) -> frozenset[str]:
    return frozenset(name for rule in rules for name in rule.people)
