"""Who never has two duties at a time."""

from typing import Any

from scheduling.model.exclusive_duties import exclusive_duties
from scheduling.model.soft_limits import NONE_RELAXED, RelaxedMusts
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties

RULES = (OneDutyAtATime(("Ann", "Bob")), OneDutyAtATime(("Cem",), mode="should"), RestBetweenDuties(("Bob", "Cem"), 60))


def test_only_musts_count_and_a_rest_only_with_the_other() -> None:
    """Cem should have one duty on a day, which is no must; so his rest alone excludes nothing."""
    assert exclusive_duties(RULES, NONE_RELAXED) == ({"Ann", "Bob"}, {"Bob"})


def test_what_may_be_broken_anywhere_promises_nothing() -> None:
    """A must relaxed for one person still binds the others; a must relaxed everywhere binds nobody."""
    bent: frozenset[tuple[str, Any]] = frozenset({(OneDutyAtATime.name, ("Bob", None))})
    assert exclusive_duties(RULES, RelaxedMusts(at=bent)) == ({"Ann"}, set())
    assert exclusive_duties(RULES, RelaxedMusts(frozenset({RestBetweenDuties.name}))) == (set(), set())
