"""Fair nights."""

from planner.domain.roster.rules import LedgerLine
from scheduling.rules.fairness.fair_nights import FairNights
from tests.builders import person, world
from tests.scheduling.judge import amounts, said


def test_more_than_one_night_above_the_fair_share() -> None:
    """Four nights between two equals are two each: four is two above, one more than is fine."""
    assert said(FairNights, world(), "Ann N N N N\nBob - - - -") == [
        "Ann has 4 nights, the fair share is 2.0; 1 more is allowed"
    ]
    assert amounts(FairNights, world(), "Ann N N N -\nBob - - - N") == []


def test_a_part_timer_has_a_smaller_share_and_who_works_no_nights_none() -> None:
    """Of six nights at 40 and 20 hours four and two are fair; Cem, who never works nights, does not enter.

    What is beyond is counted in tenths.
    """
    people = (person("Ann"), person("Bob", 20), person("Cem", shifts=frozenset("E")))
    inputs = world(people=people, days=9)
    assert amounts(FairNights, inputs, "Ann N N N N\nBob - - - - N N", 0) == []
    assert amounts(FairNights, inputs, "Ann N N N\nBob - - - - N N N", 0) == [10]


def test_earlier_months_count() -> None:
    """Ann brings four nights, so of two more the fair share of both is three each: she has one too many already."""
    inputs = world(ledger=(LedgerLine("Ann", "nights", 4),))
    assert amounts(FairNights, inputs, "Ann - -\nBob N N", 0) == [10]
    told = "Ann has 4 nights with earlier months, the fair share is 2.0; 1 more is allowed"
    assert said(FairNights, inputs, "Ann - -\nBob - -") == [told]
