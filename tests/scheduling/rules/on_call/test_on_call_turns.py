"""On-call turns."""

from datetime import timedelta

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.on_call.on_call_turns import OnCallTurns
from tests.builders import MONDAY, world
from tests.scheduling.judge import amounts, said

TIERS = (Tier("Primary", "P", turn="week"),)


def test_the_third_week_is_one_too_many() -> None:
    """Three whole weeks from Monday to Sunday, two are allowed."""
    inputs = world(days=21, tiers=TIERS)
    assert said(OnCallTurns, inputs, "Ann" + 21 * " P") == ["Ann has 3 turns on call, 3 of Primary; the most is 2"]
    assert amounts(OnCallTurns, inputs, "Ann" + 14 * " P") == []


def test_a_part_of_a_week_is_a_turn() -> None:
    """A day of each of two weeks makes two turns."""
    assert amounts(OnCallTurns, world(days=14, tiers=TIERS), "Ann - - - - - - P P", 1) == [1]


def test_whoever_keeps_a_week_that_may_be_handed_over_has_one_turn() -> None:
    """Ann keeps both parts of her week, Bob takes over on Wednesday of the next one: one and one, and one of Cy."""
    days = frozenset({MONDAY + timedelta(days=2), MONDAY + timedelta(days=9)})
    inputs = world("Ann Bob Cy", days=14, tiers=TIERS, handovers=days)
    held = "Ann P P P P P P P - - - - - - -\nCy - - - - - - - P P - - - - -\nBob - - - - - - - - - P P P P P"
    assert amounts(OnCallTurns, inputs, held, 0) == [1, 1, 1]


def test_turns_count_over_all_tiers() -> None:
    """Two weeks of Primary and one of Secondary are three turns of one person."""
    inputs = world(days=21, tiers=(*TIERS, Tier("Secondary", "S", turn="week")))
    assert said(OnCallTurns, inputs, "Ann" + 7 * " P" + 7 * " S" + 7 * " P") == [
        "Ann has 3 turns on call, 2 of Primary and 1 of Secondary; the most is 2"
    ]
