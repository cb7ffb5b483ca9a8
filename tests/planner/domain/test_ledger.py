"""What the Ledger sheet carries over."""

from planner.domain.ledger import carried_over
from planner.domain.rules import LedgerLine
from tests.builders import world


def test_the_ledger_adds_up_by_measure() -> None:
    """Two lines of nights are one sum, weekends are another matter."""
    lines = (LedgerLine("Ann", "nights", 2), LedgerLine("Ann", "nights", 3), LedgerLine("Ann", "weekends", 1))
    assert carried_over(world(ledger=lines), "nights") == {"Ann": 5}
