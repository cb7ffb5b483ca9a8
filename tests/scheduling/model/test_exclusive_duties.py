"""Who never has two duties at a time."""

from typing import Any

from scheduling.model.exclusive_duties import one_at_a_time
from scheduling.model.soft_limits import KEPT, MayBreak
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties

RULES = (OneDutyAtATime(("Ann", "Bob")), OneDutyAtATime(("Cem",), mode="should"), RestBetweenDuties(("Bob", "Cem"), 60))


def test_only_musts_count_and_a_rest_only_with_the_other() -> None:
    """Cem should have one duty on a day, which is no must; so his rests promise nothing about a day of two."""
    assert one_at_a_time(RULES, KEPT) == ({"Ann", "Bob"}, {"Bob"})


def test_what_may_be_broken_anywhere_promises_nothing() -> None:
    """A must that gives way for one person binds the others still; one that gives way wherever it be binds nobody."""
    bent: frozenset[tuple[str, Any]] = frozenset({(OneDutyAtATime.name, ("Bob", None))})
    assert one_at_a_time(RULES, MayBreak(at=bent)) == ({"Ann"}, set())
    assert one_at_a_time(RULES, MayBreak(frozenset({RestBetweenDuties.name}))) == (set(), set())
