"""The minimum rest between two duties of each person."""

from collections.abc import Mapping

from scheduling.checking.desk import Desk
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties


def least_rest(desk: Desk) -> Mapping[str, int]:
    """Return the minutes of rest that are a must for each person; those for whom none are a must are left out."""
    rules = [rule for rule in desk.rules if isinstance(rule, RestBetweenDuties)]
    return {name: rule.limit for rule in rules if rule.mode == "must" for name in rule.people}
