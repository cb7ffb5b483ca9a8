"""Fair holidays."""

from datetime import date, timedelta

from planner.domain.roster.rules import LedgerLine
from scheduling.rules.fairness.fair_holidays import FairHolidays
from tests.builders import world
from tests.scheduling.judge import amounts, said


def test_four_holidays_between_two_people() -> None:
    """Ann works all of the four, two are her share, one more is allowed."""
    days = {date(2026, 6, 1) + timedelta(days=i): "Some" for i in range(4)}
    inputs = world(holidays=days)
    assert said(FairHolidays, inputs, "Ann E E L L E\nBob - - - - E") == [
        "Ann has 4 public holidays, the fair share is 2.0; 1 more is allowed"
    ]
    carried = world(holidays=days, ledger=(LedgerLine("Bob", "holidays", 4),))
    assert amounts(FairHolidays, carried, "Ann E E L L E\nBob - - - - E") == []
