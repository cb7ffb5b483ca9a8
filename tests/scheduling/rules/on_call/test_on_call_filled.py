"""On-call filled."""

from datetime import date

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from scheduling.rules.on_call.on_call_filled import OnCallFilled
from tests.builders import world
from tests.scheduling.judge import breaches, said


def test_every_turn_has_its_people_from_first_day_to_last() -> None:
    """A week shared by two is held by nobody; two on a tier of one are one too many."""
    inputs = world(days=14, tiers=(Tier("Primary", "P"),))
    assert said(OnCallFilled, inputs, "Ann P P P P P P P\nBob - - - - - - - P P P P P P P") == []
    assert said(OnCallFilled, inputs, "Ann P P P - - - - P P P P P P P\nBob - - - P P P P P P P P P P P") == [
        "Primary from Mon 1 Jun is held by 0 and 2 for a part of it; it needs 1",
        "Primary from Mon 8 Jun is held by 2; it needs 1",
    ]


def test_a_week_begun_last_month_stays_with_whoever_has_it() -> None:
    """The week from Friday 29 May goes on to Thursday."""
    tier = Tier("Primary", "P", handover_weekday=4)
    before = tuple(Assignment("Ann", date(2026, 5, 29 + i), "P") for i in range(3))
    inputs = world(days=4, tiers=(tier,), previous=before)
    assert said(OnCallFilled, inputs, "Ann P P P P") == []
    assert said(OnCallFilled, inputs, "Bob P P P P") == [
        "Ann has Primary until Mon 1 Jun and should keep it to the week's end"
    ]


def test_whoever_has_a_part_of_a_turn_is_one_too_many() -> None:
    """Nobody has the whole week, and two have a day or six days of it."""
    (found,) = breaches(OnCallFilled, world(tiers=(Tier("Primary", "P"),)), "Ann P - - - - - -\nBob - P P P P P P")
    assert found.amount == 3
    assert found.because.startswith("Primary from Mon 1 Jun is held by 0 and 2 for a part of it; it needs 1")
