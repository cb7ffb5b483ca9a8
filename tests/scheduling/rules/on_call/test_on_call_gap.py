"""On-call gap."""

from datetime import date

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from scheduling.rules.on_call.on_call_gap import OnCallGap
from tests.builders import world
from tests.scheduling.judge import amounts, said

TIERS = (Tier("Primary", "P", gap_days=10),)


def test_the_days_between_two_turns_are_counted() -> None:
    """The week after next is 7 days later, and 10 are required."""
    inputs = world(days=21, tiers=TIERS)
    text = "Ann P P P P P P P - - - - - - - P P P P P P P"
    assert said(OnCallGap, inputs, text) == [
        "Ann has Primary again on Mon 15 Jun, 7 days after the turn that ends on Sun 7 Jun; the least is 10"
    ]


def test_last_months_turn_counts_and_a_week_that_goes_on_is_one_turn() -> None:
    """A turn up to Sunday 31 May leaves 7 of 10 days; one that goes on over the month's end leaves nothing to say."""
    before = tuple(Assignment("Ann", date(2026, 5, 25 + i), "P") for i in range(7))
    inputs = world(days=14, tiers=TIERS, previous=before)
    assert amounts(OnCallGap, inputs, "Ann - - - - - - - P P P P P P P") == [3]
    friday = (Tier("Primary", "P", handover_weekday=4, gap_days=10),)
    inputs = world(days=4, tiers=friday, previous=before[4:])
    assert amounts(OnCallGap, inputs, "Ann P P P P") == []


def test_turns_of_two_tiers_keep_the_shorter_gap() -> None:
    """Two weeks in a row on two tiers leave no day between them; a tier without a gap asks nothing of the other."""
    two = (*TIERS, Tier("Secondary", "S", gap_days=7))
    text = "Ann P P P P P P P S S S S S S S"
    assert said(OnCallGap, world(days=14, tiers=two), text) == [
        "Ann has Secondary on Mon 8 Jun, 0 days after the turn of Primary that ends on Sun 7 Jun; the least is 7"
    ]
    assert amounts(OnCallGap, world(days=14, tiers=(*TIERS, Tier("Secondary", "S"))), text) == []


def test_who_stands_in_for_less_than_half_of_a_week_has_no_turn_by_that() -> None:
    """Bob takes two days of Ann's week and has the next one: no breach. With five of her days he has two turns.

    The parts that Ann keeps are five days, so they are her turn, and her own week after it is too soon.
    """
    wednesday, friday = date(2026, 6, 3), date(2026, 6, 5)
    inputs = world(days=14, tiers=TIERS, handovers=frozenset({wednesday, friday}))
    two_days = "Ann P P - - P P P\nBob - - P P - - - P P P P P P P"
    assert amounts(OnCallGap, inputs, two_days) == []
    five_days = "Ann - - P P - - -\nBob P P - - P P P P P P P P P P"
    assert amounts(OnCallGap, inputs, five_days) == [10]
    assert amounts(OnCallGap, inputs, "Ann P P - - P P P P P P P P P P\nBob - - P P - - -") == [10]


def test_half_of_a_week_is_four_days() -> None:
    """Bob stands in for the first three days or for the last four, and has the next week."""
    inputs = world(days=14, tiers=TIERS, handovers=frozenset({date(2026, 6, 4)}))
    three = "Ann - - - P P P P\nBob P P P - - - - P P P P P P P"
    four = "Ann P P P - - - -\nBob - - - P P P P P P P P P P P"
    assert amounts(OnCallGap, inputs, three) == []
    assert amounts(OnCallGap, inputs, four) == [10]


def test_two_of_four_days_are_half() -> None:
    """Turns from Monday to Thursday; Bob has the first two days of one, and the next five days after them."""
    tier = Tier("Primary", "P", handover_minute=0, gap_days=10, ends=4 * 1440)
    inputs = world(days=14, tiers=(tier,), handovers=frozenset({date(2026, 6, 3)}))
    assert amounts(OnCallGap, inputs, "Ann - - P P\nBob P P - - - - - P P P P") == [5]


def test_each_choice_of_parts_that_is_just_enough_is_a_turn() -> None:
    """Ann has all three parts of a week: the first two end on Thursday, the other choices of two on Sunday."""
    inputs = world(days=14, tiers=TIERS, handovers=frozenset({date(2026, 6, 3), date(2026, 6, 5)}))
    assert sorted(amounts(OnCallGap, inputs, "Ann P P P P P P P P P P P P P P")) == [7, 10, 10]
