"""Who never has two duties at a time, so that counts of their duties can be added up as they are."""

from collections.abc import Collection
from typing import NamedTuple

from scheduling.model.musts import bound_by
from scheduling.model.soft_limits import MayBreak
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from scheduling.rules.rule import Rule


class OneAtATime(NamedTuple):
    """Who has never more than one duty on a day, and who of them has never one day's duty into another's."""

    on_a_day: frozenset[str]
    across_days: frozenset[str]


def one_at_a_time(rules: Collection[Rule], relaxed: MayBreak) -> OneAtATime:
    """Return for whom musts that give way nowhere see to it."""
    if {OneDutyAtATime.name, RestBetweenDuties.name} & relaxed.rules:
        return OneAtATime(frozenset(), frozenset())
    bent = {at[0] for _, at in relaxed.at}
    on_a_day = bound_by(OneDutyAtATime, rules) - bent
    return OneAtATime(on_a_day, on_a_day & bound_by(RestBetweenDuties, rules))
