"""The minimum rest between two duties of each person."""

from collections.abc import Mapping

from planner.domain.inputs import Inputs
from scheduling.checking.active_rules import rules_in_force
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties


def least_rest(inputs: Inputs) -> Mapping[str, int]:
    """Return the minutes of rest that are a must, without people for whom the rule is no must."""
    rules = rules_in_force(inputs, [RestBetweenDuties])
    return {name: rule.limit for rule in rules if rule.mode == "must" for name in rule.people}
