"""What the Ledger sheet carries over."""

from datetime import timedelta

from planner.domain.outcome.ledger import carried_over, ledger_weights
from planner.domain.roster.rules import LedgerLine
from tests.builders import MONDAY, world


def test_the_ledger_adds_up_by_measure() -> None:
    """Two lines of nights are one sum, weekends are another matter."""
    lines = (LedgerLine("Ann", "nights", 2), LedgerLine("Ann", "nights", 3), LedgerLine("Ann", "weekends", 1))
    assert carried_over(world(ledger=lines), "nights") == {"Ann": 5}


def test_somebody_without_rows_is_new_where_most_have_some() -> None:
    """Two of three have rows of four weeks: the third is new. With a row of one only, no row means nothing worked."""
    since = MONDAY - timedelta(days=28)
    lines = tuple(LedgerLine(name, "nights", 3, since) for name in ("Ann", "Bob"))
    month = 4 * 40 * 60
    inputs = world("Ann Bob Cem", ledger=lines)
    assert ledger_weights(inputs, "nights", inputs.person) == {"Ann": month, "Bob": month, "Cem": 0}
    inputs = world("Ann Bob Cem", ledger=lines[:1])
    assert ledger_weights(inputs, "nights", inputs.person) == {"Ann": month, "Bob": month, "Cem": month}
