"""Fair on-call load."""

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rules import LedgerLine
from scheduling.rules.fairness.fair_on_call import FairOnCall
from tests.builders import person, world
from tests.scheduling.judge import amounts, said

TIERS = (Tier("Primary", "P", turn="day"),)


def test_days_on_call_are_shared_by_those_who_take_part() -> None:
    """Ann has six days, Bob none, Cem takes no part: three are fair, one more is allowed."""
    people = (person("Ann"), person("Bob"), person("Cem", on_call=frozenset()))
    inputs = world(people=people, tiers=TIERS)
    assert said(FairOnCall, inputs, "Ann P P P P P P -", 1) == [
        "Ann has 6 days on call, the fair share is 3.0; 1 more is allowed"
    ]
    assert amounts(FairOnCall, inputs, "Ann P P P P P P -", 1) == [20]


def test_earlier_months_even_out() -> None:
    """Six days that Bob had before make Ann's six fair."""
    inputs = world(tiers=TIERS, ledger=(LedgerLine("Bob", "on-call", 6),))
    assert amounts(FairOnCall, inputs, "Ann P P P P P P -", 0) == []


def test_days_count_over_all_tiers_and_a_day_on_two_tiers_once() -> None:
    """Ann has two days of Primary and two of Secondary, one of them the same day: three days, none for Bob."""
    inputs = world(tiers=(*TIERS, Tier("Secondary", "S", turn="day")))
    assert said(FairOnCall, inputs, "Ann P P+S S", 1) == [
        "Ann has 3 days on call, the fair share is 1.5; 1 more is allowed"
    ]


def test_it_is_on_without_a_row() -> None:
    """A new workbook prices unfair on-call load from the first plan on."""
    assert FairOnCall.default_mode == "should"
