"""Fair weekends."""

from dataclasses import replace

from planner.domain.roster.rules import LedgerLine
from planner.domain.roster.site import Site
from scheduling.rules.fairness.fair_weekends import FairWeekends
from tests.builders import SHIFTS, person, world
from tests.scheduling.judge import amounts, said

TEXT = "Ann - - - - - E - - - - - - - E - - - - - E E\nBob -"


def test_weekends_are_shared() -> None:
    """Three weekends between two equals are one and a half each; three are half a weekend more than is fine."""
    assert said(FairWeekends, world(days=21), TEXT) == ["Ann has 3 weekends, the fair share is 1.5; 1 more is allowed"]
    assert amounts(FairWeekends, world(days=21), TEXT) == [5]


def test_earlier_months_count() -> None:
    """Bob brings three weekends: three for Ann are fair."""
    assert amounts(FairWeekends, world(days=21, ledger=(LedgerLine("Bob", "weekends", 3),)), TEXT, 0) == []


def test_who_never_works_on_their_own_weekend_has_no_share() -> None:
    """Ali's shift runs from Sunday to Thursday, his weekend is Friday and Saturday: Ann's share stays 1.5."""
    week = replace(SHIFTS[0], code="R", days=frozenset((6, 0, 1, 2, 3)))
    riyadh = Site("Riyadh", "Asia/Riyadh", weekend=frozenset((4, 5)))
    others = [person(name, shifts=frozenset("ELN")) for name in ("Ann", "Bob")]
    ali = person("Ali", shifts=frozenset("R"), site="Riyadh", zone="Asia/Riyadh")
    inputs = world(days=21, people=(*others, ali), shifts=(*SHIFTS, week), sites=(riyadh,))
    text = f"{TEXT}\nAli R R R R - - R"
    assert said(FairWeekends, inputs, text) == ["Ann has 3 weekends, the fair share is 1.5; 1 more is allowed"]
