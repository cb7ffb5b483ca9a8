"""The rest between two duties that each person must have."""

from collections.abc import Mapping

from planner.domain.inputs import Inputs
from scheduling.checking.active_rules import rules_in_force
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties


def least_rest(inputs: Inputs) -> Mapping[str, int]:
    """Return the minutes of rest that are a must for each person; those for whom none are a must are left out."""
    rules = rules_in_force(inputs, [RestBetweenDuties])
    return {name: rule.limit for rule in rules if rule.mode == "must" for name in rule.people}
