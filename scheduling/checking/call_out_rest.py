"""The unbroken rest before a shift that each person is owed after a call-out."""

from collections.abc import Iterable, Mapping

from planner.domain.inputs import Inputs
from scheduling.checking.active_rules import rules_in_force
from scheduling.rule.rule import Rule
from scheduling.rules.on_call.rest_after_call_outs import RestAfterCallOuts


def call_out_rest(inputs: Inputs) -> Mapping[str, int]:
    """Return the minutes of rest after a call-out for each person for whom the rule is in force."""
    return rest_of_rules(rules_in_force(inputs, (RestAfterCallOuts,)))


def rest_of_rules(rules: Iterable[Rule]) -> Mapping[str, int]:
    """Return the minutes of rest after a call-out for each person, from the rules in force."""
    return {name: rule.limit for rule in rules if isinstance(rule, RestAfterCallOuts) for name in rule.people}
