"""Whose fair share is how large."""

from planner.domain.people import Leave
from planner.domain.rules import LedgerLine
from scheduling.fair_shares import carried_over, fair_weights
from tests.builders import MONDAY, person, world


def test_shares_follow_contract_hours_with_leave_credited() -> None:
    """Full time, half time, full time with two of five days on leave, and no contract."""
    people = (person("Ann"), person("Bob", 20), person("Cem"), person("Dee", 0))
    inputs = world(people=people, leave=(Leave("Cem", MONDAY, MONDAY.replace(day=2)),))
    assert fair_weights(inputs, [p.name for p in people]) == {"Ann": 10, "Bob": 5, "Cem": 6}


def test_the_ledger_adds_up_by_measure() -> None:
    """Two lines of nights are one sum, weekends are another matter."""
    lines = (LedgerLine("Ann", "nights", 2), LedgerLine("Ann", "nights", 3), LedgerLine("Ann", "weekends", 1))
    assert carried_over(world(ledger=lines), "nights") == {"Ann": 5}
