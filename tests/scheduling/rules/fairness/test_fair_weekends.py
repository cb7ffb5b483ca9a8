"""Fair weekends."""

from planner.domain.roster.rules import LedgerLine
from scheduling.rules.fairness.fair_weekends import FairWeekends
from tests.builders import world
from tests.scheduling.judge import amounts, said

TEXT = "Ann - - - - - E - - - - - - - E - - - - - E E\nBob -"


def test_weekends_are_shared() -> None:
    """Three weekends between two equals are one and a half each; three are half a weekend more than is fine."""
    assert said(FairWeekends, world(days=21), TEXT) == ["Ann has 3 weekends, the fair share is 1.5; 1 more is allowed"]
    assert amounts(FairWeekends, world(days=21), TEXT) == [5]


def test_earlier_months_count() -> None:
    """Bob brings three weekends: three for Ann are fair."""
    assert amounts(FairWeekends, world(days=21, ledger=(LedgerLine("Bob", "weekends", 3),)), TEXT, 0) == []
